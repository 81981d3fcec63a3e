import type { Deps } from '../database/deps.js';
import { demand, type Actor } from '../staff/policy.js';
import { Application } from './application.entity.js';
import type { ContactKind } from './contact-kinds.js';
import { ContactNote } from './contact-note.entity.js';
import { ApplicationNotFound, NoteMissing } from './errors.js';

/**
 * Staff note a call or a visit on a file, whatever its state; the applicant is told nothing.
 * @throws NotAllowed, ApplicationNotFound, NoteMissing
 */
export async function logContact(
  { dataSource, now }: Deps,
  actor: Actor,
  contact: { applicationId: string; kind: ContactKind; text: string },
): Promise<void> {
  demand(actor, 'logContact');
  const { applicationId, kind } = contact;
  const text = contact.text.trim();
  if (text === '') throw new NoteMissing('text');
  if (!(await dataSource.getRepository(Application).existsBy({ id: applicationId }))) {
    throw new ApplicationNotFound(applicationId);
  }
  const notes = dataSource.getRepository(ContactNote);
  await notes.save(notes.create({ applicationId, kind, text, staffId: actor.staffId, at: now() }));
}
