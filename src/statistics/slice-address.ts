import type { Slice } from './slice.js';

/** A slice as parameters of an address; lists are separated by commas. */
export function sliceParameters(slice: Slice): Record<string, string> {
  const { kind, reasons, details, ...rest } = slice;
  return {
    kind,
    ...(reasons ? { reasons: reasons.join(',') } : {}),
    ...(details ? { details: details.join(',') } : {}),
    ...rest,
  };
}
