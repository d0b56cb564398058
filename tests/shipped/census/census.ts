import type { Lang } from '#src/model.ts';
import { isArticle, quantitiesIn, type Quantity } from '#src/lib/text/quantities.ts';
import { withoutDeclared } from '../../site/census/declared.ts';
import { plain } from '../shipped.ts';
import type { Passage } from './passages.ts';

/** A number that a report says, and whether it leads to its evidence. */
export interface Found {
  file: string;
  kind: string;
  number: string;
  /** The words around it, and where they stand. */
  context: string;
  hasPath: boolean;
}

/** A report whose numbers are counted. */
export interface Counted {
  file: string;
  kind: string;
  lang: Lang;
  passages: readonly Passage[];
  /** Title of the part that lists the evidence of all claims. */
  ledger?: string;
  /** Texts of the drawings without the ruler. */
  drawn: readonly string[];
  /** Values of the entries of the charts' pages, whose addresses the figures print. */
  entries: readonly string[];
  /** Numbers of charts for which a list of evidence stands that tells another of their kind. */
  listed: readonly string[];
}

/** Every number of a report that is of no declared kind. */
export function censusOf(report: Counted): Found[] {
  const { file, kind, lang } = report;
  const passages = withLedger(report);
  const evidence = new Evidence(passages);
  const found = passages.flatMap((passage) =>
    numbersIn(passage.text, lang).map(({ text, start }) => ({
      number: text,
      passage,
      context: around(passage, start, text.length),
      hasPath: evidence.holds(passage, text),
    })),
  );
  const said = new Set(
    [...report.listed, ...found.filter(({ hasPath }) => hasPath).map(({ number }) => number)].map(
      bareOf,
    ),
  );
  const entries = report.entries.flatMap((text) => quantitiesIn(text, lang));
  // A description is not printed: it may tell another view of its chart's page.
  // Titles, contents and descriptions say again what the text says; a drawing what its table says.
  const again = found.map(({ passage, ...one }) => ({
    ...one,
    hasPath:
      one.hasPath ||
      (isTitle(passage) && said.has(bareOf(one.number))) ||
      (isDescription(passage) && isAmong(one.number, entries, lang)),
  }));
  const drawn = report.drawn.flatMap((text) =>
    numbersIn(text, lang).map((number) => ({
      number: number.text,
      context: `[${number.text}] in a drawing: ${text}`,
      hasPath: said.has(bareOf(number.text)),
    })),
  );
  return [...again, ...drawn].map((one) => ({ file, kind, ...one }));
}

/** Whether a number is one of several, in whatever words: Four and 4, 44.5万 and 445,200. */
function isAmong(number: string, all: readonly Quantity[], lang: Lang): boolean {
  return quantitiesIn(number, lang).some(({ low, high }) =>
    all.some((one) => one.low >= low && one.high <= high),
  );
}

/** Without the unit, which a drawing names on its axis. */
const bareOf = (number: string): string =>
  number.replace(/^第\s*|\s*(?:%|per cent)$|\.0+(?=\D*$)/gu, '');

/** Marks the part of a report that lists the evidence of all claims. */
function withLedger({ passages, ledger }: Counted): readonly Passage[] {
  const start = passages.findLastIndex(
    ({ place, text }) => place === 'heading' && ledger !== undefined && text === ledger,
  );
  if (start < 0) return passages;
  const end = passages.findIndex(
    ({ place, text }, index) =>
      index > start && place === 'heading' && /^(?:图表数据|Chart data)$/u.test(text),
  );
  return passages.map((passage, index) =>
    index > start && (end < 0 || index < end)
      ? { ...passage, place: 'evidence' as const }
      : passage,
  );
}

const isTitle = ({ place }: Passage): boolean =>
  place === 'heading' || place === 'aside' || place === 'figure';

const isDescription = ({ place, text }: Passage): boolean =>
  (place === 'aside' || place === 'figure') && text.length > 60;

/** Numbers with a path of all numbers, one line a kind of report and format. */
export function coverageOf(found: readonly Found[]): string[] {
  return [...Map.groupBy(found, ({ kind }) => kind), ['all', found] as const].map(
    ([kind, numbers]) => {
      const paths = numbers.filter(({ hasPath }) => hasPath).length;
      const share = ((100 * paths) / numbers.length).toFixed(1);
      return `${kind}: ${String(paths)} of ${String(numbers.length)} (${share}%)`;
    },
  );
}

function numbersIn(text: string, lang: Lang): { text: string; start: number }[] {
  return quantitiesIn(withoutDeclared(withoutReportNumbers(text), lang), lang).filter(
    (quantity) => !isArticle(quantity),
  );
}

/**
 * Addresses of pages; numbers of chapters, figures, pages, notes and headings, which lead to what they number; the words
 * that locate a place in a source; identifiers of journals, whose hyphens a PDF loses.
 */
const ownNumbers = new RegExp(
  [
    '(?:en/)?(?:charts|streets|themes|problems|reforms)/[a-z0-9 -]+/',
    '第[一二三四五六七八九十]+章|\\bChapter \\w+|第\\s?\\d+\\s?页|\\b(?:on )?page \\d+',
    '见注\\s?\\d+|see notes? \\d+|^\\d+\\.(?=\\D)|^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）',
    '[（(]\\d{4}[）)][，,]\\s?[^“”，,]{1,30}[，,]\\s?(?:at )?“[^”]*”',
    '\\d{4}[- ]\\d{4}\\(\\d{4}\\)[\\d -]+|\\bfirst[ -]rate\\b',
  ].join('|'),
  'giu',
);

