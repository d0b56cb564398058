import type { CellRef, Label, Observation } from '#src/model.ts';
import { wordsOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';
import { codedWord } from '../entry-names.ts';
import { addressedName, cellPath, rowName } from './source-links.ts';

/** One cell that a value rests on, as the ledger lists it. */
export interface UsedCell {
  dataset: Label;
  row: Label;
  column: Label;
  /** The cell as the file prints it; of a code, its word; of a key, the name of the row it refers to. */
  printed: Label;
  path: string;
  /** Whether it only stands for its row, which is counted as one. */
  counted: boolean;
}

function wordOf({ dataset, row, column }: CellRef, tables: Tables): Label {
  const table = tables.any(dataset);
  const text = table.row(row).printed[column] ?? '';
  if (dataset === 'code-book' && column === 'entry') return rowName(dataset, row, tables);
  if (dataset === 'codings' && column === 'value')
    return codedWord(tables, table.row(row).printed['variable'] ?? '', text);
  const code = wordsOf(tables, table.id, column).find((word) => word.id === text);
  if (code !== undefined) return code.label;
  const refers = table.dataset.columns[column]?.meta()?.column?.refers;
  if (refers === undefined || text === '')
    return addressedName(text, tables) ?? { zh: text, en: text };
  const source = tables.sources.find(({ id }) => id === text);
  return source?.short ?? rowName(refers, text, tables);
}

/** The cells below an observation, each once, in order of use. */
export function cellsOf(observation: Observation, tables: Tables): UsedCell[] {
  return observation.inputs.map((cell) => {
    const table = tables.any(cell.dataset);
    const meta = table.dataset.columns[cell.column]?.meta()?.column;
    return {
      dataset: table.dataset.title,
      row: rowName(cell.dataset, cell.row, tables),
      column: meta?.label ?? { zh: cell.column, en: cell.column },
      printed: wordOf(cell, tables),
      path: cellPath(cell, tables),
      counted: table.dataset.key.includes(cell.column),
    };
  });
}
