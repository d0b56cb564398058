import { t } from '#src/i18n/index.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { formatNumber } from '#src/lib/text/format.ts';
import type { Lang, Table, TableCell } from '#src/model.ts';
import { printedNumber, type Plan, type Task } from './plan.ts';

/** A cell that an answer rests on, by the names of its row and column. */
export interface UsedCell {
  row: string;
  column: string;
  cell: TableCell;
}

/** The answer to a question that a table can answer. */
export interface Answer {
  /** The answer in words; a number as the table prints it. */
  text: string;
  /** The computation with its result, where the answer is no cell. */
  computation?: string;
  /** The cells that must be looked at; of a long list, those that decide. */
  cells: readonly UsedCell[];
  /** A numerical answer, and by how much one may differ from it by rounding. */
  number?: { value: number; tolerance: number };
  /** What a choice offers, where the answer is a row or words. */
  choice?: { right: readonly string[]; wrong: readonly string[] };
}

/** A computed question in one language. */
export interface Asked {
  text: string;
  /** Heads of the columns that must be looked at. */
  columns: readonly string[];
  answer: Answer;
}

/** Puts a task about a table into words, and answers it from the printed cells. */
export function askedOf(table: Table, plan: Plan, task: Task, lang: Lang): Asked {
  const sheet = new Reader(table, plan, lang);
  const column = table.columns[task.column]?.label ?? '';
  const columns = [...plan.names.map((name) => table.columns[name]?.label ?? ''), column];
  switch (task.kind) {
    case 'cell':
      return { ...sheet.cell(task), columns };
    case 'highest':
      return { ...sheet.highest(task), columns };
    case 'difference':
      return { ...sheet.difference(task), columns };
    case 'above':
      return { ...sheet.above(task), columns };
    case 'alike':
      return { ...sheet.alike(task), columns };
    case 'more':
      return { ...sheet.more(task), columns };
  }
}

/** The name of a row: the words of the columns that tell it from the others. */
export function rowName({ rows }: Table, { names }: Plan, row: number, lang: Lang): string {
  const words = names.map((column) => rows[row]?.[column]?.text ?? '');
  return words.filter(Boolean).join(punctuation(lang).pause.trim() === ',' ? ' / ' : '·');
}

type Of<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>;
type Spoken = Omit<Asked, 'columns'>;

/** Answers tasks about one table. */
class Reader {
  readonly #table: Table;
  readonly #plan: Plan;
  readonly #lang: Lang;

  constructor(table: Table, plan: Plan, lang: Lang) {
    this.#table = table;
    this.#plan = plan;
    this.#lang = lang;
  }

  #name(row: number): string {
    return rowName(this.#table, this.#plan, row, this.#lang);
  }

