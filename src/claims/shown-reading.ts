import { qualifierWords } from '#data/readings/schema.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { reading } from '#src/indicators/reading.ts';
import { formatDate, formatValue } from '#src/lib/text/format.ts';
import type { Formula, Label, Lang, SourceLocation } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { shownVerdict, type Recheck } from './rechecks.ts';
import type { ShownVerdict } from './verdict.ts';

/** A reading as the ledger shows it: what a source prints, beside what recomputing gives. */
export interface ShownReading {
  id: string;
  place: SourceLocation;
  printed: string;
  /** The number that the words state, in ones. */
  value: number;
  /** The number as readers see it, with the word of precision that the source prints. */
  figure: Label;
  asOf: string | undefined;
  subject: Label;
  remark: Label | undefined;
  verdict: ShownVerdict | undefined;
}

/** A reading with its figure and verdict. Throws when there is none with this id. */
export function shownReading(
  id: string,
  tables: Tables,
  rechecks: readonly Recheck[],
): ShownReading {
  const { values } = tables.table('readings').row(id);
  const recheck = rechecks.find(({ reading }) => reading === id);
  const number = reading(tables, id);
  const figure = shownPrinted(number, values.unit, values.value);
  return {
    id,
    place: { source: values.source, section: values.section, anchor: values.anchor },
    printed: values.printed,
    value: number.value,
    figure: byLanguage((lang) => `${qualifierWords(values.qualifier)[lang]}${figure}`),
    asOf: values.as_of ?? undefined,
    subject: { zh: values.subject_zh, en: values.subject_en },
    remark:
      values.remark_zh === null
        ? undefined
        : { zh: values.remark_zh, en: values.remark_en ?? values.remark_zh },
    verdict: recheck === undefined ? undefined : shownVerdict(recheck),
  };
}

/** A printed number as readers see it, in ones. */
export function shownPrinted(formula: Formula, unit: string, printed: string): string {
  const decimals = printed.split('.')[1]?.length ?? 0;
  if (unit === 'points') return printed;
  if (unit === 'percent') return formatValue(formula.value, 'share', decimals);
  if (unit === 'points') return formatValue(formula.value * 100, 'points', decimals);
  const isWhole = Number.isInteger(formula.value);
  return formatValue(formula.value, 'items', isWhole ? 0 : decimals);
}

/** The date a reading refers to, as readers see it. */
export function readingDate(reading: ShownReading, lang: Lang): string | undefined {
  return reading.asOf === undefined ? undefined : formatDate(reading.asOf, lang);
}
