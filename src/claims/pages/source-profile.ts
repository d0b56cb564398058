import type { DatasetId } from '#data/index.ts';
import { rowsOfSource } from '#src/indicators/streets/holdings.ts';
import type { Label, Measures, Observation, Subject } from '#src/model.ts';
import type { CheckedRow } from '#src/tables/check.ts';
import type { AnyTable } from '#src/tables/load.ts';
import { casesOf, type CaseView } from './cases.ts';
import type { Evidence } from '../evidence.ts';

/** What one dataset holds from a source. */
export interface SourceDataset {
  id: DatasetId;
  title: Label;
  /** How many rows are from the source; undefined where no row says which source it is from. */
  rows: Observation | undefined;
  /** The dates of these rows, the earliest first. */
  dates: string[];
}

/** Everything that the rows say of a source. */
export interface SourceProfile {
  datasets: SourceDataset[];
  /** What must be known before its rows are quoted. */
  caveats: Label[];
  problems: Subject[];
  reforms: Subject[];
  practices: Subject[];
  cases: CaseView[];
}

/** Gathers what the rows say of a source; what they do not know is empty. */
export function sourceProfile(source: string, { measures, tables }: Evidence): SourceProfile {
  const from = <T extends { values: { source: string | null } }>(rows: readonly T[]): T[] =>
    rows.filter(({ values }) => values.source === source);
  const among = (kind: 'problem' | 'reform' | 'practice', ids: readonly (string | null)[]) => {
    const keys = new Set(ids.map((id) => `${kind}:${id ?? ''}`));
    return measures.subjects(kind).filter(({ key }) => keys.has(key));
  };
  const spoken = (kind: 'problem' | 'reform'): (string | null)[] => [
    ...from(tables.table(`${kind}s`).rows).map(({ key }) => key),
    ...from(tables.table('mentions').rows).map(({ values }) =>
      values.subject === kind ? values.of : null,
    ),
    ...from(tables.table('problem-reform-links').rows).map(({ values }) => values[kind]),
    ...from(tables.table('reform-passages').rows).map(({ values }) => values[kind]),
  ];
  const held = tables.all().filter((table) => table.id !== 'readings' && holds(table, source));
  return {
    datasets: held.map((table) => ({
      id: table.id,
      title: table.dataset.title,
      rows: rowsOf(table, source, measures),
      dates: datesOf(table, source),
    })),
    caveats: held.flatMap(({ provenance }) =>
      provenance.caveats.flatMap((caveat) =>
        (caveat.source ?? onlyOf(provenance.sources)) === source ? [caveat.text] : [],
      ),
    ),
    problems: among('problem', spoken('problem')),
    reforms: among('reform', spoken('reform')),
    practices: among(
      'practice',
      from(tables.table('practices').rows).map(({ key }) => key),
    ),
    cases: casesOf(tables, measures).filter((one) => one.source.source === source),
  };
}

const onlyOf = (sources: readonly string[]): string | undefined =>
  sources.length === 1 ? sources[0] : undefined;

/** The source of a row: its own, or that of a dataset with one source. */
function sourceOf({ values }: CheckedRow, { provenance }: AnyTable): string | undefined {
  return typeof values.source === 'string' ? values.source : onlyOf(provenance.sources);
}

function holds(table: AnyTable, source: string): boolean {
  const { rows, provenance } = table;
  const says = rows.some(({ values }) => typeof values.source === 'string');
  return says
    ? rows.some((row) => sourceOf(row, table) === source)
    : rows.length > 0 && provenance.sources.includes(source);
}

function rowsOf(table: AnyTable, source: string, measures: Measures): Observation | undefined {
  if (table.rows.every((row) => sourceOf(row, table) === source))
    return measures.find('rows', table.id);
  return measures.find('rows-of-source', rowsOfSource(source, table.id));
}

function datesOf(table: AnyTable, source: string): string[] {
  const dates = table.rows.flatMap((row) => {
    const date = row.values.as_of;
    return typeof date === 'string' && sourceOf(row, table) === source ? [date] : [];
  });
  return [...new Set(dates)].sort();
}