  #cellAt(row: number, column: number): TableCell {
    return this.#table.rows[row]?.[column] ?? { text: '' };
  }

  #used(rows: readonly number[], column: number): UsedCell[] {
    const label = this.#table.columns[column]?.label ?? '';
    return rows.map((row) => ({
      row: this.#name(row),
      column: label,
      cell: this.#cellAt(row, column),
    }));
  }

  #ask(word: Parameters<typeof t>[1], task: Task, more: Record<string, string> = {}): string {
    const column = this.#table.columns[task.column]?.label ?? '';
    return t(this.#lang, word, { column, ...more });
  }

  #list(rows: readonly number[]): string {
    return rows.map((row) => this.#name(row)).join(punctuation(this.#lang).pause);
  }

  /** The rows of the excerpt that print a number in a column, with that number. */
  #numbers(column: number): { row: number; value: number }[] {
    return this.#plan.rows.flatMap((row) => {
      const value = printedNumber(this.#cellAt(row, column));
      return value === undefined ? [] : [{ row, value }];
    });
  }

  cell(task: Of<'cell'>): Spoken {
    const { column, row } = task;
    const cell = this.#cellAt(row, column);
    const value = printedNumber(cell);
    const word = value === undefined ? 'teach.askWords' : 'teach.askCell';
    const others = this.#plan.rows.map((one) => this.#cellAt(one, column).text);
    const wrong = [...new Set(others)].filter((text) => text !== cell.text && text !== '');
    return {
      text: this.#ask(word, task, { row: this.#name(row) }),
      answer: {
        text: cell.text,
        cells: this.#used([row], column),
        ...(value === undefined
          ? { choice: { right: [cell.text], wrong } }
          : { number: { value, tolerance: 0 } }),
      },
    };
  }

  highest(task: Of<'highest'>): Spoken {
    const { column } = task;
    const numbers = this.#numbers(column);
    const most = Math.max(...numbers.map(({ value }) => value));
    const [right, wrong] = [true, false].map((isMost) =>
      numbers.filter(({ value }) => (value === most) === isMost).map(({ row }) => row),
    ) as [number[], number[]];
    return {
      text: this.#ask('teach.askHighest', task),
      answer: {
        text: this.#list(right),
        cells: this.#used(right, column),
        ...this.#choice(right, wrong),
      },
    };
  }

  #choice(right: readonly number[], wrong: readonly number[]): Pick<Answer, 'choice'> {
    const named = (rows: readonly number[]): string[] => rows.map((row) => this.#name(row));
    return { choice: { right: named(right), wrong: named(wrong) } };
  }

  difference(task: Of<'difference'>): Spoken {
    const { column, row, other } = task;
    const cells = this.#used([row, other], column);
    const [first = '', second = ''] = cells.map(({ cell }) => cell.text);
    const [value = 0, less = 0] = cells.map(({ cell }) => printedNumber(cell));
    const digits = Math.max(...[first, second].map(decimalsOf));
    const difference = Number((value - less).toFixed(digits));
    const text = formatNumber(difference, digits);
    const isShare = first.endsWith('%');
    return {
      text: this.#ask(isShare ? 'teach.askPoints' : 'teach.askDifference', task, {
        row: this.#name(row),
        other: this.#name(other),
      }),
      answer: {
        text,
        cells,
        computation: `${bare(first)} − ${bare(second)} = ${text}`,
        number: { value: difference, tolerance: digits === 0 ? 0 : 10 ** -digits },
      },
    };
  }

  above(task: Of<'above'>): Spoken {
    const { column, row } = task;
    const limit = printedNumber(this.#cellAt(row, column)) ?? 0;
    const rows = this.#numbers(column).flatMap((one) => (one.value > limit ? [one.row] : []));
    return {
      text: this.#ask('teach.askAbove', task, { row: this.#name(row) }),
      answer: { cells: this.#used([row, ...rows], column), ...this.#count(rows) },
    };
  }

  #count(rows: readonly number[]): Omit<Answer, 'cells'> {
    const n = String(rows.length);
    return {
      text: n,
      computation: t(this.#lang, 'teach.counted', { rows: this.#list(rows), n }),
      number: { value: rows.length, tolerance: 0 },
    };
  }

  #saying(column: number, text: string): number[] {
    return this.#plan.rows.filter((row) => this.#cellAt(row, column).text === text);
  }

  alike(task: Of<'alike'>): Spoken {
    const { column, row } = task;
    const value = this.#cellAt(row, column).text;
    const right = this.#saying(column, value);
    const wrong = this.#plan.rows.filter((one) => !right.includes(one));
    return {
      text: this.#ask('teach.askAlike', task, { value }),
      answer: {
        text: this.#list(right),
        cells: this.#used(right, column),
        ...this.#choice(right, wrong),
      },
    };
  }

  more(task: Of<'more'>): Spoken {
    const { column, row, other } = task;
    const [value, less] = [row, other].map((one) => this.#cellAt(one, column).text) as [
      string,
      string,
    ];
    const [many, few] = [value, less].map((text) => this.#saying(column, text).length) as [
      number,
      number,
    ];
    const text = String(many - few);
    return {
      text: this.#ask('teach.askMore', task, { value, other: less }),
      answer: {
        text,
        cells: [],
        computation: `${String(many)} − ${String(few)} = ${text}`,
        number: { value: many - few, tolerance: 0 },
      },
    };
  }
}

const bare = (text: string): string => text.replace(/%$/u, '');

const decimalsOf = (text: string): number => /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
