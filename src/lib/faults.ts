import type { Label, Lang } from '#src/model.ts';
import { append } from './append.ts';
import { faultWords as words } from './fault-words.ts';
import { groupBy } from './group.ts';
import { remembering } from './remembering.ts';
import { nearest } from './text/nearest.ts';
import { visibleText } from './text/visible.ts';

/** One fault at one location. Its message is looked up by code in a `FaultBook`. */
export interface Fault<Code extends string = string> {
  code: Code;
  /** Path of the file, relative to the folder the caller passed. */
  file: string;
  /** Line number, counted from 1. */
  line?: number;
  /** Column of a table or a workbook, or entry of another file. */
  column?: string;
  /** Key of the row, or id of the claim. */
  row?: string;
  /** What was found. */
  got?: string;
  /** What was expected, where that varies between faults of the same code. */
  expected?: string;
  /** An existing name that is spelt almost like the one found. */
  suggestion?: string;
  /** Id of the dataset concerned. */
  dataset?: string;
  /** Title of the identity that fails. */
  subject?: Label;
  /** An explanation specific to this fault. */
  detail?: Label;
  /** Lines to read again, each with its location. */
  passages?: readonly string[];
  /** How many faults of this code in this file it stands for, of which nothing else was kept. */
  further?: number;
}

/** How many faults a list stands for. */
export const faultCount = (faults: readonly Fault[]): number =>
  faults.reduce((sum, { further = 1 }) => sum + further, 0);

/** One sentence of a message: fixed, or built from the fault. */
export type FaultSentence = Label | ((fault: Fault) => Label);

/** The message of one code: what is wrong, what was expected, what to do. */
export interface FaultText {
  what: FaultSentence;
  expected?: FaultSentence;
  fix: FaultSentence;
}

/** The messages of all fault codes of a room, and what its faults concern. */
export interface FaultBook {
  /** A plural: “the data”, “claims and chapters”. */
  of: Label;
  texts: Readonly<Record<string, FaultText>>;
}

/** An error that carries all faults. Its message is in Chinese and English. */
export class FaultsError extends Error {
  readonly faults: readonly Fault[];
  readonly book: FaultBook;

  constructor(faults: readonly Fault[], book: FaultBook) {
    super(`${formatFaults(faults, 'zh', book)}\n\n${formatFaults(faults, 'en', book)}`);
    this.name = 'FaultsError';
    this.faults = faults;
    this.book = book;
  }

  /** Formats all faults in one language; `most` as for `formatFaults`. */
  in(lang: Lang, most?: number): string {
    return formatFaults(this.faults, lang, this.book, most);
  }
}

/**
 * Calls `make`. If it throws a `FaultsError`, appends its faults to the list and returns undefined,
 * so that checking can continue; rethrows any other error.
 */
export function collecting<T>(faults: Fault[], make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    append(faults, error.faults);
    return undefined;
  }
}

