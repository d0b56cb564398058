import type { Inspection } from './inspect-files.ts';
import { languageOfColumn, type WrittenText } from './text-columns.ts';

/** Every text of the data in one language or the other: the text columns of all CSVs, and the sources. */
export function writtenTexts({ tables, sourceTexts }: Inspection): WrittenText[] {
  const ofTables = [...tables.values()].flatMap(({ dataset, file, lines }) =>
    lines.flatMap(({ key, line, cells }) =>
      Object.entries(cells).flatMap(([column, text]): WrittenText[] => {
        const lang = languageOfColumn(column);
        if (lang === undefined || text === '') return [];
        return [{ file, line, dataset: dataset.id, row: key, column, lang, text }];
      }),
    ),
  );
  return [...ofTables, ...sourceTexts];
}
