import { rowPath } from '#src/tables/parts.ts';
import type { Label, Measures, Observation, SourceLocation, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';

/** A practice or a case that a document locates in a street. */
export interface LocatedPractice {
  name: Label;
  /** The place as the document names it. */
  place: Label;
  /** With placeholders. */
  summary: Label;
  source: SourceLocation;
  /** Its page or its row. */
  path: string;
  /** Its row in the data. */
  row: string;
}

/** What documents locate in a street: rows of its district whose place names the street. */
export function locatedIn(street: Subject, tables: Tables): LocatedPractice[] {
  const { values } = tables.table('streets').row(street.key);
  const isHere = (one: { division: string | null; place_zh: string | null }): boolean =>
    one.division === values.district && one.place_zh?.includes(`${values.name_zh}街道`) === true;
  const practices = tables
    .table('practices')
    .rows.filter((row) => isHere(row.values))
    .map((row) => ({
      name: { zh: row.values.name_zh, en: row.values.name_en },
      ...common(row),
      path: rowPath('practices', row.key, tables),
      row: rowPath('practices', row.key, tables),
    }));
  const cases = tables
    .table('innovation-cases')
    .rows.filter((row) => isHere(row.values))
    .map((row) => ({
      name: { zh: row.values.practice_zh, en: row.values.practice_en },
      ...common(row),
      path: `/cases/${row.key}/`,
      row: rowPath('innovation-cases', row.key, tables),
    }));
  return [...practices, ...cases];
}

function common({
  values,
  written,
}: {
  values: {
    place_zh: string | null;
    place_en: string | null;
    source: string;
    section: string;
    anchor: string;
  };
  written: { summary_zh: string; summary_en: string };
}): Pick<LocatedPractice, 'place' | 'summary' | 'source'> {
  return {
    place: { zh: values.place_zh ?? '', en: values.place_en ?? '' },
    summary: { zh: written.summary_zh, en: written.summary_en },
    source: { source: values.source, section: values.section, anchor: values.anchor },
  };
}

/** A street of the same district with a similar composition. */
export interface StreetPeer {
  street: Subject;
  /** How far the two compositions differ. */
  distance: Observation;
}

/** The streets whose composition differs least from that of a street, the nearest first. */
export function peersOf(street: Subject, measures: Measures): StreetPeer[] {
  return measures
    .all('composition-distance')
    .filter(({ key }) => key.startsWith(`${street.key}#`))
    .map((distance) => ({
      street: measures.subject(distance.key.slice(street.key.length + 1)),
      distance,
    }));
}
