/** INSEE's legal categories of level I « 1 »: a natural person, 1000 today, others in old files. */
export function isPersonCategory(category: string | null | undefined): boolean {
  return category?.startsWith('1') === true;
}

/**
 * INSEE's legal categories of level I « 2 »: persons together without a company of their own (indivision, société créée
 * de fait, société en participation); with statut P they are masked as a person is.
 */
export function isGroupOfPersons(category: string): boolean {
  return category.startsWith('2');
}
