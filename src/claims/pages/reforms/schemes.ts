import { rowPath } from '#src/tables/parts.ts';
import type { Code, Label, SourceLocation, Subject } from '#src/model.ts';
import { codeOf, wordsOf } from '#src/tables/labels.ts';
import type { LoadedRow } from '#src/tables/load.ts';
import type { Evidence } from '../../evidence.ts';
import { placeOf } from '../passages.ts';

/** One point of a scheme, in the words of its source. */
export interface SchemePoint {
  id: string;
  /** With placeholders. */
  wording: Label;
  place: SourceLocation;
  /** Path of its row in the data. */
  row: string;
  /** The problems and reforms of this site that it covers. */
  covers: Subject[];
  /** The point that it answers, as the source says. */
  answers: string | undefined;
}

/** The points of one side, in the order of the source. */
export interface SchemeSide {
  side: Code;
  points: SchemePoint[];
}

/** What a source says of an answer to a problem. */
export interface SchemeCell {
  /** Whether the source itself sets the one against the other. */
  isAnswer: boolean;
  /** Its stances in the links between what both points cover, each with the row of one link. */
  stances: { stance: Code; path: string }[];
}

/** The order in which a source itself sets out problems and answers. */
export interface Scheme {
  id: string;
  name: Label;
  /** With placeholders. */
  summary: Label;
  place: SourceLocation;
  row: string;
  path: string;
  sides: SchemeSide[];
  /** Its problems and its answers, where it has both. */
  crossed: { problems: SchemePoint[]; reforms: SchemePoint[] } | undefined;
}

/** Path of a point on the page of its scheme, without base path and language. */
export function pointPath(scheme: string, point: string): string {
  return `${schemePath(scheme)}#${point}`;
}

function schemePath(id: string): string {
  return `/schemes/${id}/`;
}

/** All schemes, in the order of the data. */
export function schemesOf(evidence: Evidence): Scheme[] {
  const { tables } = evidence;
  const items = tables.table('scheme-items').rows;
  return tables.table('schemes').rows.map(({ key, values, written }) => {
    const sides = wordsOf(tables, 'scheme-items', 'side')
      .map((side) => ({
        side,
        points: items
          .filter((item) => item.values.scheme === key && item.values.side === side.id)
          .sort((a, b) => a.values.order - b.values.order)
          .map((item) => pointOf(item, evidence)),
      }))
      .filter(({ points }) => points.length > 0);
    const points = (id: string): SchemePoint[] =>
      sides.find(({ side }) => side.id === id)?.points ?? [];
    const crossed = { problems: points('problem'), reforms: points('reform') };
    return {
      id: key,
      name: { zh: values.name_zh, en: values.name_en },
      summary: { zh: written.summary_zh, en: written.summary_en },
      place: placeOf(values),
      row: rowPath('schemes', key, tables),
      path: schemePath(key),
      sides,
      crossed: crossed.problems.length > 0 && crossed.reforms.length > 0 ? crossed : undefined,
    };
  });
}

function pointOf(
  { key, values, written }: LoadedRow<'scheme-items'>,
  { measures, tables }: Evidence,
): SchemePoint {
  const covers = tables
    .table('scheme-matches')
    .rows.filter((match) => match.values.item === key)
    .map(({ values: { problem, reform } }) =>
      measures.subject(problem === null ? `reform:${reform ?? ''}` : `problem:${problem}`),
    );
  return {
    id: key,
    wording: { zh: written.wording_zh, en: written.wording_en },
    place: placeOf(values),
    row: rowPath('scheme-items', key, tables),
    covers,
    answers: values.answers ?? undefined,
  };
}

/** What the source of a scheme says of one of its answers to one of its problems. */
export function schemeCell(
  problem: SchemePoint,
  reform: SchemePoint,
  { tables }: Evidence,
): SchemeCell {
  const covered = (point: SchemePoint): Set<string> => new Set(point.covers.map(({ key }) => key));
  const [problems, reforms] = [covered(problem), covered(reform)];
  const links = tables
    .table('problem-reform-links')
    .rows.filter(
      ({ values }) =>
        values.source === problem.place.source &&
        problems.has(`problem:${values.problem}`) &&
        reforms.has(`reform:${values.reform}`),
    );
  const first = links.filter(
    ({ values }, index) =>
      links.findIndex((other) => other.values.stance === values.stance) === index,
  );
  return {
    isAnswer: reform.answers === problem.id,
    stances: first.map(({ key, values }) => ({
      stance: codeOf(tables, 'problem-reform-links', 'stance', values.stance),
      path: rowPath('problem-reform-links', key, tables),
    })),
  };
}
