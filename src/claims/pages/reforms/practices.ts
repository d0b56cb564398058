import { rowPath } from '#src/tables/parts.ts';
import type { Code, Label, Observation, SourceLocation, Subject } from '#src/model.ts';
import { codeOf, wordsOf } from '#src/tables/labels.ts';
import type { Evidence } from '../../evidence.ts';
import { passageOf, placeOf, type Bindings, type Passage } from '../passages.ts';
import { examplesOf, type Answer, type Named } from './problem-answers.ts';

/** One part that a source lists for a practice. */
export interface PracticePart {
  name: Label;
  /** With placeholders. */
  role: Label | undefined;
  place: SourceLocation;
  path: string;
}

/** A practice as the list of practices shows it. */
export interface PracticeEntry {
  id: string;
  subject: Subject;
  family: Code;
  /** What is not yet done: proposed or aimed at. */
  state: Code | undefined;
  where: Label | undefined;
  /** With placeholders. */
  summary: Label;
  place: SourceLocation;
  /** How many parts its source lists. */
  parts: Observation;
  reforms: Subject[];
}

/** A reform that a practice is an example of, with what the sources say of it there. */
export interface PracticeReform {
  reform: Subject;
  answers: (Answer & { problem: Subject })[];
  aspects: { aspect: Code; passages: Passage[] }[];
}

/** Everything that the data say of a practice. */
export interface PracticeProfile extends PracticeEntry {
  /** Path of its row in the data. */
  row: string;
  division: Named | undefined;
  /** With placeholders. */
  remark: Label | undefined;
  /** Its parts in the order of the source, in the groups that it makes. */
  groups: PracticePart[][];
  examples: PracticeReform[];
  /** Cases of the same place or given together with it. */
  cases: Named[];
  cited: string[];
  bindings: Bindings;
}

/** All practices, in the order of the data. */
export function practicesOf(evidence: Evidence): PracticeEntry[] {
  return evidence.tables.table('practices').rows.map(({ key }) => practiceEntry(key, evidence));
}

/** The practices of each family, in the order of its list. */
export function practiceFamilies(
  evidence: Evidence,
): { family: Code; practices: PracticeEntry[] }[] {
  const all = practicesOf(evidence);
  return wordsOf(evidence.tables, 'practices', 'family')
    .map((family) => ({
      family,
      practices: all.filter((entry) => entry.family.id === family.id),
    }))
    .filter(({ practices }) => practices.length > 0);
}

function practiceEntry(id: string, evidence: Evidence): PracticeEntry {
  const { measures, tables } = evidence;
  const { values, written } = tables.table('practices').row(id);
  const { place_zh: zh, place_en: en } = values;
  return {
    id,
    subject: measures.subject(`practice:${id}`),
    family: codeOf(tables, 'practices', 'family', values.family),
    state: values.state === null ? undefined : codeOf(tables, 'practices', 'state', values.state),
    where: zh === null ? undefined : { zh, en: en ?? zh },
    summary: { zh: written.summary_zh, en: written.summary_en },
    place: placeOf(values),
    parts: measures.get('practice-parts', `practice:${id}`),
    reforms: examplesBy(id, evidence).map(({ reform }) => reform),
  };
}

/** Everything that the data say of a practice. Throws when there is none with this id. */
export function practiceProfile(id: string, evidence: Evidence): PracticeProfile {
  const { tables } = evidence;
  const entry = practiceEntry(id, evidence);
  const { values, written } = tables.table('practices').row(id);
  const { links, passages } = rowsWith(id, evidence);
  const rows = [...links, ...passages];
  const cited = new Set([values, ...rows.map((row) => row.values)].map(({ source }) => source));
  return {
    ...entry,
    row: rowPath('practices', id, tables),
    division:
      values.division === null
        ? undefined
        : {
            name: { zh: values.division, en: values.division },
            path: rowPath('divisions', values.division, tables),
          },
    remark:
      values.remark_zh === null
        ? undefined
        : { zh: written.remark_zh, en: written.remark_en || written.remark_zh },
    groups: groupsOf(id, evidence),
    examples: examplesBy(id, evidence),
    cases: casesWith(
      rows.map((row) => row.values.case),
      evidence,
    ),
    cited: tables.sources.map((source) => source.id).filter((source) => cited.has(source)),
    bindings: {
      rows: new Set([
        `practices/${id}`,
        ...links.map(({ key }) => `problem-reform-links/${key}`),
        ...passages.map(({ key }) => `reform-passages/${key}`),
      ]),
      subject: `practice:${id}`,
      places: [entry.place],
    },
  };
}

function rowsWith(practice: string, { tables }: Evidence) {
  return {
    links: tables
      .table('problem-reform-links')
      .rows.filter(({ values }) => values.practice === practice),
    passages: tables
      .table('reform-passages')
      .rows.filter(({ values }) => values.practice === practice),
  };
}

function examplesBy(practice: string, evidence: Evidence): PracticeReform[] {
  const { measures, tables } = evidence;
  const { links, passages } = rowsWith(practice, evidence);
  const ids = new Set([...links, ...passages].map(({ values }) => values.reform));
  return [...ids].map((id) => ({
    reform: measures.subject(`reform:${id}`),
    answers: links
      .filter(({ values }) => values.reform === id)
      .map(({ key, values, written }) => ({
        problem: measures.subject(`problem:${values.problem}`),
        stance: codeOf(tables, 'problem-reform-links', 'stance', values.stance),
        said: { zh: written.argument_zh, en: written.argument_en },
        place: placeOf(values),
        path: rowPath('problem-reform-links', key, tables),
        examples: examplesOf({ practice: null, case: values.case }, evidence),
      })),
    aspects: wordsOf(tables, 'reform-passages', 'aspect').flatMap((aspect) => {
      const own = passages.filter(
        ({ values }) => values.reform === id && values.aspect === aspect.id,
      );
      if (own.length === 0) return [];
      return [{ aspect, passages: own.map((row) => passageOf('reform-passages', row, tables)) }];
    }),
  }));
}

function groupsOf(practice: string, { tables }: Evidence): PracticePart[][] {
  const rows = tables
    .table('practice-parts')
    .rows.filter(({ values }) => values.practice === practice)
    .sort((a, b) => a.values.order - b.values.order);
  const groups = Map.groupBy(rows, ({ values }) => values.group);
  return [...groups.values()].map((own) =>
    own.map(({ key, values, written }) => ({
      name: { zh: values.name_zh, en: values.name_en },
      role:
        values.role_zh === null
          ? undefined
          : { zh: written.role_zh, en: written.role_en || written.role_zh },
      place: placeOf(values),
      path: rowPath('practice-parts', key, tables),
    })),
  );
}

function casesWith(ids: readonly (string | null)[], evidence: Evidence): Named[] {
  return [...new Set(ids)].flatMap((id) => examplesOf({ practice: null, case: id }, evidence));
}
