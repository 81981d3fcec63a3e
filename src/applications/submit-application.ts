import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../accounts/password.js';
import type { Profile } from '../accounts/profile.js';
import type { Channel } from '../accounts/signup.entity.js';
import { chamber } from '../config/chamber.js';
import type { Deps } from '../database/deps.js';
import { inTransaction, lockSubject } from '../database/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import { newReference } from './reference.js';

/** A sign-up form, already parsed by the door: trimmed, SIREN reduced, e-mail lower-cased. */
export interface SignupForm {
  profile: Profile;
  siren: string | null;
  firstName: string | null;
  lastName: string | null;
  email: string;
  /** Null when the form was filled by staff: nobody knows one, and the person chooses it when finalising. */
  password: string | null;
  delegateMission: boolean;
  channel: Channel;
  /** The member of staff who filled the form; its terms were then accepted aloud. */
  enteredBy?: string;
  /** The `Idempotency-Key` of an API call. */
  idempotencyKey?: string;
}

export type Submission = { kind: 'received'; reference: string } | { kind: 'key_reused' };

/**
 * « Valider »: keeps the form and asks for its check, in one transaction. Whether or not the e-mail is known, the
 * password is hashed, the same rows are written and the answer is the same; for a known one the worker writes to its
 * owner and the stored password is never touched.
 * `key_reused`: the idempotency key came before with another body.
 * @param admit asked before a form that did not come before is kept, while others with its key wait; throws to refuse it
 * @throws Overloaded when too many passwords are being hashed
 */
export async function submitApplication(
  deps: Deps,
  form: SignupForm,
  admit: () => Promise<void> = everyone,
): Promise<Submission> {
  const passwordHash = form.password === null ? null : await hashPassword(form.password);
  return inTransaction(deps.dataSource, async (tx) => {
    const earlier = await findEarlier(tx, form);
    if (earlier) return earlier;
    await admit();
    const account = await claimEmail(tx, form, passwordHash, deps.now());
    const reference = newReference(chamber.referencePrefix);
    const applicationId = account.isNew
      ? await openApplication(tx, form, account.id, reference, deps.now())
      : null;
    const signupId = await keepSignup(
      tx,
      form,
      { accountId: account.id, applicationId, reference },
      deps.now(),
    );
    if (applicationId === null) await enqueue(tx, 'answer-known-email', { signupId });
    else await enqueue(tx, 'check-application', { applicationId });
    return { kind: 'received', reference };
  });
}

const everyone = (): Promise<void> => Promise.resolve();

async function claimEmail(tx: EntityManager, form: SignupForm, passwordHash: string | null, now: Date) {
  const rows: { id: string; is_new: boolean }[] = await tx.query(
    `insert into accounts (email, first_name, last_name, password_hash, terms_accepted_at, created_at)
     values ($1, $2, $3, $4, $5, $5)
     on conflict (email) do update set email = excluded.email
     returning id, (xmax = 0) as is_new`,
    [form.email, form.firstName, form.lastName, passwordHash, now],
  );
  const [row] = rows;
  if (!row) throw new Error('upsert returned no row');
  return { id: row.id, isNew: row.is_new };
}

/** Writes a new demande in state `submitted` for an account that has none open; gives its id. */
export async function openApplication(
  tx: EntityManager,
  form: Omit<SignupForm, 'email' | 'password' | 'idempotencyKey'>,
  accountId: string,
  reference: string,
  now: Date,
): Promise<string> {
  const rows: { id: string }[] = await tx.query(
    `insert into applications (account_id, reference, profile, siren, first_name, last_name, delegate_mission,
       channel, submitted_at, check_since, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9) returning id`,
    [
      accountId,
      reference,
      form.profile,
      form.siren,
      form.firstName,
      form.lastName,
      form.delegateMission,
      form.channel,
      now,
    ],
  );
  const [row] = rows;
  if (!row) throw new Error('insert returned no row');
  return row.id;
}

async function keepSignup(
  tx: EntityManager,
  form: SignupForm,
  ids: { accountId: string; applicationId: string | null; reference: string },
  now: Date,
): Promise<string> {
  const rows: { id: string }[] = await tx.query(
    `insert into signups (reference, account_id, application_id, profile, siren, first_name, last_name,
       delegate_mission, channel, idempotency_digest, body_digest, created_at, entered_by, terms_acceptance)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [
      ids.reference,
      ids.accountId,
      ids.applicationId,
      form.profile,
      form.siren,
      form.firstName,
      form.lastName,
      form.delegateMission,
      form.channel,
      form.idempotencyKey === undefined ? null : digest(form.idempotencyKey),
      form.idempotencyKey === undefined ? null : bodyDigest(form),
      now,
      form.enteredBy ?? null,
      form.enteredBy === undefined ? 'written' : 'oral',
    ],
  );
  const [row] = rows;
  if (!row) throw new Error('insert returned no row');
  return row.id;
}

async function findEarlier(tx: EntityManager, form: SignupForm): Promise<Submission | null> {
  if (form.idempotencyKey === undefined) return null;
  const key = digest(form.idempotencyKey);
  await lockSubject(tx, `idempotency:${key}`);
  const rows: { reference: string; body_digest: string }[] = await tx.query(
    'select reference, body_digest from signups where idempotency_digest = $1',
    [key],
  );
  const [row] = rows;
  if (!row) return null;
  return row.body_digest === bodyDigest(form)
    ? { kind: 'received', reference: row.reference }
    : { kind: 'key_reused' };
}

/** The password stays out: a fast digest of it must not be kept beside its slow hash. */
function bodyDigest(form: SignupForm): string {
  const { password: _password, idempotencyKey: _key, ...body } = form;
  return digest(JSON.stringify(body));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
