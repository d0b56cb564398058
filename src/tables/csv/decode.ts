import { otherEncoding } from '../checks/two-bytes.ts';

/** The supported text encodings. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The decoded text, or why the bytes cannot be decoded. */
export type Decoded =
  | { text: string; encoding: Encoding; bom: boolean }
  | {
      problem: 'spreadsheet-file' | 'damaged-text' | 'unknown-encoding' | 'foreign-encoding';
      line?: number;
      /** The encoding that the text seems to have. */
      got?: string;
    };

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Decodes the bytes without the byte order mark; undefined when any byte is invalid. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Returns the line of the first invalid character when the bytes are damaged UTF-8, otherwise
 * undefined. GB 18030 accepts almost any bytes, so UTF-8 cut in the middle of a character would
 * decode as wrong Chinese: text with more valid characters than invalid ones is taken for UTF-8.
 */
function damagedUtf8Line(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/�/gu)?.length ?? 0;
  const sound = text.match(/[^\p{ASCII}�]/gu)?.length ?? 0;
  return sound > broken ? text.slice(0, text.indexOf('�')).split('\n').length : undefined;
}

/**
 * Decodes bytes: UTF-16 by its byte order mark, then UTF-8, then GB 18030 (the default of Chinese
 * spreadsheets). Rejects spreadsheet files with a wrong extension, damaged UTF-8, and Big5 and
 * Shift-JIS, which GB 18030 would decode as other characters.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { problem: 'spreadsheet-file' };
  }
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : undefined;
  if (marked !== undefined) {
    const text = decodeStrictly(bytes, marked);
    return text === undefined
      ? { problem: 'unknown-encoding' }
      : { text, encoding: marked, bom: true };
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) {
    return { text: utf8, encoding: 'utf-8', bom: startsWith(bytes, 0xef, 0xbb, 0xbf) };
  }
  const line = damagedUtf8Line(bytes);
  if (line !== undefined) return { problem: 'damaged-text', line };
  const text = decodeStrictly(bytes, 'gb18030');
  const other = otherEncoding(text ?? new TextDecoder('gb18030').decode(bytes));
  if (other !== undefined) return { problem: 'foreign-encoding', got: other };
  return text === undefined
    ? { problem: 'unknown-encoding' }
    : { text, encoding: 'gb18030', bom: false };
}
