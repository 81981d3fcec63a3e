import { z } from 'zod';

/*
 * Registers write one field in several types. What identifies a company, or speaks against it, is read strictly: a body
 * that gets it wrong is not understood. What adds something only is left out where it cannot be read.
 */

/** A text; a number is written out. */
export const text = z.union([z.string(), z.number().transform(String)]).nullish();

/** Yes or no, as a boolean, a word or a digit. */
export const flag = z.preprocess(
  (value) => (isWritten(value) ? (FLAGS[String(value).toLowerCase()] ?? value) : value),
  z.boolean().nullish(),
);

/** Left out where it cannot be read. */
export const minor = <T extends z.ZodType>(shape: T) => shape.nullish().catch(null);

/** PHP writes an object without fields as an empty list. */
export const orEmptyList = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (Array.isArray(value) && value.length === 0 ? null : value), shape.nullish());

/** A list, where null is none; PHP writes one whose ranks have gaps as an object. An item that is null says nothing. */
export const listOf = <T extends z.ZodType>(item: T) => z.preprocess(asList, z.array(item));

/** The items of a list that can be read. */
export const readableOf = <T extends z.ZodType>(item: T) =>
  listOf(item.nullable().catch(null)).transform((list) => list.filter((one) => one !== null));

/** The items of a list that can be read, and how many cannot: what is left out is counted, never forgotten. */
export const countedOf = <T extends z.ZodType>(item: T) =>
  listOf(z.unknown()).transform((list): Counted<z.infer<T>> => {
    const read = list.map((one) => item.safeParse(one));
    const items = read.flatMap((one) => (one.success ? [one.data] : []));
    return { items, skipped: read.length - items.length };
  });

export interface Counted<T> {
  items: T[];
  skipped: number;
}

const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false };

function isWritten(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function asList(value: unknown): unknown {
  const items = isRanked(value) ? Object.values(value) : (value ?? []);
  return Array.isArray(items) ? items.filter((one) => one !== null && one !== undefined) : items;
}

function isRanked(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => /^\d+$/.test(key))
  );
}
