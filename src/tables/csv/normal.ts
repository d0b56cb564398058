/**
 * Normalizes what editors and spreadsheets change on saving: every line ends with LF, and the file
 * ends with exactly one.
 */
export function normalText(text: string): string {
  if (!text.includes('\r') && /[^\n]\n$/u.test(text.slice(-2))) return text;
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  return lines === '' ? '' : `${lines}\n`;
}
