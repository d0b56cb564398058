import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { CellObject, Row, Sheet as WrittenSheet } from 'write-excel-file/universal';
import type { Label } from '#src/model.ts';
import type { Source } from '../sources.ts';

/** One sheet of a workbook that is written. */
export type Sheet = WrittenSheet<Blob>;

/** What is known not to fit in a table or a source of its rows. */
export interface Erratum {
  /** The passage of a source, or the row. */
  place: Label;
  /** What is wrong with it: an arithmetic error, another definition. */
  kind: Label;
  printed: Label;
  /** What stands against it. */
  found: Label;
}

/** The names of the sheets of all workbooks. */
export const sheetNames = {
  data: '数据 data',
  fields: '字段 fields',
  sources: '来源 sources',
  changes: '改动 changes',
  errata: '勘误 errata',
};
/** A fixed time for the files in the zip, so that the same cells give the same bytes. */
const mtime = new Date(1980, 0, 1);

/** A label in both languages, once where they are the same. */
export const both = ({ zh, en }: Label): string => (zh === en ? zh : `${zh} · ${en}`);

/** The first row of a sheet. */
export const head = (names: readonly string[]): Row =>
  names.map((value): CellObject => ({ value, type: String, fontWeight: 'bold' }));

/** A cell that stays text, whatever a spreadsheet would make of it. */
export const text = (value: string): CellObject | null =>
  value === '' ? null : { value, type: String, format: '@' };

/** A number with the decimals that are written; what a double would change stays text. */
export function number(value: string): CellObject | null {
  if (!/^-?\d{1,15}(?:\.\d+)?$/u.test(value) || value.replace(/\D/gu, '').length > 15)
    return text(value);
  const decimals = value.split('.')[1]?.length ?? 0;
  const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return { value: Number(value), type: Number, format };
}

/** Who wrote what the rows were taken from, and where. */
export function sourcesSheet(sources: readonly Source[]): Sheet {
  const rows = sources.map(({ id, title, authors, container, year, issue, pages }) =>
    [
      id,
      title.zh,
      title.en,
      authors?.zh.join('、') ?? '',
      authors?.en.join(', ') ?? '',
      container === undefined ? '' : both(container),
      [year, issue, pages].filter((part) => part !== undefined).join(', '),
    ].map(text),
  );
  const names = [
    '代号 id',
    '题名',
    'title',
    '作者',
    'authors',
    '刊物 container',
    '年、期、页 year, issue, pages',
  ];
  return {
    sheet: sheetNames.sources,
    data: [head(names), ...rows],
    columns: [16, 40, 40, 20, 24, 30, 24].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** What is known not to fit in the rows or their sources. */
export function errataSheet(errata: readonly Erratum[]): Sheet {
  const names = [
    ...['位置', 'place', '类别 kind', '原文', 'printed'],
    ...['复算、核对', 'recomputed or checked'],
  ];
  const rows = errata.map(({ place, kind, printed, found }) =>
    [place.zh, place.en, both(kind), printed.zh, printed.en, found.zh, found.en].map(text),
  );
  return {
    sheet: sheetNames.errata,
    data: [head(names), ...rows],
    columns: [30, 30, 24, 40, 40, 40, 40].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** Loads what writes workbooks, before it is needed. */
export const prepareWriter = async (): Promise<void> => {
  await import('write-excel-file/universal');
};

/** What the formulas of a sheet give, by their text. */
export type FormulaResults = ReadonlyMap<string, number | string>;

/**
 * Writes sheets as an XLSX workbook. The same sheets give the same bytes. Formulas have their results
 * beside them where `results` knows them, for programs that show a workbook without computing it.
 */
export async function packWorkbook(
  sheets: readonly Sheet[],
  results: ReadonlyMap<Sheet, FormulaResults> = new Map(),
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const blob = await writeXlsxFile([...sheets]).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name) ?? [];
    const sheet = number === undefined ? undefined : sheets[Number(number) - 1];
    const own = sheet === undefined ? undefined : results.get(sheet);
    entries[name] = [own === undefined ? bytes : withResults(bytes, own), { level: 9, mtime }];
  }
  return zipSync(entries);
}

function withResults(bytes: Uint8Array, results: FormulaResults): Uint8Array {
  const xml = strFromU8(bytes).replaceAll(
    /<c ([^>]*)><f>([^<]*)<\/f>/gu,
    (cell, attributes: string, formula: string) => {
      const result = results.get(unescaped(formula));
      if (result === undefined) return cell;
      return typeof result === 'number'
        ? `${cell}<v>${String(result)}</v>`
        : `<c ${attributes} t="str"><f>${formula}</f><v>${escaped(result)}</v>`;
    },
  );
  return strToU8(xml);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
