import { list, punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { Block, Inline, ReportCell, ReportTable, TableRow } from '../tree/tree.ts';
import { plainText } from '../tree/tree.ts';
import {
  emptyCell,
  type ComparedColumns,
  type ComparedRow,
  type ComparedTable,
} from './compared-columns.ts';

/** Thrown when tables cannot be laid side by side. */
export class TablesDiffer extends Error {
  readonly zh: string;

  constructor(zh: string, en: string) {
    super(en);
    this.name = 'TablesDiffer';
    this.zh = zh;
  }
}

/**
 * Merges tables of the same form into one: the first column names the rows, each compared item has
 * a column, and shared columns come last. Throws `TablesDiffer` when the rows differ.
 */
export function sideBySide(
  compared: readonly ComparedTable[],
  columns: ComparedColumns,
  lang: Lang,
): ReportTable {
  const [first, ...others] = compared;
  if (first === undefined) throw new TablesDiffer('没有表可比。', 'There is no table to compare.');
  for (const other of others) checkRows(first, other);
  const shared = sharedColumns(compared, columns);
  const isAlike = new Set(compared.map(({ head }) => wordsOf(head.below))).size === 1;
  const head: TableRow[] = [
    [
      firstHead(first, isAlike ? columns : { ...columns, below: undefined }),
      ...compared.map((one) => itemHead(one, !isAlike)),
      ...shared.map(({ head: cell }) => cell),
    ],
  ];
  const body = first.body.map(({ rows }, index): TableRow => [
    rows,
    ...compared.map((one) => valueOf(one.body[index])),
    ...shared.map(({ cells }) => cells[index] ?? emptyCell),
  ]);
  return {
    columns: 1 + compared.length + shared.length,
    head,
    body,
    headNotes: [
      ...first.body.flatMap(({ rows }, index) => rowNotes(rows, compared, index, lang)),
      ...notesOf(compared, lang),
    ],
  };
}

/** The notes below the tables, each after the name of its item. */
function notesOf(compared: readonly ComparedTable[], lang: Lang): Inline[][] {
  return compared.flatMap(({ name, notes }) =>
    notes.map((note): Inline[] => [
      { kind: 'strong', children: [{ kind: 'text', text: name }] },
      { kind: 'text', text: punctuation(lang).colon },
      ...note,
    ]),
  );
}

/** The words of a cell. */
const wordsOf = ({ blocks }: ReportCell): string => plainText(inlinesIn(blocks));

/**
 * Header cell of an item: its name, and below it what its smaller figures are where that differs, as
 * ranks among different numbers of subdistricts do.
 */
function itemHead({ name, head }: ComparedTable, hasOwn: boolean): ReportCell {
  const text: Inline = { kind: 'text', text: name };
  const own: Inline[] = [
    { kind: 'break' },
    { kind: 'small', children: inlinesIn(head.below.blocks) },
  ];
  return numeric(hasOwn && wordsOf(head.below) !== '' ? [text, ...own] : [text]);
}

/** First header cell: the name of the rows, and below it in small type what the cells hold. */
function firstHead({ head }: ComparedTable, { below }: ComparedColumns): ReportCell {
  if (below === undefined) return head.rows;
  const parts = [head.column, head.below].map(({ blocks }) => inlinesIn(blocks));
  const children: Inline[] = [
    ...inlinesIn(head.rows.blocks),
    { kind: 'break' },
    {
      kind: 'small',
      children: parts.flatMap((part, index): Inline[] =>
        index === 0 ? part : [{ kind: 'text', text: ' / ' }, ...part],
      ),
    },
  ];
  return { ...head.rows, blocks: [{ kind: 'paragraph', children }] };
}

/** The sources of all values of a row, after its name: below the table, since feet are for few notes. */
function rowNotes(
  name: ReportCell,
  compared: readonly ComparedTable[],
  index: number,
  lang: Lang,
): Inline[][] {
  const origins = new Map<string, { names: string[]; origin: Inline[] }>();
  for (const one of compared) {
    const origin = inlinesIn((one.body[index]?.note ?? emptyCell).blocks);
    if (!hasText(origin)) continue;
    const same = origins.get(plainText(origin)) ?? { names: [], origin };
    same.names.push(one.name);
    origins.set(plainText(origin), same);
  }
  const all = [...origins.values()];
  if (all.length === 0) return [];
  const children = all.length === 1 ? (all[0]?.origin ?? []) : originsOf(all, lang);
  const { colon } = punctuation(lang);
  const label: Inline = { kind: 'strong', children: inlinesIn(name.blocks) };
  return [[label, { kind: 'text', text: colon }, ...children]];
}

function numeric(children: Inline[]): ReportCell {
  return { blocks: [{ kind: 'paragraph', children }], numeric: true, colspan: 1, rowspan: 1 };
}

/** The sources of the values, each after its name; their common ending is printed once, last. */
function originsOf(all: readonly { names: string[]; origin: Inline[] }[], lang: Lang): Inline[] {
  const ends = all.map(({ origin }) => origin.map((inline) => plainText([inline])).reverse());
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

/** The common ending belongs to no single row, so its links are removed. */
function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) => (inline.kind === 'link' ? inline.children : [inline]));
}

/** A value with its secondary text below in small type, unless that is only a dash. */
function valueOf(row: ComparedRow | undefined): ReportCell {
  const value = row?.column ?? emptyCell;
  const lower = inlinesIn((row?.below ?? emptyCell).blocks);
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

/** Inlines of the paragraphs of a cell; other blocks are not supported in a comparison. */
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

/**
 * One column if all tables agree; otherwise one per distinct column, labelled with the items it
 * applies to.
 */
function sharedColumns(compared: readonly ComparedTable[], { shared }: ComparedColumns): Shared[] {
  if (shared === undefined) return [];
  const groups = new Map<string, Shared & { names: string[] }>();
  for (const { name, head, body } of compared) {
    // A page may lack the column.
    if (wordsOf(head.shared) === '') continue;
    const cells = body.map((row) => row.shared);
    const key = cells.map(wordsOf).join('\n');
    const group = groups.get(key) ?? { head: head.shared, cells, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  if (all.length === 1 && all[0]?.names.length === compared.length) return all;
  return all.map(({ head, cells, names }) => ({
    cells,
    head: numeric([
      ...inlinesIn(head.blocks),
      { kind: 'break' },
      { kind: 'small', children: [{ kind: 'text', text: names.join(' · ') }] },
    ]),
  }));
}

function checkRows(first: ComparedTable, other: ComparedTable): void {
  const names = ({ body }: ComparedTable): string[] =>
    body.map(({ rows }) => plainText(inlinesIn(rows.blocks)));
  const [left, right] = [names(first), names(other)];
  const at = left.findIndex((name, index) => name !== right[index]);
  if (at < 0 && left.length === right.length) return;
  const row = at < 0 ? left.length : at;
  throw new TablesDiffer(
    `“${first.name}”与“${other.name}”的表第 ${row + 1} 行不同：“${left[row] ?? '无'}”与“${right[row] ?? '无'}”。`,
    `The tables of “${first.name}” and “${other.name}” differ in row ${row + 1}: “${left[row] ?? 'none'}” and “${right[row] ?? 'none'}”.`,
  );
}
