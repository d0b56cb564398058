import {
  kindOfPassage,
  rowsAbout,
  type SupportRows,
} from '#src/indicators/reforms/support-rules.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { Code, Label, Observation, SourceLocation, Subject } from '#src/model.ts';
import { codeOf, wordsOf } from '#src/tables/labels.ts';
import type { LoadedRow, Tables } from '#src/tables/load.ts';
import type { Evidence } from '../../evidence.ts';
import { passageOf, placeOf, type Bindings, type Passage } from '../passages.ts';
import { problemPath, reformEntry, type NamedPath, type ReformEntry } from './reforms.ts';

/** What a passage says of a reform, with who acts or what kind of support it gives. */
export interface ReformPassage extends Passage {
  level: Code | undefined;
  kind: Code | undefined;
}

/** One question about a reform, with the passages that answer it; none if nobody does. */
export interface ReformAspect {
  aspect: Code;
  passages: ReformPassage[];
}

/** What one source says of the reform as an answer to one problem. */
export interface ReformLink extends Passage {
  problem: NamedPath;
  stance: Code;
  /** The practice or case that it gives as an example. */
  examples: NamedPath[];
}

/** A problem that no link, only passages tie to the reform, with what they say. */
export interface TiedProblem {
  problem: NamedPath;
  aspects: { aspect: Code; passages: Passage[] }[];
}

/** A practice that a passage or link gives for the reform. */
export interface ReformPractice extends NamedPath {
  id: string;
  place: Label | undefined;
  /** What it is where it is not yet done: a proposal or an aim. */
  state: Label | undefined;
  /** With placeholders. */
  summary: Label;
  parts: readonly Subject[];
  count: Observation;
}

/** A case that a passage or link gives for the reform. */
export interface ReformCase extends NamedPath {
  practice: Label;
  /** With placeholders. */
  summary: Label;
}

/** Everything that the data say of a reform. */
export interface ReformProfile extends ReformEntry {
  place: SourceLocation;
  /** Path of its row in the data. */
  row: string;
  /** All stances, in the order of their list. */
  stances: Code[];
  links: ReformLink[];
  tied: TiedProblem[];
  /** Every question in the order of their list. */
  aspects: ReformAspect[];
  practices: ReformPractice[];
  cases: ReformCase[];
  /** What to ask before deciding, the same for its family. */
  questions: Label[];
  /** The other reforms of its family. */
  siblings: ReformEntry[];
  bindings: Bindings;
}

/** The profile of a reform. Throws when there is none with this id. */
export function reformProfile(id: string, evidence: Evidence): ReformProfile {
  const { tables } = evidence;
  const entry = reformEntry(id, evidence);
  const rows = rowsAbout(tables, 'reform', id);
  const own = tables.table('reforms').row(id);
  return {
    ...entry,
    place: placeOf(own.values),
    row: rowPath('reforms', id, tables),
    stances: wordsOf(tables, 'problem-reform-links', 'stance'),
    links: rows.links.map((row) => linkOf(row, evidence)),
    tied: tiedOf(rows, entry, tables),
    aspects: aspectsOf(rows, tables),
    practices: practicesOf(rows, evidence),
    cases: casesOf(rows, tables),
    questions: tables
      .table('reform-questions')
      .rows.filter(({ values }) => values.family === entry.family.id)
      .map(({ written }) => ({ zh: written.question_zh, en: written.question_en })),
    siblings: tables
      .table('reforms')
      .rows.filter(({ key, values }) => key !== id && values.family === entry.family.id)
      .map(({ key }) => reformEntry(key, evidence)),
    bindings: {
      subject: entry.subject.key,
      rows: new Set([
        `reforms/${id}`,
        ...rows.links.map(({ key }) => `problem-reform-links/${key}`),
        ...rows.mentions.map(({ key }) => `mentions/${key}`),
        ...rows.passages.map(({ key }) => `reform-passages/${key}`),
      ]),
      places: [own, ...rows.links, ...rows.mentions, ...rows.passages].map(({ values }) =>
        placeOf(values),
      ),
    },
  };
}

