import { reportWords } from '#src/i18n/print.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { cellNumber, cellText } from '../tree/cell-text.ts';
import { emptyCell, textCell } from './text-cell.ts';
import type { Inline, ReportCell, ReportTable, TableRow } from '../tree/tree.ts';

/** What one cell of paper holds, in the columns of a sheet: its number, what stands below it, its status. */
interface Parts {
  main: ReportCell;
  below?: ReportCell;
  status?: ReportCell;
}

/**
 * A table whose cells hold one thing each: a rank or share in small type below a number, and the
 * status of a number, have columns of their own beside it.
 */
export function withSplitCells(table: ReportTable, lang: Lang): ReportTable {
  const { head, body, columns } = table;
  const isPlain = [...head, ...body].every(
    (row) => row.length === columns && row.every((cell) => cell.colspan === 1),
  );
  const last = head.at(-1);
  if (!isPlain || last === undefined) return table;
  const rows = body.map((row) => row.map(partsOf));
  const kinds = last.map((_, column) => ({
    below: rows.some((row) => row[column]?.below !== undefined),
    status: rows.some((row) => row[column]?.status !== undefined),
  }));
  const spread = (row: readonly Parts[]): TableRow =>
    row.flatMap((parts, column) => [
      parts.main,
      ...(kinds[column]?.below === true ? [parts.below ?? emptyCell] : []),
      ...(kinds[column]?.status === true ? [parts.status ?? emptyCell] : []),
    ]);
  const names = namesBelow(last[0]);
  const { colon } = punctuation(lang);
  const { status } = reportWords[lang].annex;
  const hasOneStatus = kinds.filter((kind) => kind.status).length === 1;
  const heads = last.map((cell, column): Parts => {
    const { main, below } = partsOf(cell);
    // The first head says what the cells of all columns hold.
    if (column === 0) return { main: names === undefined ? cell : main };
    const isSplit = kinds[column]?.below === true;
    const label = (name: string): ReportCell =>
      textCell(name === '' ? cellText(main) : cellText(main) + colon + name);
    return {
      main: isSplit && names !== undefined ? label(names[0]) : isSplit ? main : cell,
      below: label(names?.[1] ?? (below === undefined ? '' : cellText(below))),
      status: hasOneStatus ? textCell(status) : label(status),
    };
  });
  const others = head.slice(0, -1).map((row) => spread(row.map((cell) => ({ main: cell }))));
  const split = [...others, spread(heads)];
  return { ...table, columns: split[0]?.length ?? columns, head: split, body: rows.map(spread) };
}

/** The two names in small type below a head: what stands above and below in each cell. */
function namesBelow(cell: ReportCell | undefined): [string, string] | undefined {
  const below = cell === undefined ? undefined : partsOf(cell).below;
  const [upper, lower, another] = below === undefined ? [] : cellText(below).split(' / ');
  return upper === undefined || lower === undefined || another !== undefined
    ? undefined
    : [upper, lower];
}

function partsOf(cell: ReportCell): Parts {
  const [block, another] = cell.blocks;
  if (block?.kind !== 'paragraph' || another !== undefined) return { main: cell };
  const { children } = block;
  const at = children.findIndex(
    ({ kind }, index) => kind === 'break' && children[index + 1]?.kind === 'small',
  );
  const upper = at < 0 ? children : children.slice(0, at);
  const below = at < 0 ? undefined : withRun(cell, children.slice(at + 1));
  const chip = upper.at(-1);
  // Pages do not mark a number beside its status as one.
  const number = { ...withRun(cell, upper.slice(0, -1)), numeric: true };
  const hasStatus = chip?.kind === 'chip' && cellNumber(number) !== undefined;
  return {
    main: hasStatus ? number : withRun(cell, upper),
    ...(below === undefined ? {} : { below }),
    ...(hasStatus ? { status: { ...withRun(cell, [chip]), numeric: false } } : {}),
  };
}

const withRun = (cell: ReportCell, children: Inline[]): ReportCell => ({
  ...cell,
  blocks: [{ kind: 'paragraph', children }],
});