const withoutReportNumbers = (text: string): string =>
  text.replace(ownNumbers, (found) => ' '.repeat(found.length));

function around({ text, place, table, figure }: Passage, start: number, length: number): string {
  const before = text.slice(Math.max(0, start - 20), start);
  const where = [
    place,
    table === undefined ? '' : `table ${String(table)}`,
    figure === undefined ? '' : `figure ${String(figure)}`,
  ];
  return `${before}[${text.slice(start, start + length)}]${text.slice(start + length, start + length + 20)} in ${where.filter(Boolean).join(' ')}`;
}

/** The evidence of a report: notes, lists, computations beside numbers. */
class Evidence {
  readonly #rows = new Map<string, Passage[]>();
  readonly #heads = new Map<string, string>();
  readonly #lists = new Map<string, string>();

  constructor(passages: readonly Passage[]) {
    for (const passage of passages) {
      const { place, table, figure, cell, text } = passage;
      const key =
        figure !== undefined && place === 'evidence'
          ? `figure ${String(figure)}`
          : `table ${String(table)}`;
      if (place === 'evidence') this.#lists.set(key, `${this.#lists.get(key) ?? ''} ${text}`);
      if (cell === undefined || table === undefined) continue;
      const [row, column] = cell;
      if (row < 0) this.#heads.set(`${String(table)} ${String(column)}`, text);
      const name = `${String(table)} ${String(row)}`;
      this.#rows.set(name, [...(this.#rows.get(name) ?? []), passage]);
    }
  }

  /** Whether a number of a passage leads to its evidence. */
  holds(passage: Passage, number: string): boolean {
    const { place, noted, linked, cell, table, figure } = passage;
    if (place === 'note' || place === 'evidence' || noted) return true;
    // A paragraph that goes on with the computation or the place of what it says.
    const after = passage.text.slice(passage.text.indexOf(number) + number.length);
    if (
      place === 'text' &&
      (isComputation.test(after) || passage.text.includes(`= ${number}`) || isPlace.test(after))
    )
      return true;
    if (linked.some((text) => text.includes(number))) return true;
    if (cell !== undefined && table !== undefined) return this.#isCovered(table, cell, number);
    return figure !== undefined && this.#names(`figure ${String(figure)}`, number);
  }

  /** Whether a list has an entry of this name. */
  #names(list: string, name: string): boolean {
    const text = plain(this.#lists.get(list) ?? '');
    const wanted = plain(name);
    if (wanted === '' || !text.includes(wanted)) return false;
    return new RegExp(`${escaped(wanted)}[^。；;]*?[（(：:、,]`, 'u').test(text);
  }

  #isListed(table: number, column = -1): boolean {
    const head = withoutRemark(this.#heads.get(`${String(table)} ${String(column)}`) ?? '');
    return this.#names(`table ${String(table)}`, head);
  }

  /** Whether a cell only numbers the items of a list: its column is 1, 2, 3 … */
  #isOrdinal(table: number, [row, column]: readonly [number, number]): boolean {
    const cells = [...this.#rows.values()]
      .flat()
      .filter(({ table: of, cell }) => of === table && cell?.[1] === column && cell[0] >= 0);
    const numbers = cells.map(({ text }) => Number(text));
    return row >= 0 && numbers.length > 2 && numbers.every((one, index) => one === index + 1);
  }

  #isCovered(table: number, [row, column]: readonly [number, number], number = ''): boolean {
    const cells = this.#rows.get(`${String(table)} ${String(row)}`) ?? [];
    const list = `table ${String(table)}`;
    const head = withoutRemark(this.#heads.get(`${String(table)} ${String(column)}`) ?? '');
    if (cells.some(({ noted }) => noted)) return true;
    if (this.#names(list, head) || (row < 0 && number !== '' && this.#names(list, number)))
      return true;
    const [name] = cells;
    if (name?.cell?.[1] === 0 && this.#names(list, name.text)) return true;
    if (this.#isOrdinal(table, [row, column])) return true;
    // Words beside values whose list stands for the row.
    const isWords = cells.some(({ cell, text }) => cell?.[1] === column && /\p{L}{2}/u.test(text));
    if (isWords && row >= 0 && cells.some(({ cell }) => this.#isListed(table, cell?.[1])))
      return true;
    if (cells.some(({ text }) => isComputation.test(text) || isPlace.test(text))) return true;
    // The words of the source beside the value that is read from them.
    return cells.some(
      ({ text, cell }) =>
        number !== '' &&
        cell !== undefined &&
        cell[1] !== column &&
        text.includes(number) &&
        this.#isCovered(table, cell),
    );
  }
}

/** A computation, or the status of a cell that is printed as it stands in the source. */
const isComputation =
  /\s?[=≠]\s?[\d−]|逐项数|项中由大到小居第|仅见原文|in the source only|counted/iu;
/** The place of a passage in a source. */
const isPlace = /[（(]\d{4}[）)][，,]|》，|第[^，。]{1,8}节|\bsections? \d|表\s?\d|\bTable \d/iu;

const withoutRemark = (name: string): string => name.replace(/\s*[(（][^)）]*[)）]$/u, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
