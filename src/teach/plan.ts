import type { Table, TableCell, Unit } from '#src/model.ts';

/** The levels of questions: what a chart shows, how it compares, what it can carry. */
export const levels = ['read', 'compare', 'question'] as const;

export type Level = (typeof levels)[number];

/** A question that a table can answer, by the indices of its rows and columns. */
export type Task =
  /** What stands in one cell. */
  | { kind: 'cell'; column: number; row: number }
  /** Which row has the largest value. */
  | { kind: 'highest'; column: number }
  /** By how much one row exceeds another. */
  | { kind: 'difference'; column: number; row: number; other: number }
  /** How many rows are above one of them. */
  | { kind: 'above'; column: number; row: number }
  /** Which rows say the same as one of them. */
  | { kind: 'alike'; column: number; row: number }
  /** How many more rows say what one row says than what another says. */
  | { kind: 'more'; column: number; row: number; other: number };

/** What a sheet asks about a table: an excerpt of it, and questions that the excerpt answers. */
export interface Plan {
  /** The columns that together name a row. */
  names: readonly number[];
  /** All rows of the kind that is asked about, without totals. */
  all: readonly number[];
  /** The rows of the excerpt, in the order of the table. */
  rows: readonly number[];
  tasks: readonly { level: Level; task: Task }[];
}

/** Rows that an excerpt has at most; of longer tables as many are taken, evenly spread. */
const mostRows = 6;
const fewestRows = 4;
/** Characters of its words, in Chinese. */
const mostCharacters = 160;

/** Words that fit a cell of an excerpt. */
export const shortText = 40;

/** Units whose values count something; those of the others say how things relate. */
const counts: ReadonlySet<Unit> = new Set([
  ...(['persons', 'streets', 'cases', 'classes', 'provinces', 'organisations', 'items'] as const),
]);

/**
 * Asks what a table can answer: nothing of one without rows.
 *
 * @param kindOf What a row is about; rows of another kind than most, such as totals, are left out.
 * @param columns Those to compute with, as far as they are fit for it, and those that are shown in
 *   any case. `others` are the same table in other languages: its rows are told apart in all.
 */
export function planOf(
  table: Table,
  kindOf: (row: readonly TableCell[]) => string,
  {
    preferred,
    shown,
    others = [],
  }: { preferred: readonly number[]; shown: readonly number[]; others?: readonly Table[] },
): Plan {
  const { names, all } = rowsOf(table, kindOf, others);
  const rows = excerptOf(table, all, [...new Set([...names, ...shown])]);
  const given = new Grid(table, names, rows, preferred);
  const tasks = [...given.aboutNumbers(), ...given.aboutWords()].slice(0, mostTasks);
  return { names, all, rows, tasks };
}

/** The columns that name the rows of a table, in all languages, and its rows of one kind. */
export function rowsOf(
  table: Table,
  kindOf: (row: readonly TableCell[]) => string,
  others: readonly Table[],
): Pick<Plan, 'names' | 'all'> {
  return { names: namesOf(table, others), all: rowsOfOneKind(table, kindOf) };
}

/** Questions that a sheet computes. */
const mostTasks = 4;

/** The number that a cell prints; undefined where it prints none, or one that is only about right. */
export function printedNumber({ text, observation }: TableCell): number | undefined {
  const [found] = /^[−-]?[\d,]+(?:\.\d+)?(?=%?$)/u.exec(text) ?? [];
  if (found === undefined || observation === undefined) return undefined;
  return Number(found.replaceAll(',', '').replace('−', '-'));
}

/** The columns of words that tell every row from the others in the fewest words. */
function namesOf(table: Table, others: readonly Table[]): number[] {
  const words = table.columns.flatMap(({ numeric }, index) => (numeric ? [] : [index]));
  const [first = 0] = words;
  const named = ({ rows }: Table, some: readonly number[]): string[] =>
    rows.map((row) => some.map((column) => row[column]?.text ?? '').join('\n'));
  const tells = (some: readonly number[]): boolean =>
    [table, ...others].every((one) => {
      const all = named(one, some);
      return new Set(all).size === all.length && all.every((name) => name.trim() !== '');
    });
  const [one] = words;
  if (one !== undefined && tells([one])) return [one];
  const length = (some: readonly number[]): number => named(table, some).join('').length;
  const found = combinations(words).filter(tells);
  return [...found].sort((a, b) => length(a) - length(b))[0] ?? [first];
}

/** One, two or three of some columns. */
function combinations(columns: readonly number[]): number[][] {
  const more = (some: readonly number[][]): number[][] =>
    some.flatMap((one) =>
      columns.filter((next) => next > (one.at(-1) ?? -1)).map((next) => [...one, next]),
    );
  const pairs = more(columns.map((column) => [column]));
  return [...columns.map((column) => [column]), ...pairs, ...more(pairs)];
}

