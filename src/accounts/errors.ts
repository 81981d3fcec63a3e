/** Too many passwords are being hashed; the caller may try again in a moment. */
export class Overloaded extends Error {
  override name = 'Overloaded';
  readonly retryAfterSeconds = 2;
}
