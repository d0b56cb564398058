import type { Label, Observation } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { cellPath, rowName } from './source-links.ts';

/** One cell that a value rests on, as the ledger lists it. */
export interface UsedCell {
  dataset: Label;
  row: Label;
  column: Label;
  /** The cell as the file prints it. */
  printed: string;
  path: string;
  /** Whether it only stands for its row, which is counted as one. */
  counted: boolean;
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
      printed: table.row(cell.row).printed[cell.column] ?? '',
      path: cellPath(cell, tables),
      counted: table.dataset.key.includes(cell.column),
    };
  });
}
