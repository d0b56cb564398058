import type { Formula } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';

/**
 * Returns a reading in ones (percentages as fractions), with half of its last printed digit as
 * tolerance.
 */
export function reading(tables: Tables, id: string): Formula {
  const { values, key } = tables.table('readings').row(id);
  const scale = values.unit === 'percent' || values.unit === 'points' ? 0.01 : Number(values.scale);
  const decimals = values.value.split('.')[1]?.length ?? 0;
  return {
    op: 'cell',
    cell: { dataset: 'readings', row: key, column: 'value' },
    value: Number((Number(values.value) * scale).toPrecision(12)),
    tolerance: Number((0.5 * 10 ** -decimals * scale).toPrecision(12)),
    printed: values.printed,
    scale,
  };
}
