import { bracketed } from '#src/i18n/punctuation.ts';
import { formatDate, formatNumber } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';
import { valueName } from './cross-words.ts';
import type { CrossView } from './cross.ts';
import type { ExploredCase, ExploredIndicator, Register } from './data.ts';
import { indicatorOf, shownOf, wholeOf, type RegisterView, type Shown } from './rows.ts';
import { withUnit } from './words.ts';

/** A cell of the table below a view. */
export interface ShownCell {
  text: string;
  /** Path of the page or the evidence that it leads to. */
  path?: string;
  /** The value, for the CSV. */
  value?: number;
  /** The cases that it counts. */
  cases?: readonly ExploredCase[];
}

/** The table below a view: the first cell of a row names it. */
export interface ShownTable {
  columns: { label: string; head: string; numeric: boolean }[];
  rows: ShownCell[][];
}

/** The head of a column in a CSV: its unit in all languages, as in the files of charts. */
function headOf(
  { label, unit }: ExploredIndicator,
  { units }: Pick<Register, 'units'>,
  lang: Lang,
): string {
  const words = units[unit];
  return words === undefined
    ? label[lang]
    : `${label[lang]} [${[...new Set(Object.values(words))].join(' · ')}]`;
}

const cellOf = (shown: Shown | undefined): ShownCell =>
  shown === undefined ? { text: '' } : { ...shown };

/** The indicators that the table has: those that are drawn, and what a share is computed from. */
function tabled({ state, register, of, x }: RegisterView): ExploredIndicator[] {
  const shown = state.kind === 'scatter' ? [of, x] : [of];
  const parts = shown.flatMap(({ denominator }) =>
    denominator === undefined ? [] : [denominator.part, denominator.whole],
  );
  return [...new Set([...shown.map(({ id }) => id), ...parts])].map((id) =>
    indicatorOf(register, id),
  );
}

/** The whole table of a view of the register; the last rows are the districts. */
export function tableOf(view: RegisterView): ShownTable {
  const { lang, rows, frames, register } = view;
  const entries = frames.map(({ entry }) => entry);
  const indicators = tabled(view);
  const isDated = frames.length > 1;
  const dated = (asOf: string): ShownCell[] => (isDated ? [{ text: formatDate(asOf, lang) }] : []);
  const names = {
    street: { zh: '街道', en: 'Subdistrict' }[lang],
    date: { zh: '时点', en: 'Date' }[lang],
  };
  const of = new Map(frames.map((frame) => [frame.entry.key, frame]));
  const values = (key: string, frame: string): ShownCell[] =>
    indicators.map((indicator) => {
      const data = of.get(frame)?.data;
      const index = data?.streets.findIndex((street) => street.key === key) ?? -1;
      const cell = data?.values[indicator.id]?.[index];
      return cell == null
        ? { text: '' }
        : cellOf(shownOf(cell, indicator, key + (data?.suffix[indicator.id] ?? '')));
    });
  return {
    columns: [
      { label: names.street, head: names.street, numeric: false },
      ...(isDated ? [{ label: names.date, head: names.date, numeric: false }] : []),
      ...indicators.map((indicator) => ({
        label: withUnit(indicator, lang),
        head: headOf(indicator, register, lang),
        numeric: true,
      })),
    ],
    rows: [
      ...rows.map(({ key, street, frame }) => [
        {
          text:
            street.name[lang] +
            (entries.some(({ unit }) => unit !== frame.unit)
              ? bracketed(frame.name[lang], lang)
              : ''),
          path: street.path,
        },
        ...dated(frame.asOf),
        ...values(key, frame.key),
      ]),
      ...frames
        .filter((frame) => indicators.some((indicator) => wholeOf(frame, indicator) !== undefined))
        .map((frame) => [
          { text: frame.entry.name[lang] },
          ...dated(frame.entry.asOf),
          ...indicators.map((indicator) => cellOf(wholeOf(frame, indicator))),
        ]),
    ],
  };
}

/** The table of cases, with the sums of its rows and columns. */
export function crossTable({ lang, labels, downs, acrosses, cells }: CrossView): ShownTable {
  const sum = { zh: '合计', en: 'Total' }[lang];
  const counted = (cases: readonly ExploredCase[]): ShownCell => ({
    text: formatNumber(cases.length),
    value: cases.length,
    cases,
  });
  const numeric = (label: string) => ({ label, head: label, numeric: true });
  const corner = `${labels.down[lang]} × ${labels.across[lang]}`;
  return {
    columns: [
      { label: corner, head: corner, numeric: false },
      ...acrosses.map((value) => numeric(valueName(value, lang))),
      numeric(sum),
    ],
    rows: [
      ...downs.map((value, index) => {
        const own = cells[index] ?? [];
        return [
          { text: valueName(value, lang) },
          ...own.map(({ cases }) => counted(cases)),
          counted(own.flatMap(({ cases }) => cases)),
        ];
      }),
      [
        { text: sum },
        ...acrosses.map((_, at) => counted(cells.flatMap((row) => row[at]?.cases ?? []))),
        counted(cells.flat().flatMap(({ cases }) => cases)),
      ],
    ],
  };
}

/** Head and rows of a CSV: values instead of what is shown, with at most six digits. */
export function csvContent({ columns, rows }: ShownTable): {
  fields: string[];
  rows: (string | number)[][];
} {
  const sensible = (value: number): number =>
    Number.isInteger(value) ? value : Number(value.toPrecision(6));
  return {
    fields: columns.map(({ head }) => head),
    rows: rows.map((row) =>
      row.map(({ text, value }) => (value === undefined ? text : sensible(value))),
    ),
  };
}