function aspectsOf({ passages }: SupportRows, tables: Tables): ReformAspect[] {
  return wordsOf(tables, 'reform-passages', 'aspect').map((aspect) => ({
    aspect,
    passages: passages
      .filter(({ values }) => values.aspect === aspect.id)
      .map((row) => ({ ...passageOf('reform-passages', row, tables), ...codesOf(row, tables) })),
  }));
}

function tiedOf(
  { links, passages }: SupportRows,
  { problems }: ReformEntry,
  tables: Tables,
): TiedProblem[] {
  return problems
    .filter(({ id }) => !links.some(({ values }) => values.problem === id))
    .map((problem) => ({
      problem,
      aspects: wordsOf(tables, 'reform-passages', 'aspect')
        .map((aspect) => ({
          aspect,
          passages: passages
            .filter(({ values }) => values.problem === problem.id && values.aspect === aspect.id)
            .map((row) => passageOf('reform-passages', row, tables)),
        }))
        .filter((one) => one.passages.length > 0),
    }));
}

function codesOf(
  row: LoadedRow<'reform-passages'>,
  tables: Tables,
): Pick<ReformPassage, 'kind' | 'level'> {
  const kind = kindOfPassage(row);
  const { level } = row.values;
  return {
    kind: kind === undefined ? undefined : codeOf(tables, 'reform-passages', 'support', kind),
    level: level === null ? undefined : codeOf(tables, 'reform-passages', 'level', level),
  };
}

function linkOf(
  row: LoadedRow<'problem-reform-links'>,
  { measures, tables }: Evidence,
): ReformLink {
  const { key, values, written } = row;
  const { practice, case: instance } = values;
  return {
    problem: {
      name: measures.subject(`problem:${values.problem}`).name,
      path: problemPath(values.problem),
    },
    stance: codeOf(tables, 'problem-reform-links', 'stance', values.stance),
    said: { zh: written.argument_zh, en: written.argument_en },
    place: placeOf(values),
    path: rowPath('problem-reform-links', key, tables),
    examples: [
      ...(practice === null
        ? []
        : [
            {
              name: measures.subject(`practice:${practice}`).name,
              path: `/practices/${practice}/`,
            },
          ]),
      ...(instance === null
        ? []
        : [{ name: measures.subject(instance).name, path: `/cases/${instance}/` }]),
    ],
  };
}

/** The ids in a column of links and passages, each once, in the order of their dataset. */
function given(rows: SupportRows, column: 'case' | 'practice'): ReadonlySet<string | null> {
  return new Set([...rows.links, ...rows.passages].map(({ values }) => values[column]));
}

function practicesOf(rows: SupportRows, { measures, tables }: Evidence): ReformPractice[] {
  const named = given(rows, 'practice');
  return tables
    .table('practices')
    .rows.filter(({ key }) => named.has(key))
    .map(({ key, values, written }) => ({
      id: key,
      name: { zh: values.name_zh, en: values.name_en },
      path: `/practices/${key}/`,
      place:
        values.place_zh === null
          ? undefined
          : { zh: values.place_zh, en: values.place_en ?? values.place_zh },
      state:
        values.state === null
          ? undefined
          : codeOf(tables, 'practices', 'state', values.state).label,
      summary: { zh: written.summary_zh, en: written.summary_en },
      parts: measures.subjects('part', `practice:${key}`),
      count: measures.get('practice-parts', `practice:${key}`),
    }));
}

function casesOf(rows: SupportRows, tables: Tables): ReformCase[] {
  const named = given(rows, 'case');
  return tables
    .table('innovation-cases')
    .rows.filter(({ key }) => named.has(key))
    .map(({ key, values, written }) => ({
      name: { zh: values.place_zh, en: values.place_en },
      practice: { zh: values.practice_zh, en: values.practice_en },
      summary: { zh: written.summary_zh, en: written.summary_en },
      path: `/cases/${key}/`,
    }));
}
