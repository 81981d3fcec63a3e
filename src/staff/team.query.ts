import type { Deps } from '../database/deps.js';
import { demand, type Actor } from './policy.js';
import type { Role } from './roles.js';
import type { StaffEvent } from './staff-events.js';

/** One person of the team, without anything secret. */
export interface TeamMember {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  /** `invited`: the mailed link has not been taken up yet. */
  state: 'active' | 'invited' | 'disabled';
  hasSecondFactor: boolean;
  wantsDigest: boolean;
  lastSignInAt: string | null;
}

/** One line of the team's journal. */
export interface TeamEvent {
  at: string;
  event: StaffEvent;
  role: Role | null;
  about: string;
  /** Null: from the command line. */
  author: string | null;
}

export interface Team {
  members: TeamMember[];
  /** The newest first. */
  events: TeamEvent[];
}

const EVENTS_SHOWN = 30;

/** The people of the desk and what happened to their access. @throws NotAllowed */
export async function readTeam({ dataSource }: Deps, actor: Actor): Promise<Team> {
  demand(actor, 'manageStaff');
  const members: TeamMember[] = await dataSource.query(
    `select id, email, first_name as "firstName", last_name as "lastName", role,
       case when status = 'disabled' then 'disabled' when password_hash is null then 'invited' else 'active' end
         as state,
       totp_confirmed_at is not null as "hasSecondFactor", wants_digest as "wantsDigest",
       last_sign_in_at as "lastSignInAt"
     from staff_members order by status, lower(last_name), lower(first_name), email`,
  );
  const events: TeamEvent[] = await dataSource.query(
    `select e.at, e.event, e.role, who.first_name || ' ' || who.last_name as about,
       author.first_name || ' ' || author.last_name as author
     from staff_events e join staff_members who on who.id = e.staff_id
       left join staff_members author on author.id = e.author_id
     order by e.at desc, e.id limit $1`,
    [EVENTS_SHOWN],
  );
  return { members, events };
}
