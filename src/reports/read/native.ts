import { isHan } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import { cellNumber, cellText } from '../tree/cell-text.ts';
import type { ChartSeries, NativeChart } from '../tree/series.ts';
import { plainText, type ReportTable } from '../tree/tree.ts';

/** The series of the data table of a figure: its numbers as they are printed. */
export function seriesOf(table: ReportTable, native: NativeChart, lang: Lang): ChartSeries {
  const between = isHan(lang) ? '·' : ' / ';
  const rows = table.body.filter((_, index) => !native.without.includes(index));
  const head = table.head.at(-1) ?? [];
  return {
    as: native.as,
    caption: plainText(table.caption ?? []),
    names: rows.map((row) =>
      native.names
        .map((column) => cellText(row[column]))
        .filter(Boolean)
        .join(between),
    ),
    columns: native.columns.map((column) => {
      const numbers = rows.map((row) => cellNumber(row[column]));
      return {
        label: cellText(head[column]),
        format: numbers.find((one) => one !== undefined)?.format ?? '0',
        values: numbers.map((one) => one?.value ?? null),
      };
    }),
  };
}
