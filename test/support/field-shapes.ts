import { inseeRefusal, ok, rneRefusal, type RegisterReplies, type Reply } from '../../dev/simulator/reply.js';
import { jsonFilesOf, sharedRegistry } from './shared-registry.js';

/** One company as the registers answered it in a public report, and those who ask for it. */
export interface FieldShape {
  name: string;
  siren: string;
  applicants: Record<string, { firstName: string; lastName: string }>;
  insee: { unit?: Answer; list?: Answer };
  rne?: Answer;
  re?: Answer;
}
interface Answer {
  status: number;
  body: unknown;
}

/** The day on which the shapes are to be read. */
export const FIELD_DAY = new Date('2026-12-01T09:00:00Z');

export const fieldShapes: FieldShape[] = jsonFilesOf(sharedRegistry.field).map(({ name, content }) => ({
  ...(content as Omit<FieldShape, 'name'>),
  name,
}));

/** As the simulator answers it; what a file leaves out cannot be asked. */
export function fieldReplies({
  siren,
  insee,
  rne,
  re,
}: Omit<FieldShape, 'name' | 'applicants'>): RegisterReplies {
  const out = inseeRefusal(503, 'Service indisponible');
  const rneOut = rneRefusal(503, 'unavailable', 'Service indisponible');
  const unit = replyOf(insee.unit, out);
  const list = replyOf(insee.list, out);
  const search = re ? replyOf(re, out) : { status: 503, body: { erreur: 'Service indisponible' } };
  return {
    siren,
    unit,
    establishments: list.status === 200 ? establishmentsIn(list) : list,
    rne: replyOf(rne, rneOut),
    search,
  };
}

function replyOf(answer: Answer | undefined, out: Reply): Reply {
  if (!answer) return out;
  return answer.status === 200 ? ok(answer.body) : { status: answer.status, body: answer.body };
}

function establishmentsIn({ body }: Reply): readonly unknown[] {
  return (body as { etablissements: unknown[] }).etablissements;
}
