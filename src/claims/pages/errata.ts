import type { ComparisonItemsRow } from '#data/comparison-items/schema.ts';
import {
  findingKinds,
  kindOf,
  slipGrades,
  type FindingKind,
  type SlipGrade,
} from '#data/slips/schema.ts';
import { indicator } from '#src/indicators/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import { formatNumber, formatShare, formatValue } from '#src/lib/text/format.ts';
import type { Label, Measures, Observation, SourceLocation } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Source } from '#src/tables/sources.ts';
import type { Claim } from '../ledger.ts';
import type { Recheck } from '../rechecks.ts';
import { bySource } from './passages.ts';

/** The kinds of findings in the order in which readers meet them; only the first is called an error. */
export const kindsInOrder = Object.keys(findingKinds) as FindingKind[];

/** One finding on a source, however it was made: an error, a difference, a gap or a doubt. */
export interface Slip {
  id: string;
  kind: FindingKind;
  grade: SlipGrade;
  place: SourceLocation;
  /** What the source prints. */
  printed: Label;
  /** What stands against it: the recomputed figure, another passage, what is missing, or the doubt. */
  found: Label;
  /** What was computed against it. */
  observation: Observation | undefined;
  note: Label | undefined;
  /** Row of the dataset `slips`; undefined for what a recheck shows. */
  row: string | undefined;
  /** Reading behind it, if there is one. */
  reading: string | undefined;
  /** Claims that rest on the same reading or observation. */
  claims: readonly Claim[];
}

/** Rows of a table of findings that stand open; longer tables come in parts that are folded. */
export const openRows = 6;

/** A part of the findings of one grade: those on one source, or all of few. */
export interface SlipPart {
  source: Source | undefined;
  items: readonly Slip[];
}

/** Divides the findings of one grade by their source where they are many. */
export function partsOf(slips: readonly Slip[], tables: Tables): SlipPart[] {
  if (slips.length <= openRows) return [{ source: undefined, items: slips }];
  return bySource(slips, tables).map(({ source, items }) => ({
    source: tables.sources.find(({ id }) => id === source),
    items,
  }));
}

/** A measured value as the ledger shows it; figures recomputed from prose have no decimals of their own. */
export function shownValue(observation: Observation): string {
  if (observation.indicator !== 'recomputed') {
    return formatValue(
      observation.value,
      observation.unit,
      indicator(observation.indicator).digits,
    );
  }
  if (observation.unit === 'share') return formatShare(observation.value, 1);
  if (observation.unit === 'ratio') return formatNumber(observation.value, 2);
  return formatNumber(withoutFalseDigits(observation));
}

/** A quotient of rounded figures, rounded to a tenth of what it can be off by. */
function withoutFalseDigits({ value, formula }: Observation): number {
  if (formula.op !== 'ratio' || formula.tolerance < 10) return value;
  const step = 10 ** (Math.floor(Math.log10(formula.tolerance)) - 1);
  return Math.round(value / step) * step;
}

/** All findings by kind and grade, in the order of the kinds, the grades and the data. */
export function slipsOf(
  tables: Tables,
  rechecks: readonly Recheck[],
  claims: readonly Claim[],
): Slip[] {
  const all = [...computedSlips(tables, rechecks, claims), ...declaredSlips(tables, claims)];
  return Object.keys(slipGrades).flatMap((grade) => all.filter((slip) => slip.grade === grade));
}

function computedSlips(
  tables: Tables,
  rechecks: readonly Recheck[],
  claims: readonly Claim[],
): Slip[] {
  return rechecks
    .filter(({ verdict }) => verdict !== 'agrees')
    .map(({ reading, observation, grade = 'arithmetic', note }) => {
      const { values } = tables.table('readings').row(reading);
      const found = shownValue(observation);
      return {
        id: reading,
        kind: kindOf(grade),
        grade,
        place: { source: values.source, section: values.section, anchor: values.anchor },
        printed: byLanguage((lang) => labelled(values[`subject_${lang}`], values.printed, lang)),
        found: { zh: found, en: found },
        observation,
        note,
        row: undefined,
        reading,
        claims: claims.filter(
          (claim) => claim.declaration.reading === reading || claim.observation === observation,
        ),
      };
    });
}

function declaredSlips(tables: Tables, claims: readonly Claim[]): Slip[] {
  return tables.table('slips').rows.map(({ key, values }) => ({
    id: key,
    kind: kindOf(values.grade),
    grade: values.grade,
    place: { source: values.source, section: values.section, anchor: values.anchor },
    printed: { zh: values.printed_zh, en: values.printed_en },
    found: { zh: values.found_zh, en: values.found_en },
    observation: undefined,
    note: undefined,
    row: key,
    reading: values.reading ?? undefined,
    claims: claims.filter(
      ({ declaration }) =>
        declaration.row === `slips/${key}` ||
        (values.reading !== null && declaration.reading === values.reading),
    ),
  }));
}

/** The date of the reading that figures of the prose are recomputed for; its key is theirs. */
function dateOfReading(key: string, tables: Tables): string | undefined {
  const row = tables.table('readings').rows.find((reading) => reading.key === key);
  return row?.values.as_of ?? undefined;
}

/** One answer of a source to a question that sources answer differently. */
export interface Answer {
  /** Row of the dataset `comparison-items`. */
  row: string;
  shown: string;
  definition: Label;
  asOf: string | undefined;
  place: SourceLocation | undefined;
  reading: string | undefined;
  observation: Observation | undefined;
}

/** A question that sources answer differently, with the answers side by side. */
export interface Comparison {
  id: string;
  name: Label;
  note: Label;
  answers: Answer[];
}

/** The contradictions between sources. Throws when an answer points to nothing that exists. */
export function comparisonsOf(tables: Tables, measures: Measures): Comparison[] {
  return tables.table('comparisons').rows.map(({ key, values }) => ({
    id: key,
    name: { zh: values.name_zh, en: values.name_en },
    note: { zh: values.note_zh, en: values.note_en },
    answers: tables
      .table('comparison-items')
      .rows.filter((item) => item.values.comparison === key)
      .map((item) => answerOf(item.key, item.values, tables, measures)),
  }));
}

function answerOf(
  row: string,
  item: ComparisonItemsRow,
  tables: Tables,
  measures: Measures,
): Answer {
  const definition = { zh: item.definition_zh, en: item.definition_en };
  if (item.reading !== null) {
    const { values } = tables.table('readings').row(item.reading);
    return {
      row,
      shown: values.printed,
      definition,
      asOf: values.as_of ?? undefined,
      place: { source: values.source, section: values.section, anchor: values.anchor },
      reading: item.reading,
      observation: undefined,
    };
  }
  const observation = measures.get(item.indicator ?? '', item.subject ?? '');
  return {
    row,
    shown: shownValue(observation),
    definition,
    asOf: observation.key.split('@')[1] ?? dateOfReading(observation.key, tables),
    place: undefined,
    reading: undefined,
    observation,
  };
}
