import { supportOf, type Support } from '#src/indicators/reforms/support-of.ts';
import { rowsAbout } from '#src/indicators/reforms/support-rules.ts';
import { codeOf } from '#src/lib/codes.ts';
import type { Code, Label, Measures, Observation, Subject } from '#src/model.ts';
import { wordsOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';
import { passageOf, type Passage } from '../passages.ts';
import { placesTried, type TriedPlace } from './places-tried.ts';

/** A name that leads to a page or a row. */
export interface NamedPath {
  name: Label;
  path: string;
}

/** A problem that a source links to a reform. */
export interface LinkedProblem extends NamedPath {
  id: string;
  subject: Subject;
}

/** A reform as the toolkit table shows it. */
export interface ReformEntry {
  id: string;
  subject: Subject;
  name: Label;
  path: string;
  family: Code;
  /** With placeholders. */
  summary: Label;
  problems: LinkedProblem[];
  /** Ids of the sources that speak of it, in the order of the sources. */
  sources: string[];
  /** How many they are. */
  speaking: Observation;
  /** The strongest kind of support as a grade; undefined where nothing is argued. */
  grade: Observation | undefined;
  support: Support;
  /** How many places it was tried in, and which. */
  tried: Observation;
  places: TriedPlace[];
  conditions: Passage[];
}

/** Path of the page of a reform, without base path and language. */
export function reformPath(id: string): string {
  return `/reforms/${id}/`;
}

/** Path of the page of a problem, without base path and language. */
export function problemPath(id: string): string {
  return `/problems/${id}/`;
}

/** One reform as the table shows it. Throws when there is none with this id. */
export function reformEntry(
  id: string,
  { measures, tables }: { measures: Measures; tables: Tables },
): ReformEntry {
  const subject = measures.subject(`reform:${id}`);
  const rows = rowsAbout(tables, 'reform', id);
  const { written } = tables.table('reforms').row(id);
  const speaking = new Set(
    [...rows.mentions, ...rows.links, ...rows.passages].map(({ values }) => values.source),
  );
  const linked = new Set([...rows.links, ...rows.passages].map(({ values }) => values.problem));
  const support = supportOf(tables, measures, 'reform', id);
  return {
    id,
    subject,
    name: subject.name,
    path: reformPath(id),
    family: codeOf(subject, 'family'),
    summary: { zh: written.summary_zh, en: written.summary_en },
    problems: tables
      .table('problems')
      .rows.filter(({ key }) => linked.has(key))
      .map(({ key }) => linkedProblem(key, measures)),
    sources: tables.sources.map((source) => source.id).filter((source) => speaking.has(source)),
    speaking: measures.get('speaking-sources', subject.key),
    grade: measures.find('support-kind', subject.key),
    support,
    tried: measures.get('tried-places', subject.key),
    places: placesTried(support.places, tables),
    conditions: rows.passages
      .filter(({ values }) => values.aspect === 'condition')
      .map((row) => passageOf('reform-passages', row, tables)),
  };
}

function linkedProblem(id: string, measures: Measures): LinkedProblem {
  const subject = measures.subject(`problem:${id}`);
  return { id, subject, name: subject.name, path: problemPath(id) };
}

/** All reforms in the order of the data. */
export function reformsOf(evidence: { measures: Measures; tables: Tables }): ReformEntry[] {
  return evidence.tables.table('reforms').rows.map(({ key }) => reformEntry(key, evidence));
}

/** The reforms that stand highest: by the grade of support, then by how many sources speak. */
export function bestSupported(reforms: readonly ReformEntry[]): ReformEntry[] {
  return [...reforms].sort(
    (a, b) => (b.grade?.value ?? 0) - (a.grade?.value ?? 0) || b.speaking.value - a.speaking.value,
  );
}

/** A kind of support or a direction, with the rule that decides it. */
export interface Ruled extends Code {
  rule: Label;
}

/** The kinds of support from the weakest up, with how many reforms stand at each. */
export function supportKinds({
  measures,
  tables,
}: {
  measures: Measures;
  tables: Tables;
}): (Ruled & { reforms: Observation })[] {
  return ruled(tables, 'support-kinds').map((kind) => ({
    ...kind,
    reforms: measures.get('reforms-of-support', `corpus#${kind.id}`),
  }));
}

/** The directions of what is reported, with their rules. */
export function supportDirections(tables: Tables): Ruled[] {
  return ruled(tables, 'support-directions');
}

function ruled(tables: Tables, id: 'support-kinds' | 'support-directions'): Ruled[] {
  return tables.table(id).rows.map(({ key, values }, order) => ({
    id: key,
    label: { zh: values.name_zh, en: values.name_en },
    order,
    rule: { zh: values.rule_zh, en: values.rule_en },
  }));
}

/** The levels at which reforms can be acted on, from above to below. */
export function actingLevels(tables: Tables): Code[] {
  return wordsOf(tables, 'reform-passages', 'level');
}
