import { list, punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { Block, Inline, ReportCell, ReportTable, TableRow } from '../tree/tree.ts';
import { plainText } from '../tree/tree.ts';

/** Which columns of a table are laid side by side, by number from 1. */
export interface ComparedColumns {
  column: number;
  below?: number | undefined;
  note?: number | undefined;
  shared?: number | undefined;
}

/** A table of one of the things compared, and the name of that thing. */
export interface ComparedTable {
  name: string;
  table: ReportTable;
}

/** Why tables cannot be laid side by side. */
export class TablesDiffer extends Error {
  readonly zh: string;

  constructor(zh: string, en: string) {
    super(en);
    this.name = 'TablesDiffer';
    this.zh = zh;
  }
}

/**
 * One table of several of the same form: the first column names the rows, each thing compared has
 * a column, and what is the same for all stands once, last. Throws `TablesDiffer` when rows or
 * columns are not the same.
 */
export function sideBySide(
  compared: readonly ComparedTable[],
  columns: ComparedColumns,
  lang: Lang,
): ReportTable {
  const [first, ...others] = compared;
  if (first === undefined) throw new TablesDiffer('没有表可比。', 'There is no table to compare.');
  for (const { name, table } of compared) checkColumns(name, table, columns);
  for (const other of others) checkRows(first, other);
  const shared = sharedColumns(compared, columns);
  const head: TableRow[] = [
    [
      firstHead(first, columns),
      ...compared.map(({ name }) => numeric([{ kind: 'text', text: name }])),
      ...shared.map(({ head: cell }) => cell),
    ],
  ];
  const body = first.table.body.map((_, index): TableRow => [
    rowName(compared, index, columns, lang),
    ...compared.map(({ table }) => valueOf(table.body[index], columns)),
    ...shared.map(({ cells }) => cells[index] ?? empty),
  ]);
  return { columns: 1 + compared.length + shared.length, head, body, headNotes: [] };
}

/** What the rows are, and below it what stands in their cells: the values, and what is small below them. */
function firstHead({ table }: ComparedTable, { column, below }: ComparedColumns): ReportCell {
  const [row] = table.head;
  const name = cellAt(row, 1);
  if (below === undefined) return name;
  const parts = [column, below].map((one) => inlinesIn(cellAt(row, one).blocks));
  const children: Inline[] = [
    ...inlinesIn(name.blocks),
    { kind: 'break' },
    {
      kind: 'small',
      children: parts.flatMap((part, index): Inline[] =>
        index === 0 ? part : [{ kind: 'text', text: ' / ' }, ...part],
      ),
    },
  ];
  return { ...name, blocks: [{ kind: 'paragraph', children }] };
}

/** The name of a row, with one note that says where the values of all are from. */
function rowName(
  compared: readonly ComparedTable[],
  index: number,
  { note }: ComparedColumns,
  lang: Lang,
): ReportCell {
  const name = cellAt(compared[0]?.table.body[index], 1);
  if (note === undefined) return name;
  const origins = new Map<string, { names: string[]; origin: Inline[] }>();
  for (const one of compared) {
    const origin = inlinesIn(cellAt(one.table.body[index], note).blocks);
    if (!hasText(origin)) continue;
    const same = origins.get(plainText(origin)) ?? { names: [], origin };
    same.names.push(one.name);
    origins.set(plainText(origin), same);
  }
  const all = [...origins.values()];
  if (all.length === 0) return name;
  const children = all.length === 1 ? (all[0]?.origin ?? []) : originsOf(all, lang);
  return {
    ...name,
    blocks: [
      { kind: 'paragraph', children: [...inlinesIn(name.blocks), { kind: 'note', children }] },
    ],
  };
}

const empty: ReportCell = { blocks: [], numeric: false, colspan: 1, rowspan: 1 };

function numeric(children: Inline[]): ReportCell {
  return { blocks: [{ kind: 'paragraph', children }], numeric: true, colspan: 1, rowspan: 1 };
}

function cellAt(row: TableRow | undefined, column: number): ReportCell {
  return row?.[column - 1] ?? empty;
}

/** Where the values are from, each after its name; how all of them end stands once, last. */
function originsOf(all: readonly { names: string[]; origin: Inline[] }[], lang: Lang): Inline[] {
  const ends = all.map(({ origin }) => origin.map((inline) => plainText([inline])).toReversed());
  const [first = [], ...others] = ends;
  const differs = first.findIndex((text, at) => others.some((texts) => texts[at] !== text));
  const same = differs < 0 ? 0 : differs;
  const { colon, semicolon } = punctuation(lang);
  const text = (words: string): Inline => ({ kind: 'text', text: words });
  return [
    ...all.flatMap(({ names, origin }, index): Inline[] => [
      ...(index > 0 ? [text(semicolon)] : []),
      { kind: 'strong', children: [text(list(names, lang))] },
      text(colon),
      ...origin.slice(0, origin.length - same),
    ]),
    ...withoutLinks((all[0]?.origin ?? []).slice(-same || Infinity)),
  ];
}

/** What is the same for all leads to the row of none. */
function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) => (inline.kind === 'link' ? inline.children : [inline]));
}

