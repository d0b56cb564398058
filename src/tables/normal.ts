import { createHash } from 'node:crypto';

/**
 * The text of a file without what editors and spreadsheets change on saving:
 * every line ends with LF, and the last line ends exactly once.
 */
export function normalText(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  return lines === '' ? '' : `${lines}\n`;
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
