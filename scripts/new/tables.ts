import Papa from 'papaparse';
import type { Label } from '#src/model.ts';
import { sha256 } from '#src/lib/hash-node.ts';

/** A CSV as the data have it: a header and rows, LF at the end of each line. */
export const csvOf = (fields: readonly string[], data: readonly (readonly string[])[] = []) =>
  `${Papa.unparse({ fields: [...fields], data: data.map((row) => [...row]) }, { newline: '\n' }).trimEnd()}\n`;

/**
 * A `provenance.yaml` of rows that this site puts together.
 *
 * @param csv The text of the table, where it is accepted at once; `rows` is then their number.
 */
export function provenanceOf(
  id: string,
  note: Label,
  csv?: { text: string; rows: number },
): string {
  return [
    `# 出处 · Where the rows come from. sha256 and rows are recorded by: npm run data accept -- ${id}`,
    '# 照录的表写 sources 和 places · For a transcribed table give sources and places (data/README.md)',
    'sources: []',
    'compiled: true',
    'note:',
    `  zh: ${note.zh}`,
    `  en: ${note.en}`,
    ...(csv === undefined ? [] : [`sha256: ${sha256(csv.text)}`, `rows: ${String(csv.rows)}`]),
    '',
  ].join('\n');
}