/** A value with what stands small below it; a mark for nothing does not stand there. */
function valueOf(row: TableRow | undefined, { column, below }: ComparedColumns): ReportCell {
  const value = cellAt(row, column);
  const lower = below === undefined ? [] : inlinesIn(cellAt(row, below).blocks);
  const children: Inline[] = [
    ...inlinesIn(value.blocks),
    ...(hasText(lower)
      ? [{ kind: 'break' as const }, { kind: 'small' as const, children: lower }]
      : []),
  ];
  return { ...value, blocks: children.length === 0 ? [] : [{ kind: 'paragraph', children }] };
}

function hasText(inlines: readonly Inline[]): boolean {
  return !/^[\s—–-]*$/u.test(plainText(inlines));
}

/** The runs of the paragraphs of a cell; a comparison has no room for other blocks. */
function inlinesIn(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.children;
    throw new TablesDiffer(
      `对比表的单元格只能是文字，这里有${block.kind}。`,
      `A cell of a comparison can hold text only; found a ${block.kind}.`,
    );
  });
}

interface Shared {
  head: ReportCell;
  cells: ReportCell[];
}

/** One column when all agree; else one for each different column, named after whose it is. */
function sharedColumns(compared: readonly ComparedTable[], { shared }: ComparedColumns): Shared[] {
  if (shared === undefined) return [];
  const groups = new Map<string, Shared & { names: string[] }>();
  for (const { name, table } of compared) {
    const cells = table.body.map((row) => cellAt(row, shared));
    const key = cells.map((cell) => plainText(inlinesIn(cell.blocks))).join('\n');
    const group = groups.get(key) ?? { head: cellAt(table.head[0], shared), cells, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  if (all.length === 1) return all;
  return all.map(({ head, cells, names }) => ({
    cells,
    head: numeric([
      ...inlinesIn(head.blocks),
      { kind: 'break' },
      { kind: 'small', children: [{ kind: 'text', text: names.join(' · ') }] },
    ]),
  }));
}

function checkColumns(name: string, table: ReportTable, columns: ComparedColumns): void {
  const widest = Math.max(
    ...Object.values(columns).filter((value): value is number => typeof value === 'number'),
  );
  if (widest > table.columns) {
    throw new TablesDiffer(
      `“${name}”的表只有 ${table.columns} 列，配方要第 ${widest} 列。`,
      `The table of “${name}” has ${table.columns} columns, and the recipe asks for column ${widest}.`,
    );
  }
}

function checkRows(first: ComparedTable, other: ComparedTable): void {
  const names = ({ table }: ComparedTable): string[] =>
    table.body.map((row) => plainText(inlinesIn(cellAt(row, 1).blocks)));
  const [left, right] = [names(first), names(other)];
  const at = left.findIndex((name, index) => name !== right[index]);
  if (at < 0 && left.length === right.length) return;
  const row = at < 0 ? left.length : at;
  throw new TablesDiffer(
    `“${first.name}”与“${other.name}”的表第 ${row + 1} 行不同：“${left[row] ?? '无'}”与“${right[row] ?? '无'}”。`,
    `The tables of “${first.name}” and “${other.name}” differ in row ${row + 1}: “${left[row] ?? 'none'}” and “${right[row] ?? 'none'}”.`,
  );
}
