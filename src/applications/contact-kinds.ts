/** How the chamber and the applicant spoke to each other, outside mails. Closed: the database repeats it. */
export const CONTACT_KINDS = ['call_received', 'call_made', 'visit'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONTACT_LABELS: Readonly<Record<ContactKind, string>> = {
  call_received: 'Appel reçu',
  call_made: 'Appel passé',
  visit: 'Passage au guichet',
};
