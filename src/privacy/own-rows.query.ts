import type { DataSource } from 'typeorm';
import type {
  OwnApplication,
  OwnContact,
  OwnDevice,
  OwnForm,
  OwnMail,
  OwnStep,
} from './personal-data.query.js';

/** What happened to a demande, in order, with the words that went with it; never a note between colleagues. */
export function findSteps(dataSource: DataSource, applicationId: string): Promise<OwnStep[]> {
  return dataSource.query(
    `select d.at, d.by, d.from_status as "from", d.to_status as "to", e.content->>'message' as message
     from decisions d join evidence e on e.id = d.evidence_id
     where d.application_id = $1 order by d.sequence`,
    [applicationId],
  );
}

/**
 * Every question put to a register about a demande, each once. While its cause is veiled, only those before its last
 * decision: a file whose name is wrong is not asked again by itself, so that later questions would say that it is right.
 */
export function findConsulted(
  dataSource: DataSource,
  applicationId: string,
): Promise<OwnApplication['consulted']> {
  return dataSource.query(
    `select distinct asked.value->>'source' as source, asked.value->>'at' as at, asked.value->>'kind' as kind
     from applications a join evidence e on e.application_id = a.id,
       jsonb_array_elements(e.content->'company'->'answers') asked
     where a.id = $1 and (not a.cause_veiled or e.created_at <= a.updated_at) order by at, source`,
    [applicationId],
  );
}

export function findOwnForms(dataSource: DataSource, accountId: string): Promise<OwnForm[]> {
  return dataSource.query(
    `select reference, profile, siren, first_name as "firstName", last_name as "lastName",
       created_at as "sentAt"
     from signups where account_id = $1 order by created_at`,
    [accountId],
  );
}

/** The mails as they are kept: their links are masked. */
export function findOwnMails(dataSource: DataSource, accountId: string): Promise<OwnMail[]> {
  return dataSource.query(
    `select subject, recipient, status, sent_at as "sentAt", text_body as text
     from mail_deliveries where account_id = $1 order by created_at`,
    [accountId],
  );
}

/** Calls and visits about a demande, as staff noted them for its applicant. */
export function findOwnContacts(dataSource: DataSource, applicationId: string): Promise<OwnContact[]> {
  return dataSource.query(
    `select at, kind, text from contact_notes where application_id = $1 and erased_at is null order by at`,
    [applicationId],
  );
}

/** Addresses that were put right, oldest first. */
export function findFormerEmails(
  dataSource: DataSource,
  accountId: string,
): Promise<{ email: string; until: Date }[]> {
  return dataSource.query(
    `select previous_email as email, at as until from email_corrections
     where account_id = $1 and previous_email is not null order by at`,
    [accountId],
  );
}

/** Devices whose session is open, the last signed in first; the id of a session never leaves. */
export function findOwnDevices(dataSource: DataSource, accountId: string, now: Date): Promise<OwnDevice[]> {
  return dataSource.query(
    `select sess->>'device' as device, to_timestamp((sess->>'signedInAt')::float8 / 1000) as "signedInAt"
     from sessions s join accounts c on c.id::text = sess->'signedIn'->>'accountId'
       and c.session_epoch::text = sess->'signedIn'->>'sessionEpoch'
     where c.id = $1 and s.expire > $2 order by 2 desc`,
    [accountId, now],
  );
}
