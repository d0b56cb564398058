import type { LoadedRow, Tables } from '#src/tables/load.ts';

/** What the rules of support are about. */
export type Supported = 'problem' | 'reform';

/** The rows of one problem or reform that the rules read. */
export interface SupportRows {
  mentions: LoadedRow<'mentions'>[];
  links: LoadedRow<'problem-reform-links'>[];
  passages: LoadedRow<'reform-passages'>[];
}

/**
 * The rows about a problem or a reform. A passage is about a problem where it ties the reform to
 * it.
 */
export function rowsAbout(tables: Tables, kind: Supported, id: string): SupportRows {
  const about = ({ values }: { values: Record<Supported, string | null> }): boolean =>
    values[kind] === id;
  return {
    mentions: tables
      .table('mentions')
      .rows.filter(({ values }) => values.subject === kind && values.of === id),
    links: tables.table('problem-reform-links').rows.filter(about),
    passages: tables.table('reform-passages').rows.filter(about),
  };
}

/** The kind of support that a link gives: a report with an example tells one, all else argues. */
export function kindOfLink({ values }: LoadedRow<'problem-reform-links'>): string {
  const hasExample = values.practice !== null || values.case !== null;
  return values.stance !== 'argues-for' && hasExample ? 'told' : 'argued';
}

/** The kind of support that a passage gives, or undefined if it claims no effect. */
export function kindOfPassage({ values }: LoadedRow<'reform-passages'>): string | undefined {
  return values.aspect === 'effect' ? (values.support ?? 'argued') : undefined;
}

/** The direction of reports: what the stances of links say happened. */
export function directionOf(links: readonly LoadedRow<'problem-reform-links'>[]): string {
  const has = (stance: string): boolean => links.some(({ values }) => values.stance === stance);
  if (has('reports-success')) return has('reports-limits') ? 'both' : 'success';
  return has('reports-limits') ? 'limits' : 'none';
}

/** A place where something was done, with the cell that names it. */
export interface Place {
  division: string;
  dataset: 'practices' | 'innovation-cases' | 'reform-passages';
  row: AnyRow;
  /** Places inside it where it was done too; they are not places of their own. */
  within: Place[];
}

type AnyRow = LoadedRow<'practices'> | LoadedRow<'innovation-cases'> | LoadedRow<'reform-passages'>;

/**
 * The places where it was tried: of practices that are done, of cases, and of passages that name
 * one, each division once, in the order of the rows. A division inside another of them stands
 * within it.
 */
export function placesOf(tables: Tables, { links, passages }: SupportRows): Place[] {
  const found = new Map<string, Place>();
  const add = (dataset: Place['dataset'], row: AnyRow): void => {
    const { division } = row.values;
    if (division !== null && !found.has(division))
      found.set(division, { division, dataset, row, within: [] });
  };
  for (const { values } of [...links, ...passages]) {
    if (values.practice !== null) {
      const row = tables.table('practices').row(values.practice);
      if (row.values.state === null) add('practices', row);
    }
    if (values.case !== null)
      add('innovation-cases', tables.table('innovation-cases').row(values.case));
  }
  for (const row of passages) add('reform-passages', row);
  return [...found.values()].filter((place) => {
    const outermost = divisionsAbove(tables, place.division).findLast((code) => found.has(code));
    if (outermost !== undefined) found.get(outermost)?.within.push(place);
    return outermost === undefined;
  });
}

/** The codes of the divisions that a division lies in, from the nearest up. */
function divisionsAbove(tables: Tables, code: string): string[] {
  const { parent } = tables.table('divisions').row(code).values;
  return parent === null ? [] : [parent, ...divisionsAbove(tables, parent)];
}
