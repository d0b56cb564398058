import { languages } from '#src/i18n/languages.ts';
import { plainText } from '#src/lib/text/bound-text.ts';
import type { Lang } from '#src/model.ts';
import type { Declared } from './declared.ts';

/** A text of the data as its author wrote it, with placeholders. */
export interface WrittenText {
  file: string;
  line: number;
  /** Id of the dataset, or `sources`. */
  dataset: string;
  row: string;
  column: string;
  lang: Lang;
  text: string;
}

/** The language of a column of texts, such as `note_zh`; undefined for other columns. */
export function languageOfColumn(column: string): Lang | undefined {
  return languages.find(({ id }) => column === id || column.endsWith(`_${id}`))?.id;
}

/** The cells of rows as readers see them: of placeholders in texts only the words. */
export function plainRows(
  rows: readonly { cells: Record<string, string> }[],
  dataset: Declared,
): Record<string, string>[] {
  const texts = Object.keys(dataset.columns).filter(
    (column) => languageOfColumn(column) !== undefined,
  );
  return rows.map(({ cells }) => {
    let plain = cells;
    for (const column of texts) {
      const cell = cells[column];
      if (cell?.includes('{') !== true) continue;
      if (plain === cells) plain = { ...cells };
      plain[column] = plainText(cell);
    }
    return plain;
  });
}
