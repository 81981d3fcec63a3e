/** The panel does not do this; told to the person on a French page (or as JSON), with this status. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 411 | 413 | 415 | 429 | 503,
    readonly words: string,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(words);
  }
}

/** Another site made a browser send this. */
export class ForeignRequest extends Refused {
  override name = 'ForeignRequest';
  constructor() {
    super(403, 'Cette demande vient d’un autre site : rien n’a été fait.');
  }
}

export const badRequest = () => new Refused(400, 'Cette adresse ou ce filtre n’est pas valable.');
export const notFound = () => new Refused(404, 'Cette page n’existe pas, ou n’existe plus.');
export const notAllowed = () => new Refused(403, 'Votre rôle ne permet pas cette action.');
