/** An image cannot be taken into the mirror; the message says what was expected. The mirror is as it was. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
}
