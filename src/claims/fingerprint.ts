import { shortHash } from '#src/lib/hash.ts';
import type { Tables } from '#src/tables/load.ts';
import { cut } from './references.ts';
import type { ClaimDeclaration } from './schema.ts';

/**
 * The fingerprint of the row or case that a claim is bound to: a short hash of its filled cells with
 * their columns, as the file has them. Undefined for other claims. An empty new column changes none.
 * Throws when there is no such row.
 */
export function fingerprintOf(
  { row, case: one }: Pick<ClaimDeclaration, 'row' | 'case'>,
  tables: Tables,
): string | undefined {
  if (row === undefined && one === undefined) return undefined;
  const [dataset, key] = row === undefined ? ['innovation-cases', one ?? ''] : cut(row);
  const { header, ...table } = tables.any(dataset);
  const { written } = table.row(key);
  const cells = header.flatMap((column) => {
    const cell = written[column] ?? '';
    return cell === '' ? [] : [`${column}\t${cell}`];
  });
  return shortHash(cells.join('\n'));
}