function rowsOfOneKind({ rows }: Table, kindOf: (row: readonly TableCell[]) => string): number[] {
  const groups = [...Map.groupBy(rows.keys(), (row) => kindOf(rows[row] ?? [])).values()];
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** As many rows as a sheet has room for, evenly spread; fewer where they hold long texts. */
function excerptOf(table: Table, rows: readonly number[], columns: readonly number[]): number[] {
  const length = (row: number): number =>
    columns.reduce((sum, column) => sum + (table.rows[row]?.[column]?.text.length ?? 0), 0);
  for (let count = Math.min(mostRows, rows.length); count > fewestRows; count -= 1) {
    const some = spread(rows, count);
    if (some.reduce((sum, row) => sum + length(row), 0) <= mostCharacters) return some;
  }
  return spread(rows, Math.min(fewestRows, rows.length));
}

function spread(rows: readonly number[], count: number): number[] {
  const step = count < 2 ? 0 : (rows.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => rows[Math.round(index * step)] ?? 0);
}

/** Words that hold a number, or a place in a source: a question about them would say it. */
const hasNumber = /\d|第.+节|\bsection/iu;
const isYear = /^\d{4}年?$/u;

/** An excerpt of a table, and what can be asked of it. */
class Grid {
  readonly #table: Table;
  readonly #names: readonly number[];
  readonly #rows: readonly number[];
  readonly #preferred: readonly number[];

  constructor(
    table: Table,
    names: readonly number[],
    rows: readonly number[],
    preferred: readonly number[],
  ) {
    this.#preferred = preferred;
    this.#table = table;
    this.#names = names;
    this.#rows = rows;
  }

  #cell(row: number, column: number): TableCell {
    return this.#table.rows[row]?.[column] ?? { text: '' };
  }

  /** The rows that can be named in a question. */
  #nameable(): number[] {
    return this.#rows.filter((row) => {
      const name = this.#names.map((column) => this.#cell(row, column).text).join('');
      return isYear.test(name) || !hasNumber.test(name);
    });
  }

  /** The rows whose cell of a column prints a number, the largest first. */
  #byNumber(column: number): { row: number; value: number }[] {
    const found = this.#nameable().flatMap((row) => {
      const value = printedNumber(this.#cell(row, column));
      return value === undefined ? [] : [{ row, value }];
    });
    return found.sort((a, b) => b.value - a.value);
  }

  /** The unit of a column of numbers that differ, all in one unit; ranks are left out. */
  #unitOf(column: number): Unit | undefined {
    const cells = this.#rows.map((row) => this.#cell(row, column));
    const units = new Set(cells.flatMap(({ observation }) => observation?.unit ?? []));
    const [unit, other] = units;
    const values = new Set(this.#byNumber(column).map(({ value }) => value));
    if (unit === 'rank' || unit === 'year' || other !== undefined || values.size < 3)
      return undefined;
    return unit;
  }

  aboutNumbers(): Plan['tasks'] {
    const known = this.#table.columns.flatMap(({ numeric }, column) => {
      const unit = numeric ? this.#unitOf(column) : undefined;
      return unit === undefined ? [] : [{ column, counts: counts.has(unit) }];
    });
    const fit = known.filter(({ column }) => this.#preferred.includes(column));
    const columns = fit.length > 1 ? fit : [...fit, ...known.filter((one) => !fit.includes(one))];
    const [first, second] = columns;
    if (first === undefined) return [];
    const count = (columns.find((one) => one.counts) ?? first).column;
    const other = columns.find((one) => !one.counts && one.column !== count);
    const share = (other ?? second ?? first).column;
    const [largest, ...smaller] = this.#byNumber(count);
    const lower = smaller.filter(({ value }) => value < (largest?.value ?? 0));
    const beside = lower[Math.floor(lower.length / 2)];
    const ranked = this.#byNumber(share);
    const read = ranked[Math.floor((2 * ranked.length) / 3)];
    const middle = ranked[Math.floor(ranked.length / 2)];
    return [
      ...(read === undefined
        ? []
        : [inLevel('read', { kind: 'cell', column: share, row: read.row })]),
      inLevel('read', { kind: 'highest', column: count }),
      ...(largest === undefined || beside === undefined
        ? []
        : [
            inLevel('compare', {
              kind: 'difference',
              column: count,
              row: largest.row,
              other: beside.row,
            }),
          ]),
      ...(middle === undefined
        ? []
        : [inLevel('compare', { kind: 'above', column: share, row: middle.row })]),
    ];
  }

  /** The rows by what they say in a column, the most frequent first. */
  #byWords(column: number): number[][] {
    const said = this.#nameable().filter((row) => this.#cell(row, column).text !== '');
    const groups = [...Map.groupBy(said, (row) => this.#cell(row, column).text).values()];
    return groups.sort((a, b) => b.length - a.length);
  }

  aboutWords(): Plan['tasks'] {
    const words = this.#table.columns.flatMap(({ numeric }, column) => {
      const cells = this.#rows.map((row) => this.#cell(row, column).text);
      const fits = cells.every((text) => text.length <= shortText && !hasNumber.test(text));
      return !numeric && fits && cells.some(Boolean) && !this.#names.includes(column)
        ? [column]
        : [];
    });
    const classes = words.filter((column) => {
      const groups = this.#byWords(column);
      return groups.length > 1 && groups.some(({ length }) => length > 1);
    });
    const [column] = classes;
    const lookedUp = words.find((one) => one !== column) ?? column;
    const filled = lookedUp === undefined ? [] : this.#byWords(lookedUp).flat();
    const looked = filled[Math.floor(filled.length / 2)];
    const read =
      lookedUp === undefined || looked === undefined
        ? []
        : [inLevel('read', { kind: 'cell', column: lookedUp, row: looked })];
    if (column === undefined) return read;
    const groups = this.#byWords(column);
    const [most, ...others] = groups;
    const rare = groups.at(-1);
    const fewer = others.find(({ length }) => length < (most?.length ?? 0));
    const [row] = most ?? [];
    const [rareRow] = rare ?? [];
    const [other] = fewer ?? [];
    return [
      ...read,
      ...(rareRow === undefined ? [] : [inLevel('read', { kind: 'alike', column, row: rareRow })]),
      ...(row === undefined || other === undefined
        ? []
        : [inLevel('compare', { kind: 'more', column, row, other })]),
    ];
  }
}

const inLevel = (level: Level, task: Task): { level: Level; task: Task } => ({ level, task });
