import { Between, Equal, ILike, LessThanOrEqual, Like, MoreThanOrEqual, type FindOperator } from 'typeorm';
import { z } from 'zod';

/** How a column may be filtered. `starts` is for digits, e.g. a SIREN. */
export type FilterKind = 'id' | 'number' | 'contains' | 'starts' | 'period' | readonly string[];

const period = z.object({ from: z.coerce.date().optional(), to: z.coerce.date().optional() });
const uuid = z.uuid();
const LONGEST = 200;

/** The condition for a value typed in a filter, or null when no row can match it: a wrong value is never an error. */
export function condition(kind: FilterKind, value: unknown): FindOperator<unknown> | null {
  if (kind === 'period') return within(value);
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  if (kind === 'id') return uuid.safeParse(value).success ? Equal(value) : null;
  if (kind === 'number') return /^\d{1,9}$/.test(value) ? Equal(Number(value)) : null;
  if (kind === 'contains') return ILike(`%${escapeLike(value.trim())}%`);
  if (kind === 'starts') {
    const digits = value.replace(/\s/g, '');
    return /^\d+$/.test(digits) ? Like(`${digits}%`) : null;
  }
  return kind.includes(value) ? Equal(value) : null;
}

function within(value: unknown): FindOperator<unknown> | null {
  const parsed = period.safeParse(value);
  if (!parsed.success) return null;
  const { from, to } = parsed.data;
  if (from && to) return Between(from, to);
  if (from) return MoreThanOrEqual(from);
  return to ? LessThanOrEqual(to) : null;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
