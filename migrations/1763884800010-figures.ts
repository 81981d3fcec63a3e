import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that figures need and erasure may leave, daily sums, and the days whose sums are out of date. */
export class Figures1763884800010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table applications
        add column home_region text,
        add column craft_family text
          check (craft_family in ('alimentation','batiment','fabrication','services')),
        add column epci text check (epci ~ '^[0-9]{9}$');
      create index decisions_undoes on decisions (undoes) where undoes is not null;
      create index accounts_activated on accounts (activated_at) where status = 'active';

      create table daily_figures (
        day date not null,
        kind text not null,
        departement text not null,
        profile text not null,
        reason text,
        by text,
        detail text,
        delay integer,
        count integer not null
      );
      create index daily_figures_kind on daily_figures (kind, day);
      create index daily_figures_day on daily_figures (day);
      create table days_to_recount (day date not null);
      create index days_to_recount_day on days_to_recount (day);
    `);
    await runner.query(MARKS);
    await runner.query(`
      insert into days_to_recount (day)
      select (submitted_at at time zone 'Europe/Paris')::date from applications
      union select (at at time zone 'Europe/Paris')::date from decisions
      union select (activated_at at time zone 'Europe/Paris')::date from accounts where activated_at is not null
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger applications_added_are_recounted on applications;
      drop trigger applications_moved_are_recounted on applications;
      drop trigger decisions_are_recounted on decisions;
      drop trigger accounts_are_recounted on accounts;
      drop function recount_added_applications, recount_decided_applications, recount_application, recount_account;
      drop function days_of_applications(uuid[]);
      drop table days_to_recount, daily_figures;
      drop index accounts_activated, decisions_undoes;
      alter table applications drop column epci, drop column craft_family, drop column home_region;
    `);
  }
}

/**
 * Whatever changes about a demande, every day it is counted on is counted again: an undo, a late event and an erasure
 * reach back to days gone by. The mark is written by the transaction of the change, whatever code makes it.
 */
const MARKS = `
  create function days_of_applications(ids uuid[]) returns setof date language sql stable as $$
    select (a.submitted_at at time zone 'Europe/Paris')::date from applications a where a.id = any(ids)
    union select (d.at at time zone 'Europe/Paris')::date from decisions d where d.application_id = any(ids)
    union select (o.activated_at at time zone 'Europe/Paris')::date from accounts o
      join applications a on a.account_id = o.id where a.id = any(ids) and o.activated_at is not null
  $$;

  create function recount_added_applications() returns trigger language plpgsql as $$
  begin
    insert into days_to_recount (day)
      select distinct (submitted_at at time zone 'Europe/Paris')::date from added;
    return null;
  end $$;
  create trigger applications_added_are_recounted after insert on applications
    referencing new table as added for each statement execute function recount_added_applications();

  create function recount_decided_applications() returns trigger language plpgsql as $$
  begin
    insert into days_to_recount (day)
      select days_of_applications(array(select distinct application_id from added));
    return null;
  end $$;
  create trigger decisions_are_recounted after insert on decisions
    referencing new table as added for each statement execute function recount_decided_applications();

  create function recount_application() returns trigger language plpgsql as $$
  begin
    insert into days_to_recount (day) select days_of_applications(array[new.id]);
    return null;
  end $$;
  create trigger applications_moved_are_recounted
    after update of account_id, profile, departement, home_region, craft_family, epci on applications for each row
    when ((old.account_id, old.profile, old.departement, old.home_region, old.craft_family, old.epci)
      is distinct from (new.account_id, new.profile, new.departement, new.home_region, new.craft_family, new.epci))
    execute function recount_application();

  create function recount_account() returns trigger language plpgsql as $$
  begin
    insert into days_to_recount (day)
      select days_of_applications(array(select id from applications where account_id = new.id))
      union select (old.activated_at at time zone 'Europe/Paris')::date where old.activated_at is not null;
    return null;
  end $$;
  create trigger accounts_are_recounted after update of status, activated_at on accounts for each row
    when ((old.status, old.activated_at) is distinct from (new.status, new.activated_at))
    execute function recount_account();
`;
