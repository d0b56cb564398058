import { onceFor } from '#src/lib/once.ts';
import type { AnyTable, Tables } from './load.ts';

/** How many cells one page of a dataset shows, at most. */
const cellsOfPart = 6000;

/** The rows of a dataset that stand on one page. */
export interface TablePart {
  /** From 1. */
  number: number;
  /** Without base path and language. */
  path: string;
  rows: AnyTable['rows'];
}

interface Parts {
  parts: readonly TablePart[];
  /** The page of each row. */
  paths: ReadonlyMap<string, string>;
}

const divided = onceFor(({ id, header, rows }: AnyTable): Parts => {
  const size = Math.max(1, Math.floor(cellsOfPart / Math.max(1, header.length)));
  const parts = Array.from({ length: Math.max(1, Math.ceil(rows.length / size)) }, (_, index) => ({
    number: index + 1,
    path: `/data/${id}/${index === 0 ? '' : `${String(index + 1)}/`}`,
    rows: rows.slice(index * size, (index + 1) * size),
  }));
  const paths = new Map(parts.flatMap((part) => part.rows.map(({ key }) => [key, part.path])));
  return { parts, paths };
});

/** The pages of a dataset: one, or several where it has many cells. */
export const partsOf = (table: AnyTable): readonly TablePart[] => divided(table).parts;

/** Path of the page on which a row stands; of the first one where there is no such row. */
export function pageOfRow(dataset: string, row: string, tables: Pick<Tables, 'any'>): string {
  return divided(tables.any(dataset)).paths.get(row) ?? `/data/${dataset}/`;
}

/** Path of a row on its dataset’s page, without base path and language. */
export function rowPath(dataset: string, row: string, tables: Pick<Tables, 'any'>): string {
  return `${pageOfRow(dataset, row, tables)}#${rowAnchor(row)}`;
}

/** Converts a row key to an HTML id. */
export function rowAnchor(row: string): string {
  return `row-${row}`;
}