/** Returns the existing name most similar to a wrong one, as a property to spread into a fault. */
export function suggestionFor(name: string, known: Iterable<string>): { suggestion?: string } {
  const suggestion = nearest(name, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** So many pairs of names are compared in some seconds. */
const mostCompared = 3_000_000;

/**
 * `suggestionFor` for many wrong names beside the same existing ones. After some seconds of comparing
 * it suggests nothing more: thousands of wrong names have one cause, which the first of them show.
 */
export function suggesting(known: ReadonlySet<string>): (name: string) => { suggestion?: string } {
  let compared = 0;
  return remembering((name) => {
    compared += known.size;
    return compared > mostCompared ? {} : suggestionFor(name, known);
  });
}

/** The end of a sentence that suggests the nearest name, or nothing. */
export function nearestName({ suggestion }: Pick<Fault, 'suggestion'>): Label {
  return suggestion === undefined
    ? { zh: '', en: '' }
    : { zh: `；最接近的是“${suggestion}”`, en: `; the nearest is “${suggestion}”` };
}

/** The beginning of a text, with every character visible. */
function shortened(text: string): string {
  const letters = [...visibleText(text.slice(0, 1000))];
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : letters.join('');
}

function sentenceText(sentence: FaultSentence | undefined, fault: Fault, lang: Lang): string {
  if (sentence === undefined) return '';
  if (typeof sentence !== 'function') return sentence[lang];
  const { got, suggestion } = fault;
  const short = {
    ...(got === undefined ? {} : { got: shortened(got) }),
    ...(suggestion === undefined ? {} : { suggestion: shortened(suggestion) }),
  };
  return sentence({ ...fault, ...short })[lang];
}

/** The message of one fault, in one language; what does not apply is empty. */
export interface FaultMessage {
  what: string;
  expected: string;
  fix: string;
  /** Line, column and row. */
  where: string;
  found: string;
}

/** What is said about one fault. Throws when the book has no message for its code. */
export function faultMessage(fault: Fault, lang: Lang, { texts }: FaultBook): FaultMessage {
  const text = texts[fault.code];
  if (text === undefined) throw new Error(`No sentences for the fault "${fault.code}"`);
  const word = words[lang];
  const { file, line, column, row, got, detail, further } = fault;
  const name = /\.(?:csv|tsv|txt|xlsx?|et|f?ods|html?)$/iu.test(file) ? word.column : word.entry;
  const where =
    (line === undefined ? '' : word.line(line)) +
    (column === undefined ? '' : name(column)) +
    (row === undefined ? '' : word.row(shortened(row)));
  return {
    what: sentenceText(text.what, fault, lang),
    expected: sentenceText(text.expected, fault, lang),
    fix: sentenceText(text.fix, fault, lang),
    where: where.replace(/^(?:, | )/u, ''),
    found:
      further === undefined
        ? (detail?.[lang] ?? (got === undefined ? '' : word.got(shortened(got))))
        : word.more(further),
  };
}

/** The location of a fault and what was found there; empty when it is the whole file. */
function locationText({ where, found }: FaultMessage, lang: Lang): string {
  return [where, found].filter((part) => part !== '').join(words[lang].colon);
}

/** Faults of one file with the same message, which is then printed once. */
interface FaultGroup {
  what: string;
  expected: string;
  fix: string;
  code: string;
  /** Where each fault is, with its passages. */
  places: string[][];
}

/** The faults of one file. */
interface FileFaults {
  groups: Map<string, FaultGroup>;
  /** Those that were only counted, by code. */
  beyond: Map<string, Fault>;
}

function groupsOf(faults: readonly Fault[], lang: Lang, book: FaultBook): Map<string, FileFaults> {
  const files = new Map<string, FileFaults>();
  for (const fault of faults) {
    const { file, code, further } = fault;
    const ofFile: FileFaults = files.get(file) ?? { groups: new Map(), beyond: new Map() };
    files.set(file, ofFile);
    const { groups, beyond } = ofFile;
    if (further !== undefined) {
      beyond.set(code, { ...fault, further: further + (beyond.get(code)?.further ?? 0) });
      continue;
    }
    const message = faultMessage(fault, lang, book);
    const { what, expected, fix } = message;
    const group: FaultGroup = { what, expected, fix, code, places: [] };
    const id = JSON.stringify([group.what, group.expected, group.fix]);
    const same = groups.get(id) ?? group;
    groups.set(id, same);
    const where = locationText(message, lang);
    same.places.push([
      ...(where === '' ? [] : [`      ${where}`]),
      ...(fault.passages ?? []).map((passage) => `        ${passage}`),
    ]);
  }
  return files;
}

/** The lines about the faults of one file, and whether they name all places that were kept. */
function fileLines(
  { groups, beyond }: FileFaults,
  lang: Lang,
  most: number,
): { lines: string[]; isWhole: boolean } {
  const word = words[lang];
  const lines: string[] = [];
  const left = new Map([...beyond].map(([code, { further = 0 }]) => [code, further]));
  const listed = new Map<string, number>();
  let isWhole = true;
  const kinds = groupBy([...groups.values()], ({ code }) => code);
  for (const { code, places, what, expected, fix } of groups.values()) {
    const room = most - (listed.get(code) ?? 0);
    // With one message for all of a kind, those only counted have it too.
    const further = kinds.get(code)?.length === 1 ? (left.get(code) ?? 0) : 0;
    if (further > 0) left.delete(code);
    if (places.length > room) isWhole = false;
    if (room <= 0) {
      left.set(code, (left.get(code) ?? 0) + places.length);
      continue;
    }
    listed.set(code, (listed.get(code) ?? 0) + places.length);
    append(lines, [`  × ${what}`], places.slice(0, room).flat());
    const more = Math.max(0, places.length - room) + further;
    if (more > 0) lines.push(`      ${word.more(more)}`);
    if (expected !== '') lines.push(`    ${word.expected}${expected}`);
    lines.push(`    ${word.fix}${fix}`);
  }
  for (const count of left.values()) lines.push(`  × ${word.moreKinds(count)}`);
  const [cut] = beyond.values();
  if (cut !== undefined)
    lines.push(`  ${word.uncounted(cut.expected ?? '', cut.detail?.[lang] ?? '')}`);
  return { lines, isWhole };
}

/**
 * Formats all faults in one language, grouped by file: what is wrong, every location with what was
 * found there, what was expected and what to do. Returns an empty string for an empty list. Throws
 * when the book has no message for a code.
 *
 * @param most How many places of one kind are listed for a file; the rest is counted, and said so last.
 */
export function formatFaults(
  faults: readonly Fault[],
  lang: Lang,
  book: FaultBook,
  most = Infinity,
): string {
  if (faults.length === 0) return '';
  const word = words[lang];
  const count = faultCount(faults);
  const lines = [word.head(book.of[lang], count)];
  let [isWhole, isCut] = [true, false];
  for (const [file, found] of groupsOf(faults, lang, book)) {
    const told = fileLines(found, lang, most);
    append(lines, ['', file], told.lines);
    isWhole &&= told.isWhole;
    isCut ||= found.beyond.size > 0;
  }
  if (!isWhole) lines.push('', word.shortened(count, most, isCut));
  // Nothing from a file reaches a terminal as it is.
  return lines.map(visibleText).join('\n');
}
