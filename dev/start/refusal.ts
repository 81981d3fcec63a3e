/** Something the reader can mend; the message is the whole explanation. The bootstrap knows it by its name. */
export class Refusal extends Error {
  override name = 'Refusal';
}
