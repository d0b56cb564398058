import { datasets } from '#data/index.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { dataError } from './faults.ts';
import { inspect } from './inspect-node.ts';
import { tablesOf, type Tables } from './load.ts';

/**
 * Loads every registered dataset below `root`, the path of the folder `data`. Throws one
 * `FaultsError` with all faults of all files.
 */
export function loadTables(root: string): Tables {
  const inspection = inspect(root, datasets);
  if (inspection.faults.length > 0) throw dataError(inspection.faults);
  return tablesOf(inspection, sha256);
}
