import { matchPerson } from '../names.js';
import type { Applicant, ListEntry, OwnKnowledge } from '../verdict.js';
import { isFreeMail } from './free-mail.js';
import { known, type Origin } from './fact.js';

/** What the form says and what our own tables know: always known. */
export function readOwn(applicant: Applicant, own: OwnKnowledge, now: Date) {
  const form: Origin = { source: 'form', at: now.toISOString() };
  const guichet: Origin = { source: 'guichet', at: now.toISOString() };
  return {
    profile: known('profile', applicant.profile, form),
    delegateMission: known('delegateMission', applicant.delegateMission, form),
    listed: known<ListEntry['kind'] | null>('listed', own.listed?.kind ?? null, guichet),
    listedContact: known('listedContact', isListedContact(applicant, own.listed), guichet),
    listedDomain: known('listedDomain', hasListedDomain(applicant, own.listed), guichet),
    sibling: known('sibling', own.hasSibling, guichet),
    notFoundChecks: known('notFoundChecks', own.notFoundChecks, guichet),
    restartDeclared: known('restartDeclared', own.restartDeclared, guichet),
  };
}

function isListedContact(applicant: Applicant, listed: ListEntry | null): boolean {
  const contacts = listed?.contactNames ?? [];
  return contacts.some(({ firstName, lastName }) => {
    const contact = { familyNames: [lastName], firstNames: firstName.split(' '), role: null };
    return matchPerson(applicant, contact).matches;
  });
}

function hasListedDomain({ email }: Applicant, listed: ListEntry | null): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const domains = listed?.emailDomains ?? [];
  return domains.some((one) => one.toLowerCase() === domain) && !isFreeMail(domain);
}
