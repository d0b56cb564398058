import { reportWords } from '#src/i18n/print.ts';
import type { Lang } from '#src/model.ts';
import { number, type Sheet } from '#src/tables/bring/written-sheets.ts';
import type { ReportTable } from '../tree/tree.ts';
import { numberOf, resultOf, type Computation } from './computations.ts';
import type { EvidenceEntry } from './evidence.ts';
import { columnName } from './column-name.ts';
import { listSheet } from './list-sheet.ts';
import { long, type FilledSheet, type Row } from './table-sheet.ts';

/**
 * An entry a row; each computation that it writes out has its live formula and the printed result
 * beside it, in rows of their own from the second on. `sheetOf` gives the sheet of a table.
 */
export function evidenceSheet(
  entries: readonly EvidenceEntry[],
  lang: Lang,
  sheetOf: (table: ReportTable) => Sheet | undefined,
): FilledSheet {
  const words = reportWords[lang].annex;
  const results = new Map<string, number>();
  const computed = ({ expression, tokens, printed, format }: Computation, table?: Sheet): Row => {
    const formula = formulaOf(tokens, table);
    results.set(formula, resultOf(tokens));
    return [
      long(expression),
      { value: formula, type: 'Formula', format },
      { value: printed, type: Number, format },
    ];
  };
  const rows = entries.flatMap(({ place, said, text, address, computations, table }, index) => {
    const sheet = table === undefined ? undefined : sheetOf(table);
    const [first = [null, null, null], ...others] = computations.map((one) => computed(one, sheet));
    const note = number(String(index + 1));
    return [
      [note, long(place), long(said), long(text), ...first, long(address)],
      ...others.map((own): Row => [note, long(place), null, null, ...own, null]),
    ];
  });
  return {
    results,
    sheet: listSheet(
      words.evidence,
      [
        ...[words.note, words.place, words.said, words.text],
        ...[words.expression, words.formula, words.result],
        reportWords[lang].colophon.address,
      ],
      [6, 40, 24, 90, 40, 16, 16, 50],
      rows,
    ),
  };
}

/** Numbers with fewer digits may stand in a table by chance, as a rank or a year's day does. */
const fewestDigits = 3;

/**
 * The formula of a computation. Its numbers are the cells of the table that it is about, where each of
 * them stands there exactly once; else they are written out.
 */
function formulaOf(tokens: readonly string[], sheet: Sheet | undefined): string {
  const cells = tokens.map((token) => {
    if (!/^\d/u.test(token)) return token;
    return sheet === undefined || token.replaceAll(/\D/gu, '').length < fewestDigits
      ? undefined
      : onlyCell(numberOf(token), sheet);
  });
  const isWhole = cells.every((cell) => cell !== undefined);
  return (isWhole ? cells : tokens).join('');
}

/** The address of the one cell of a sheet that holds a number. */
function onlyCell(value: number, { sheet = '', data }: Sheet): string | undefined {
  const found = data.flatMap((row, y) =>
    row.flatMap((cell, x) =>
      isNumber(cell, value) ? [`'${sheet}'!${columnName(x)}${String(y + 1)}`] : [],
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}

const isNumber = (cell: Row[number], value: number): boolean =>
  typeof cell === 'object' && cell !== null && 'value' in cell && cell.value === value;
