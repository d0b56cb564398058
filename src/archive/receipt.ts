import { sha256 } from '#src/lib/hash-node.ts';
import type { Observation } from '#src/model.ts';
import type { AnyTable, Tables } from '#src/tables/load.ts';

/** One row of a published CSV that a chart rests on. */
interface RowEntry {
  file: string;
  /** First and last line of the row in the file, counted from 1 with the header. */
  lines: [number, number];
  row: string;
  /** Of these lines, each with its line end. */
  sha256: string;
}

/** A correction of one of these rows, as it was accepted. */
interface CorrectionEntry {
  file: string;
  row: string;
  column: string;
  printed: string;
  expected?: string | undefined;
  action: string;
  status: string;
}

/** A value that the chart states. */
interface ValueEntry {
  indicator: string;
  key: string;
  value: number;
  unit: string;
  /** The cells that it was computed from, `dataset/row/column`. */
  cells: string[];
  /** Of the formula, as JSON. */
  formula: string;
}

/** A built file; its hash is known when everything is built. */
interface FileEntry {
  file: string;
  sha256?: string;
}

/** The links of a chain, from the source to what readers see. */
interface Links {
  rows: RowEntry[];
  corrections: CorrectionEntry[];
  values: ValueEntry[];
  drawings: FileEntry[];
  pages: FileEntry[];
}

/** The names of the links, in the order of the chain. */
export const linkNames = ['rows', 'corrections', 'values', 'drawings', 'pages'] as const;

type LinkName = (typeof linkNames)[number];

/** What the page of a chart rests on, link by link. */
export interface Receipt extends Links {
  chart: string;
  version: string;
  /** How to compute `chain`. */
  how: string;
  /** SHA-256 of each link together with those before it; undefined until everything is built. */
  chain?: Record<LinkName, string>;
}

const how =
  'chain[link] = sha256(chain[link before], or nothing, + "\\n" + JSON.stringify(link)); files are hashed byte by byte, rows with their line ends';

/** What a receipt is made of. */
export interface ReceiptParts {
  chart: string;
  version: string;
  /** What the chart states. */
  observations: readonly Observation[];
  /** Paths of its files below the root of the site. */
  drawings: readonly string[];
  pages: readonly string[];
}

/** The lines of a text from one to another, counted from 1, each with its line end. */
function linesOf(text: string, [from, to]: readonly [number, number]): string {
  return (text.match(/[^\n]*\n|[^\n]+$/gu) ?? []).slice(from - 1, to).join('');
}

/** The first and the last line of each row of a table. */
function spans({ rows, text }: AnyTable): Map<string, [number, number]> {
  const starts = rows.map(({ line }) => line).sort((a, b) => a - b);
  const last = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const end = new Map(starts.map((line, at) => [line, (starts[at + 1] ?? last + 1) - 1]));
  return new Map(rows.map(({ key, line }) => [key, [line, end.get(line) ?? line]]));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The receipt of a chart before its files are known. */
export function receiptOf(parts: ReceiptParts, tables: Tables): Receipt {
  const { chart, version, observations, drawings, pages } = parts;
  const cells = observations.flatMap(({ inputs }) => inputs);
  const used = Map.groupBy(cells, ({ dataset }) => dataset);
  const rows: RowEntry[] = [];
  const corrections: CorrectionEntry[] = [];
  for (const dataset of [...used.keys()].sort(byText)) {
    const table = tables.any(dataset);
    const file = `data/${dataset}.csv`;
    const lines = spans(table);
    const keys = new Set(used.get(dataset)?.map(({ row }) => row));
    for (const row of [...keys].sort(byText)) {
      const span = lines.get(row) ?? [0, 0];
      rows.push({ file, lines: span, row, sha256: sha256(linesOf(table.text, span)) });
    }
    for (const { row, column, printed, expected, action, status } of table.flags)
      if (keys.has(row)) corrections.push({ file, row, column, printed, expected, action, status });
  }
  const values = new Map(
    observations.map(({ indicator, key, value, unit, inputs, formula }): [string, ValueEntry] => [
      `${indicator} ${key}`,
      {
        ...{ indicator, key, value, unit },
        cells: inputs.map(({ dataset, row, column }) => `${dataset}/${row}/${column}`),
        formula: sha256(JSON.stringify(formula)),
      },
    ]),
  );
  const sorted = [...values].sort(([a], [b]) => byText(a, b)).map(([, entry]) => entry);
  const files = (names: readonly string[]): FileEntry[] => names.map((file) => ({ file }));
  return {
    ...{ chart, version, how, rows, corrections },
    ...{ values: sorted, drawings: files(drawings), pages: files(pages) },
  };
}

/** The links of a receipt, each hashed together with those before it. */
function chainOf(receipt: Links): Record<LinkName, string> {
  let before = '';
  const chain = linkNames.map((name): [LinkName, string] => {
    before = sha256(`${before}\n${JSON.stringify(receipt[name])}`);
    return [name, before];
  });
  // Safe: every link has its entry.
  return Object.fromEntries(chain) as Record<LinkName, string>;
}

/** Fills in the hashes of the files that a receipt names, and the chain. */
export function sealed(receipt: Receipt, hashOf: (file: string) => string): Receipt {
  const fill = (entries: readonly FileEntry[]): FileEntry[] =>
    entries.map(({ file }) => ({ file, sha256: hashOf(file) }));
  const whole = { ...receipt, drawings: fill(receipt.drawings), pages: fill(receipt.pages) };
  return { ...whole, chain: chainOf(whole) };
}

/** A link that does not hold any more. */
export interface BrokenLink {
  link: LinkName | 'chain';
  /** The file that is not what it was. */
  file: string;
  /** The row in it, where it is one. */
  row?: string;
  lines?: [number, number];
}

/** What of a site its receipts are held against. */
export interface SiteFiles {
  /** The text of a file; undefined where there is none. */
  textOf(file: string): string | undefined;
  hashOf(file: string): string | undefined;
}

/** The links of a receipt that do not hold, from the source to the page. */
export function brokenLinks(file: string, receipt: Receipt, site: SiteFiles): BrokenLink[] {
  const ofRows = receipt.rows.flatMap((entry): BrokenLink[] => {
    const text = site.textOf(entry.file);
    const isSame = text !== undefined && sha256(linesOf(text, entry.lines)) === entry.sha256;
    const { row, lines } = entry;
    return isSame ? [] : [{ link: 'rows', file: entry.file, row, lines }];
  });
  const ofFiles = (['drawings', 'pages'] as const).flatMap((link) =>
    receipt[link].flatMap((entry): BrokenLink[] =>
      site.hashOf(entry.file) === entry.sha256 ? [] : [{ link, file: entry.file }],
    ),
  );
  const chain = chainOf(receipt);
  const isWhole = linkNames.every((name) => chain[name] === receipt.chain?.[name]);
  return [...ofRows, ...ofFiles, ...(isWhole ? [] : [{ link: 'chain' as const, file }])];
}
