import { uncapitalised } from '#src/lib/codes.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { rowsAbout, type SupportRows } from '#src/indicators/reforms/support-rules.ts';
import { observationPath } from '#src/lib/observations.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { Code, Label, Observation, SourceLocation, Subject } from '#src/model.ts';
import { wordsOf } from '#src/tables/labels.ts';
import type { Claim } from '../../ledger.ts';
import type { Evidence } from '../../evidence.ts';
import { shownValue } from '../errata.ts';
import {
  bySource,
  passageOf,
  placeOf,
  type Bindings,
  type OfSource,
  type Passage,
} from '../passages.ts';
import { placesTried, type TriedPlace } from './places-tried.ts';
import { answersOf, type AnsweringReform, type Named } from './problem-answers.ts';
import { pointPath } from './schemes.ts';
import { problemEntry, type ProblemEntry } from './problems.ts';

/** A figure on the problem, with what it is and where its evidence is. */
export interface ProblemFigure {
  shown: string;
  /** With placeholders. */
  bearing: Label;
  path: string;
  /** Undefined for a figure that a source prints. */
  observation: Observation | undefined;
  place: SourceLocation | undefined;
  claims: Claim[];
}

/** Another problem for which a source wants the same reform. */
export interface Neighbour {
  problem: Subject;
  reforms: Subject[];
}

/** Everything that the data say of a problem. */
export interface ProblemProfile extends ProblemEntry {
  place: SourceLocation;
  /** Path of its row in the data. */
  row: string;
  words: OfSource<Passage>[];
  figures: ProblemFigure[];
  reforms: AnsweringReform[];
  /** Reforms that no source links to it, of which passages speak with it in mind. */
  mentioned: AnsweringReform[];
  /** How many places it was tried in, and which. */
  tried: Observation;
  places: TriedPlace[];
  /** Aspects of reforms of which no passage speaks with this problem in mind. */
  silent: Label[];
  /** Kinds of support stronger than the one it has. */
  stronger: Code[];
  questions: Label[];
  /** The other problems of its family. */
  siblings: Subject[];
  neighbours: Neighbour[];
  /** The points of the sources’ own schemes that cover it. */
  points: Named[];
  /** All sources that the page rests on. */
  cited: string[];
  bindings: Bindings;
}

/** Everything that the data say of a problem. Throws when there is none with this id. */
export function problemProfile(id: string, evidence: Evidence): ProblemProfile {
  const { measures, tables } = evidence;
  const entry = problemEntry(id, evidence);
  const rows = rowsAbout(tables, 'problem', id);
  const { values } = tables.table('problems').row(id);
  const all = answersOf(rows, evidence);
  const reforms = all.filter(({ answers }) => answers.length > 0);
  const spoken = new Set<string>(rows.passages.map((row) => row.values.aspect));
  const place = placeOf(values);
  const key = entry.subject.key;
  return {
    ...entry,
    place,
    row: rowPath('problems', id, tables),
    words: bySource(
      rows.mentions.map((row) => passageOf('mentions', row, tables)),
      tables,
    ),
    figures: figuresOf(id, evidence),
    reforms,
    mentioned: all.filter(({ answers }) => answers.length === 0),
    tried: measures.get('tried-places', key),
    places: placesTried(entry.support.places, tables),
    silent: wordsOf(tables, 'reform-passages', 'aspect')
      .filter((one) => !spoken.has(one.id))
      .map(({ label }) =>
        byLanguage((lang) => uncapitalised(label)[lang].replace(/[：:].*$/u, '')),
      ),
    stronger: wordsOf(tables, 'reform-passages', 'support').slice(
      (entry.support.kind?.order ?? -1) + 1,
    ),
    questions: tables
      .table('reform-questions')
      .rows.filter((row) => row.values.family === values.family)
      .map(({ written }) => ({ zh: written.question_zh, en: written.question_en })),
    siblings: measures
      .subjects('problem')
      .filter((one) => one.codes?.['family']?.id === values.family && one.key !== key),
    neighbours: neighboursOf(
      key,
      reforms.map(({ reform }) => reform),
      evidence,
    ),
    points: pointsOf(id, evidence),
    cited: tables.sources
      .map((source) => source.id)
      .filter((source) => source === values.source || entry.sources.includes(source)),
    bindings: bindingsOf(id, rows, place),
  };
}

function figuresOf(problem: string, { claims, measures, tables }: Evidence): ProblemFigure[] {
  return tables
    .table('problem-figures')
    .rows.filter(({ values }) => values.problem === problem)
    .map(({ values, written }) => {
      const bearing = { zh: written.bearing_zh, en: written.bearing_en };
      const { reading } = values;
      if (reading !== null) {
        const row = tables.table('readings').row(reading);
        return {
          shown: row.values.printed,
          bearing,
          path: rowPath('readings', reading, tables),
          observation: undefined,
          place: placeOf(row.values),
          claims: claims.filter(({ declaration }) => declaration.reading === reading),
        };
      }
      const bound = values.observation ?? '';
      const [indicator = '', ...key] = bound.split('/');
      const observation = measures.get(indicator, key.join('/'));
      return {
        shown: shownValue(observation),
        bearing,
        path: observationPath(observation),
        observation,
        place: undefined,
        claims: claims.filter(({ declaration }) => declaration.observation === bound),
      };
    });
}

/** The other problems that a source links to one of the reforms. */
function neighboursOf(
  key: string,
  reforms: readonly Subject[],
  { measures }: Evidence,
): Neighbour[] {
  const links = measures.subjects('link');
  const joins = (problem: Subject, reform: Subject): boolean =>
    links.some(({ joins = [] }) => joins.includes(problem.key) && joins.includes(reform.key));
  return measures
    .subjects('problem')
    .filter((problem) => problem.key !== key)
    .map((problem) => ({ problem, reforms: reforms.filter((reform) => joins(problem, reform)) }))
    .filter((one) => one.reforms.length > 0);
}

function pointsOf(problem: string, { tables }: Evidence): Named[] {
  const items = tables.table('scheme-items');
  return tables
    .table('scheme-matches')
    .rows.filter(({ values }) => values.problem === problem)
    .map(({ values }) => {
      const { key, values: item } = items.row(values.item);
      return {
        name: { zh: item.wording_zh, en: item.wording_en },
        path: pointPath(item.scheme, key),
      };
    });
}

function bindingsOf(id: string, rows: SupportRows, place: SourceLocation): Bindings {
  const keys = (dataset: string, own: readonly { key: string }[]): string[] =>
    own.map(({ key }) => `${dataset}/${key}`);
  return {
    rows: new Set([
      `problems/${id}`,
      ...keys('mentions', rows.mentions),
      ...keys('problem-reform-links', rows.links),
      ...keys('reform-passages', rows.passages),
    ]),
    subject: `problem:${id}`,
    places: [place, ...[...rows.mentions, ...rows.links].map(({ values }) => placeOf(values))],
  };
}
