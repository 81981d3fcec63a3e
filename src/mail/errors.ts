// Neither error keeps the mail server's own words as its cause: they quote the address, and logs hold none.

/** Trying again would end the same: the mailbox is unknown, or the address is none. Abandon the mail. */
export class MailRefused extends Error {
  override name = 'MailRefused';
  constructor(readonly code: string) {
    super(`the mail was refused for good (${code})`);
  }
}

/** The mail server cannot take it now, or could not be reached; or we stop. Try again later. */
export class MailDeferred extends Error {
  override name = 'MailDeferred';
  constructor(readonly code: string) {
    super(`the mail could not be sent yet (${code})`);
  }
}

/** Another worker has it, or had it a moment ago and may be dead. Look again in a few seconds. */
export class MailHeld extends MailDeferred {
  override name = 'MailHeld';
  constructor() {
    super('held');
  }
}
