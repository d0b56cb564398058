import Papa from 'papaparse';
import { parse } from 'yaml';
import { nearest } from '#src/lib/text/nearest.ts';
import { NotWrittenError } from './files.ts';

type Row = Readonly<Record<string, string>>;

/** The rows of a table. */
export const rowsOf = (csv: string): Row[] =>
  Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;

/** The ids of a list of sources. */
export function sourceIds(yaml: string): string[] {
  const list = (parse(yaml) ?? []) as { id: string }[];
  return list.map(({ id }) => id);
}

/** Throws where something of this name is there already. */
export function refuseKnown(name: string, known: readonly string[], file: string): void {
  if (!known.includes(name)) return;
  throw new NotWrittenError({
    zh: `${file} 里已有“${name}”，什么也没有写。`,
    en: `“${name}” is in ${file} already; nothing was written.`,
  });
}

/** Throws where a name is not among those that are there, with the nearest. */
export function refuseUnknown(name: string, known: readonly string[], file: string): void {
  if (known.includes(name)) return;
  const near = nearest(name, known);
  throw new NotWrittenError({
    zh: `${file} 里没有“${name}”${near === undefined ? '' : `，最接近的是“${near}”`}；什么也没有写。`,
    en: `“${name}” is not in ${file}${near === undefined ? '' : `; the nearest is “${near}”`}. Nothing was written.`,
  });
}
