/**
 * The text of a file without what editors and spreadsheets change on saving:
 * every line ends with LF, and the last line ends exactly once.
 */
export function normalText(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  return lines === '' ? '' : `${lines}\n`;
}
