import type { Declared } from '../declared.ts';
import { metaOf } from '../declared.ts';
import { findHead } from './head.ts';
import type { Sheet, Workbook } from './sheet.ts';
import type { DatasetGuess, SheetGuess } from './types.ts';

/** A dataset that fits a sheet, with what ranks it. */
interface Ranked extends DatasetGuess {
  /** Columns that the dataset needs and the sheet lacks. */
  lacking: number;
  /** Whether the file or the sheet is named after it. */
  isNamed: boolean;
}

function isNamedAfter({ id, title }: Declared, texts: readonly string[]): boolean {
  return texts.some((text) => text.toLowerCase().includes(id) || text.includes(title.zh));
}

function rankedOf(sheet: Sheet, fileName: string, dataset: Declared): Ranked[] {
  const head = findHead(sheet, dataset);
  if (head === undefined) return [];
  const { id, title, columns } = dataset;
  const { matched, named } = head;
  const needed = Object.keys(columns).filter(
    (column) => metaOf(dataset, column).optional !== true,
  ).length;
  const isNamed = isNamedAfter(dataset, [fileName, sheet.name]);
  return [{ id, title, matched, named, lacking: needed - matched, isNamed }];
}

/** How much better one dataset fits than another; above zero when it does. */
function byFit(one: Ranked, other: Ranked): number {
  return (
    other.matched - one.matched ||
    Number(other.isNamed) - Number(one.isNamed) ||
    one.lacking - other.lacking
  );
}

/** The datasets that fit a sheet, best first; `tied` when the best two fit equally well. */
export function datasetsFor(
  sheet: Sheet,
  fileName: string,
  register: readonly Declared[],
): { datasets: DatasetGuess[]; tied: boolean } {
  const ranked = register.flatMap((dataset) => rankedOf(sheet, fileName, dataset)).sort(byFit);
  const [first, second] = ranked;
  const tied = first !== undefined && second !== undefined && byFit(first, second) === 0;
  const datasets = ranked.map(({ id, title, matched, named }) => ({ id, title, matched, named }));
  return { datasets, tied };
}

/** What each sheet of a workbook is most like. */
export function sheetGuesses(workbook: Workbook, register: readonly Declared[]): SheetGuess[] {
  return workbook.sheets.map((sheet, at) => {
    const [best] = datasetsFor(sheet, workbook.fileName, register).datasets;
    const { name, hidden, rows } = sheet;
    return { at, name, hidden, rows: rows.length, ...(best === undefined ? {} : { best }) };
  });
}

/** The sheet that fits a dataset best: of those that are not hidden, if one of them does at all. */
export function bestSheet(guesses: readonly SheetGuess[]): number {
  const score = ({ hidden, best, rows }: SheetGuess): number =>
    (best?.matched ?? 0) * 2 - (hidden ? 1 : 0) + (rows > 0 ? 0.5 : 0);
  const best = guesses.reduce<SheetGuess | undefined>(
    (top, one) => (top === undefined || score(one) > score(top) ? one : top),
    undefined,
  );
  return best?.at ?? 0;
}
