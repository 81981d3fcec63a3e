import { Faults, faultOrder, type FaultOrder, type Simulated } from './faults.js';
import { ok, type Reply } from './reply.js';

/** A call that was received, by path only. */
interface Call {
  source: Simulated;
  method: string;
  path: string;
  at: string;
}

const CALLS_REMEMBERED = 50_000;

/** What tests and developers turn: faults to come, and the count of what was asked. */
export class Steering {
  private readonly faults = new Faults();
  private calls: Call[] = [];
  private counts = noCalls();

  /** Answers `/_faults`, `/_reset` and `/_calls`; undefined for anything else. */
  reply(request: string, body: unknown): Reply | undefined {
    switch (request) {
      case 'POST /_faults':
        return this.order(body);
      case 'POST /_reset':
        return this.reset();
      case 'GET /_calls':
        return ok({ ...this.counts, calls: this.calls });
      default:
        return undefined;
    }
  }

  /** Counts a call, and tells the fault it suffers, if any. */
  receive(call: Call): FaultOrder | null {
    this.calls.push(call);
    if (this.calls.length > CALLS_REMEMBERED) this.calls.shift();
    this.counts[call.source] += 1;
    return this.faults.next(call.source);
  }

  private order(body: unknown): Reply {
    const order = faultOrder.safeParse(body);
    if (!order.success) return { status: 400, body: { erreur: order.error.issues } };
    this.faults.add(order.data);
    return ok(order.data);
  }

  private reset(): Reply {
    this.faults.clear();
    this.calls = [];
    this.counts = noCalls();
    return ok({});
  }
}

function noCalls(): Record<Simulated, number> {
  return { insee: 0, rne: 0, 'recherche-entreprises': 0 };
}
