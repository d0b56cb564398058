import { requestWords } from '#src/i18n/requests.ts';
import { languages } from '#src/i18n/languages.ts';
import type { NamedValue } from './catalogue.ts';
import { nearestName, valuesNamed } from './named.ts';
import type { Parameter } from './catalogue.ts';

/** A row of a list of names. */
interface Row {
  line: number;
  cells: readonly string[];
}

/** A name of a list that no value has: its line, and the nearest name. */
export interface UnknownName {
  line: number;
  name: string;
  near?: string;
}

/** Heads of columns that hold names or numbers. */
const heads = /^(?:.*(?:名称|名字|姓名|编号|代号|代码|序号|备注)|name|names|id|code|no\.?)$/iu;

/** Totals below the names. */
const totals = /^(?:合计|总计|小计|共计|total|sum)$/iu;

/**
 * What a list names, in any form and any cell of a row: the names as they are written, and their
 * values, each once; and the names that no value has. The head of the table, what stands above it,
 * and totals are no names.
 */
export function valuesListed<T extends NamedValue>(
  rows: readonly Row[],
  known: readonly T[],
  what: Parameter,
  districts: readonly NamedValue[] = [],
): { names: string[]; values: T[]; unknown: UnknownName[] } {
  const find = (text: string): T[] => valuesNamed(text, known, what, districts);
  const named = rows.map(({ cells }) => namesIn(cells, (text) => find(text).length > 0));
  const first = named.findIndex(({ length }) => length > 0);
  const above = rows.slice(0, first < 0 ? 1 : first);
  const below = above.map(({ cells }) => isHead(cells, what)).lastIndexOf(true) + 1;
  const names = named.flat();
  const values = new Set(names.flatMap(find));
  const unknown: UnknownName[] = [];
  for (const [index, { line, cells }] of rows.entries()) {
    if (index < below || named[index]?.length !== 0) continue;
    if (cells.some((cell) => totals.test(cell))) continue;
    const name = cells.find((cell) => !number.test(cell)) ?? cells[0] ?? '';
    const near = nearestName(name, known, what);
    unknown.push({ line, name, ...(near === undefined ? {} : { near }) });
  }
  return { names: [...new Set(names)], values: [...values], unknown };
}

/** Cells that number the rows. */
const number = /^[\d.,]+$/u;

/** Signs between names in one cell. */
const between = /[、，,；;\s]+/u;

/**
 * The names in a row: all of it where it holds nothing but names, otherwise the first. A number is a
 * name only where no words of the row are, since rows are numbered too.
 */
function namesIn(cells: readonly string[], isName: (text: string) => boolean): readonly string[] {
  const inCell = (cell: string): string[] => {
    if (isName(cell)) return [cell];
    const pieces = cell.split(between).filter((piece) => piece !== '');
    return pieces.every(isName) ? pieces : [];
  };
  const words = cells.filter((cell) => !number.test(cell)).map(inCell);
  const found = words.filter(({ length }) => length > 0);
  if (found.length === 0)
    return cells.filter((cell) => number.test(cell) && isName(cell)).slice(0, 1);
  return found.length === words.length ? found.flat() : (found[0] ?? []);
}

const isHead = (cells: readonly string[], what: Parameter): boolean => {
  const kinds = [what, ...languages.map(({ id }) => requestWords[id][what])];
  return cells.some((cell) => kinds.includes(cell.toLowerCase()) || heads.test(cell));
};
