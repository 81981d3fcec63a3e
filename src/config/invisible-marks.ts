/**
 * Soft hyphens, zero-width and directional marks, the byte order mark: nobody types or sees them, pasting brings them
 * along, and they can turn words round. U+202F, the narrow space of French, is none of them.
 */
const INVISIBLE_MARKS = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g; // prettier-ignore

/** The same text without its invisible marks. */
export function withoutInvisibleMarks(text: string): string {
  return text.replace(INVISIBLE_MARKS, '');
}
