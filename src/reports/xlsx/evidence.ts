import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { bracketed } from '#src/i18n/punctuation.ts';
import { cellText, textOfBlocks } from '../tree/cell-text.ts';
import { endOfText } from '../tree/evidence-id.ts';
import { mapInlines } from '../tree/map-tree.ts';
import { leadsToEnd, notesAtEnd, numberAtEnd } from '../tree/notes-at-end.ts';
import {
  notesIn,
  plainText,
  type Block,
  type Inline,
  type ReportFigure,
  type ReportTable,
  type ReportTree,
} from '../tree/tree.ts';
import { computationsIn, type Computation } from './computations.ts';

/** A formula or a source: where it stands, the words that it is about, and what it says. */
export interface EvidenceEntry {
  place: string;
  said: string;
  text: string;
  /** Address of the evidence on the site, where it is known. */
  address: string;
  /** The computations that the text writes out. */
  computations: Computation[];
  /** The table that it is about, if it is about one. */
  table?: ReportTable;
}

/** A passage that differs from what its source prints, or from its own sum. */
export interface ErratumEntry {
  place: string;
  text: string;
}

/** What an annex lists besides the tables. */
export interface Evidence {
  entries: EvidenceEntry[];
  errata: ErratumEntry[];
}

/**
 * All formulas, sources and errata of a report, in reading order. A note that only leads to the notes
 * at the end says here what stands there; a cell has an entry where it writes out a computation.
 */
export function evidenceOf(tree: ReportTree): Evidence {
  const walk = new Walk(tree);
  walk.run(tree.heading, tree.title);
  walk.run(tree.lede ?? [], tree.title);
  walk.blocks(tree.blocks.slice(0, endOfText(tree.blocks)), tree.title);
  for (const { table, title } of tree.data) walk.table(table, walk.tableName(table, title));
  walk.atEnd();
  return walk.found();
}

/** An entry whose references to other notes are not yet numbers. */
type Told = Omit<EvidenceEntry, 'text' | 'computations'> & { children: readonly Inline[] };

class Walk {
  readonly #told: Told[] = [];
  readonly #wrong: ErratumEntry[] = [];
  readonly #lang: ReportTree['lang'];
  /** Numbers of the entries by the ids of their notes. */
  readonly #numbers = new Map<string, number>();
  /** The notes at the end, and the numbers of the entries of those that have been told. */
  readonly #notes: Inline[][];
  readonly #atEnd = new Map<number, number>();

  constructor(tree: ReportTree) {
    this.#lang = tree.lang;
    this.#notes = notesAtEnd(tree);
  }

  found(): Evidence {
    const entries = this.#told.map(({ children, ...entry }): EvidenceEntry => {
      const text = plainText(this.#withNumbers(children)).trim();
      return { ...entry, text, computations: computationsIn(text) };
    });
    return { entries, errata: this.#wrong };
  }

