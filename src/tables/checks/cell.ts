import type { ColumnKind } from '../column-kind.ts';
import { kindOf } from '../column-kind.ts';
import type { Declared } from '../declared.ts';
import type { FaultCode } from '../fault.ts';
import { languageOfColumn } from '../text-columns.ts';
import type { Lang } from '#src/model.ts';
import { characterFault, longestText } from './characters.ts';
import { languageFault, languagePairs } from './languages.ts';
import { ordinaryLetters, type Letters } from './ordinary.ts';
import { rewrittenFault } from './rewritten.ts';

const spreadsheetErrors = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|#+$)/u;
/** Cells in which nothing can be wrong but what their column refuses: numbers, ids, dates. */
const bare = /^[\w.-]*$/u;
/** Longer ones may be too long. */
export const longestBare = 100;

/** Letters that leave no doubt of the language of a text. */
const lettersOf: Record<Lang, Letters> = { zh: 'han', en: 'ascii' };

/** Kinds of columns whose texts are digits with signs between. */
const numeric = new Set<ColumnKind>(['integer', 'number', 'printed-number', 'date']);

/** What the checks of cells need to know of a column, worked out once a table. */
interface CheckedColumn {
  name: string;
  kind: ColumnKind;
  lang: Lang | undefined;
}

/** The columns of a dataset as the checks of cells see them. */
export interface CellChecks {
  columns: CheckedColumn[];
  pairs: [string, string][];
}

/** Prepares the checks of the cells of a dataset. */
export function cellChecks(dataset: Declared): CellChecks {
  const names = Object.keys(dataset.columns);
  return {
    columns: names.map((name) => ({
      name,
      kind: kindOf(dataset, name),
      lang: languageOfColumn(name),
    })),
    pairs: languagePairs(names),
  };
}

function textFault(cell: string, { kind, lang }: CheckedColumn): FaultCode | undefined {
  const isText = lang !== undefined && kind === 'text';
  const letters = ordinaryLetters(cell);
  if (letters !== undefined && cell.length <= longestText) {
    return isText && letters !== lettersOf[lang] ? languageFault(cell, lang) : undefined;
  }
  if (/[{}]/u.test(cell) && lang !== undefined) return 'placeholder-shape';
  if (cell.includes('\n')) return 'line-break';
  if (cell.includes('�')) return 'lost-characters';
  if (spreadsheetErrors.test(cell)) return 'spreadsheet-error';
  const fault = characterFault(cell);
  // A number that is not written in ordinary digits is refused by its column.
  if (fault !== undefined && !(fault === 'look-alike' && numeric.has(kind))) return fault;
  return isText ? languageFault(cell, lang) : undefined;
}

/** Damage that editors, spreadsheets and conversions do to a cell; undefined if there is none. */
export function damageOf(cell: string, column: CheckedColumn): FaultCode | undefined {
  const isText = column.kind === 'text' || column.kind === 'anchor';
  const rewritten = isText ? rewrittenFault(cell) : undefined;
  if (rewritten !== undefined) return rewritten;
  if (cell.length <= longestBare && column.lang === undefined && bare.test(cell)) return undefined;
  return textFault(cell, column);
}

/** The damaged cells of a row, and texts that are in one language only. */
export function damagedCells(
  cells: Readonly<Record<string, string>>,
  { columns, pairs }: CellChecks,
): { code: FaultCode; column: string; got: string }[] {
  const found: { code: FaultCode; column: string; got: string }[] = [];
  for (const column of columns) {
    const got = cells[column.name] ?? '';
    const code = got === '' ? undefined : damageOf(got, column);
    if (code !== undefined) found.push({ code, column: column.name, got });
  }
  for (const [zh, en] of pairs) {
    const [chinese, english] = [cells[zh], cells[en]];
    if (chinese === undefined || english === undefined) continue;
    if ((chinese === '') === (english === '')) continue;
    const [column, got] = chinese === '' ? [zh, english] : [en, chinese];
    found.push({ code: 'one-language', column, got });
  }
  return found;
}
