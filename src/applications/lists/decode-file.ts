import iconv from 'iconv-lite';

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/**
 * The text of a file that somebody saved somewhere: the mark at its beginning decides, else UTF-8 where the bytes are
 * valid UTF-8, else what spreadsheets on Windows write. The mark itself is taken off.
 */
export function decodeFile(bytes: Buffer): { text: string; encoding: Encoding } {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: iconv.decode(bytes, utf16), encoding: 'utf-16' };
  const text = asUtf8(bytes);
  // Node 20's own decoder takes windows-1252 for latin1, and loses « € » and « ’ ».
  return text === null
    ? { text: iconv.decode(bytes, 'win1252'), encoding: 'windows-1252' }
    : { text, encoding: 'utf-8' };
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function asUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
