import { z } from 'zod';

export const faultForm = z.object({
  kind: z.enum(['421', '451', '550', 'drop']),
  count: z.number().int().positive().default(1),
});

export type FaultKind = z.infer<typeof faultForm>['kind'];

/** What the mailbox pretends to suffer from, for the next few messages. */
export class Faults {
  private planned: FaultKind[] = [];

  plan({ kind, count }: z.infer<typeof faultForm>): void {
    this.planned.push(...Array<FaultKind>(count).fill(kind));
  }

  clear(): void {
    this.planned = [];
  }

  /** Uses up the next fault if it is one of these. */
  take(...kinds: FaultKind[]): FaultKind | undefined {
    const [next] = this.planned;
    return next && kinds.includes(next) ? this.planned.shift() : undefined;
  }
}
