import { isScalar, parseDocument, stringify } from 'yaml';

/** Sets one entry of a YAML text, preserving comments and spacing elsewhere. */
function withEntry(text: string, entry: string, value: string | number): string {
  const written = stringify(value).trimEnd();
  const node = parseDocument(text).get(entry, true);
  if (!isScalar(node) || !node.range) return `${text}${entry}: ${written}\n`;
  const [start, end] = node.range;
  return text.slice(0, start) + written + text.slice(end);
}

/** The text of a provenance with another checksum and row count. */
export const withChecksum = (text: string, sha256: string, rows: number): string =>
  withEntry(withEntry(text, 'sha256', sha256), 'rows', rows);
