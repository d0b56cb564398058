import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

type Cells = Record<string, string>;

/**
 * Grows the street register of a copied data folder to `size` streets by repeating the real
 * district under other names and dates; the permit columns are set so that they still add up.
 */
export function addStreets(data: string, size: number): void {
  const file = join(data, 'streets', 'streets.csv');
  const { data: rows, meta } = Papa.parse<Cells>(readFileSync(file, 'utf8'), {
    header: true,
    delimiter: ',',
    skipEmptyLines: 'greedy',
  });
  const perDistrict = rows.filter(({ record }) => record === 'street').length;
  const copies = Math.ceil(size / perDistrict) - 1;
  const added = Array.from({ length: copies }, (_, index) =>
    rows.map((row) => copyOf(row, index + 2)),
  ).flat();
  const text = Papa.unparse([...rows, ...added], { columns: meta.fields ?? [], newline: '\n' });
  writeFileSync(file, `${text}\n`);
}

const [years, months] = [1000, 12];

/** A day before the register was printed, another for each of 300,000 numbers. */
function dayOf(number: number): string {
  const parts = [
    1000 + (number % years),
    1 + (Math.floor(number / years) % months),
    1 + Math.floor(number / years / months),
  ];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function copyOf(row: Cells, number: number): Cells {
  return {
    ...row,
    street: `${row['street'] ?? ''}-${String(number)}`,
    as_of: dayOf(number),
    name_zh: `${row['name_zh'] ?? ''}${String(number)}`,
    name_en: `${row['name_en'] ?? ''} ${String(number)}`,
    migrants_permit: row['migrants'] ?? '',
    migrants_no_permit: '0',
  };
}
