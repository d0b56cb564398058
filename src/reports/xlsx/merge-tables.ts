import { reportWords } from '#src/i18n/print.ts';
import type { Lang } from '#src/model.ts';
import { cellText } from '../tree/cell-text.ts';
import type { ReportTable } from '../tree/tree.ts';
import { textCell } from './text-cell.ts';

/** A table of the text, and the headings that it stands below, the highest first. */
export interface PlacedTable {
  table: ReportTable;
  path: readonly string[];
  /** Its caption; a table that has one stays by itself. */
  title?: string;
}

/** One table for a sheet, and those of the report that it holds. */
export interface MergedTable {
  title: string;
  table: ReportTable;
  of: readonly ReportTable[];
}

/**
 * Tables with the same columns below the same chapter heading as one, or in a report of several parts
 * those of the same section of each part: a column before the others says where each row stands, so
 * that rows of one kind can be filtered and sorted together. In the order of their first tables.
 */
export function mergeTables(tables: readonly PlacedTable[], lang: Lang): MergedTable[] {
  const groups = new Map<string, PlacedTable[]>();
  for (const [index, one] of tables.entries()) {
    const [names, another] = one.table.head;
    const isAlone = one.title !== undefined || names === undefined || another !== undefined;
    const key = JSON.stringify(isAlone ? index : [one.path[1] ?? '', ...names.map(cellText)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => merged(group, lang));
}

function merged(group: readonly PlacedTable[], lang: Lang): MergedTable {
  const [first, ...others] = group;
  if (first === undefined) throw new Error('A group of tables has at least one');
  const { table, path, title } = first;
  const of = group.map((one) => one.table);
  if (others.length === 0) return { title: title ?? path.at(-1) ?? '', table, of };
  const isShared = (level: number): boolean =>
    others.every((one) => one.path[level] === path[level]);
  const shared = path.filter((_, level) => isShared(level));
  const sections = group.map((one) => one.path.filter((_, level) => !isShared(level)).join(' · '));
  const name = shared.at(-1) ?? path.at(-1) ?? '';
  const joined = {
    ...table,
    body: of.flatMap(({ body }) => body),
    headNotes: of.flatMap(({ headNotes }) => headNotes),
  };
  if (sections.every((section) => section === '')) return { title: name, table: joined, of };
  const { section } = reportWords[lang].annex;
  return {
    title: name,
    of,
    table: {
      ...joined,
      columns: table.columns + 1,
      head: table.head.map((row) => [textCell(section), ...row]),
      body: of.flatMap(({ body }, index) =>
        body.map((row) => [textCell(sections[index] ?? ''), ...row]),
      ),
    },
  };
}
