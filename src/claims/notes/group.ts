import type { Tables } from '#src/tables/load.ts';
import type { Claim } from '../ledger.ts';

/** The sources that the value or the words of a claim rest on, as a name: claims with the same name share a note. */
export function groupOf(claim: Claim, tables: Tables): string {
  if (claim.place !== undefined) return claim.place.source;
  const observations = claim.finding?.observations ?? [claim.observation];
  const sources = observations
    .flatMap((observation) => observation?.inputs ?? [])
    .flatMap(({ dataset, row }) =>
      dataset === 'readings'
        ? [tables.table('readings').row(row).values.source]
        : tables.any(dataset).provenance.sources,
    );
  return sources.length === 0 ? claim.id : [...new Set(sources)].sort().join(' ');
}
