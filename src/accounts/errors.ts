/** Too many passwords are being hashed; the caller may try again in a moment. */
export class Overloaded extends Error {
  override name = 'Overloaded';
  readonly retryAfterSeconds = 2;
}

/** The account is not in a state that allows this gesture. */
export class AccountRefused extends Error {
  override name = 'AccountRefused';
  constructor(readonly status: string) {
    super(`account is ${status}`);
  }
}
