import { frenchDate } from '../../config/words.js';
import type { Message } from './content.js';

export const staffDigest: Message<'staff-digest'> = (values, links) => {
  const total = values.pendingByAge.reduce((sum, { count }) => sum + count, 0);
  return {
    subject: `Guichet, ${frenchDate(values.day)} : ${waiting(total)}`,
    firstName: values.firstName,
    answer: `Ce matin, ${waiting(total)}.`,
    paragraphs:
      total === 0 ? [] : [{ rows: values.pendingByAge.map(({ label, count }) => [label, String(count)]) }],
    button: { label: 'Ouvrir la file', href: links.panel },
    legal: [],
  };
};

function waiting(total: number): string {
  if (total === 0) return 'aucune demande n’attend';
  return total === 1 ? 'une demande attend' : `${total} demandes attendent`;
}
