import { reading } from '#src/indicators/reading.ts';
import { formatNumber } from '#src/lib/text/format.ts';
import type { CellRef } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { shownPrinted } from '../shown-reading.ts';

/**
 * The number of a cell as pages say it, where the cell itself says it in another unit: 30,000 of a 3
 * that stands for 3万, 9.2% of a 9.2. Undefined where the cell is written as it is said.
 */
export function cellInOnes({ dataset, row, column }: CellRef, tables: Tables): string | undefined {
  const table = tables.any(dataset);
  const printed = table.row(row).printed[column] ?? '';
  if (printed === '') return undefined;
  if (dataset === 'readings') {
    if (column !== 'value') return undefined;
    const { values } = tables.table('readings').row(row);
    const shown = shownPrinted(reading(tables, row), values.unit, values.value);
    const bare = shown.replaceAll(',', '');
    return bare === values.value || values.printed.includes(bare) ? undefined : shown;
  }
  const { unit, scale = 1 } = table.dataset.columns[column]?.meta()?.column ?? {};
  if (unit === 'percent') return `${printed}%`;
  return scale === 1 ? undefined : formatNumber(Number((Number(printed) * scale).toPrecision(12)));
}