  /** Reads blocks below a heading; returns the last heading among them. */
  blocks(blocks: readonly Block[], above: string): string {
    let place = above;
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'part')
        place = plainText(block.kind === 'part' ? block.heading : block.children);
      this.#block(block, place);
    }
    return place;
  }

  /** Reads the notes at the end that no mark leads to. */
  atEnd(): void {
    const { evidence } = reportWords[this.#lang];
    for (const index of this.#notes.keys()) this.#noteAtEnd(index + 1, evidence);
  }

  #block(block: Block, place: string): void {
    switch (block.kind) {
      case 'part':
        this.run(block.heading, place);
        this.run(block.lede ?? [], place);
        return;
      case 'heading':
      case 'paragraph':
      case 'line':
        this.run(block.children, place);
        return;
      case 'list':
        for (const item of block.items) this.blocks(item, place);
        return;
      case 'terms':
        for (const { terms, descriptions } of block.items) {
          const name = terms.map(plainText).join(' ');
          for (const term of terms) this.run(term, place);
          for (const description of descriptions) this.blocks(description, joined(place, name));
        }
        return;
      case 'table':
        this.table(block.table, this.tableName(block.table, block.table.caption, place));
        return;
      case 'quote':
      case 'summary':
        this.blocks(block.blocks, place);
        return;
      case 'figure':
        this.#figure(block);
        return;
      case 'lines':
    }
  }

  /** Number and title of a table, or where it stands. */
  tableName({ number }: ReportTable, title: readonly Inline[] = [], place = ''): string {
    if (number === undefined) return place;
    const { table, afterNumber } = reportWords[this.#lang];
    return interpolate(table, { number }) + afterNumber + plainText(title);
  }

  table(table: ReportTable, place: string): void {
    const { caption = [], head, body, headNotes } = table;
    this.run(caption, place);
    const columns = head.at(-1)?.map((cell) => textOfBlocks(cell.blocks)) ?? [];
    for (const row of head) for (const cell of row) this.blocks(cell.blocks, place);
    for (const row of body) {
      const name = cellText(row[0]);
      for (const [index, cell] of row.entries()) {
        const own = joined(place, name, index === 0 ? '' : (columns[index] ?? ''));
        this.blocks(cell.blocks, own);
        const children: Inline[] = [{ kind: 'text', text: cellText(cell) }];
        if (computationsIn(cellText(cell)).length > 0)
          this.#entry({ place: own, said: '', children, table });
      }
    }
    const { remark } = reportWords[this.#lang].annex;
    for (const children of headNotes) this.#entry({ place, said: remark, children, table });
  }

  #figure({ number, title, subtitle, caveat, source, ...figure }: ReportFigure): void {
    const evidence = figure.evidenceAlone ?? figure.evidence;
    const words = reportWords[this.#lang];
    const place = interpolate(words.figure, { number }) + words.afterNumber + plainText(title);
    for (const run of [title, ...subtitle]) this.run(run, place);
    if (caveat !== undefined) {
      this.run(caveat, place);
      this.#entry({ place, said: words.annex.caveat, children: caveat });
    }
    if (evidence !== undefined) this.#entry({ place, said: '', children: evidence });
    if (source !== undefined) this.#entry({ place, said: words.annex.source, children: source });
  }

  /** The notes of a run, and what it says against its source. */
  run(run: readonly Inline[], place: string): void {
    for (const { id, said = '', children } of notesIn(run)) {
      const atEnd = leadsToEnd(children);
      if (atEnd === undefined) this.#entry({ place, said, children });
      else this.#noteAtEnd(atEnd, place, said);
      const entry = atEnd === undefined ? this.#told.length : (this.#atEnd.get(atEnd) ?? 0);
      if (id !== undefined) this.#numbers.set(id, entry);
    }
    for (const number of marksIn(run)) this.#noteAtEnd(number, place);
    this.#errata(run, place);
  }

  #noteAtEnd(number: number, place: string, said = ''): void {
    if (this.#atEnd.has(number)) return;
    this.#entry({ place, said, children: this.#notes[number - 1] ?? [] });
    this.#atEnd.set(number, this.#told.length);
  }

  #entry(entry: Omit<Told, 'address'>): void {
    const { place, children } = entry;
    if (plainText(children).trim() === '') return;
    this.#told.push({ ...entry, address: addressIn(children) ?? '' });
    this.#errata(children, place);
  }

  /** References to other notes as the numbers of their entries. */
  #withNumbers(run: readonly Inline[]): Inline[] {
    return mapInlines(run, {
      inline: (inline) =>
        inline.kind === 'noteref' && inline.bare === true
          ? [{ kind: 'text', text: String(this.#numbers.get(inline.id) ?? '') }]
          : [inline],
    });
  }

  /** Passages that end with a status which says that something does not agree. */
  #errata(run: readonly Inline[], place: string): void {
    let before: Inline[] = [];
    for (const inline of run) {
      if (inline.kind === 'chip') {
        const text = plainText(before).trim();
        if (inline.tone === 'contradicted' && text !== '')
          this.#wrong.push({
            place,
            text: `${text}${bracketed(plainText(inline.children), this.#lang)}`,
          });
        before = [];
      } else before.push(inline);
    }
  }
}

const joined = (...names: string[]): string => names.filter((name) => name !== '').join(' · ');

/** The numbers of the notes at the end that the marks of a run lead to. */
function marksIn(run: readonly Inline[]): number[] {
  return run.flatMap((inline): number[] => {
    if (inline.kind === 'note') return [];
    if (inline.kind === 'superscript') {
      const number = numberAtEnd(inline);
      return number === undefined ? [] : [number];
    }
    return 'children' in inline ? marksIn(inline.children) : [];
  });
}

/** The first address in a run. */
function addressIn(run: readonly Inline[]): string | undefined {
  for (const inline of run) {
    if (inline.kind === 'link' && inline.target.kind === 'web') return inline.target.url;
    const inner = 'children' in inline ? addressIn(inline.children) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
