import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { bracketed } from '#src/i18n/punctuation.ts';
import { evidenceId } from '../tree/evidence-id.ts';
import { textOfBlocks } from '../tree/cell-text.ts';
import { mapInlines } from '../tree/map-tree.ts';
import {
  notesIn,
  plainText,
  type Block,
  type Inline,
  type ReportFigure,
  type ReportTable,
  type ReportTree,
} from '../tree/tree.ts';

/** A formula or a source: where it stands, the words that it is about, and what it says. */
export interface EvidenceEntry {
  place: string;
  said: string;
  text: string;
  /** Address of the evidence on the site, where it is known. */
  address: string;
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

/** All formulas, sources and errata of a report, in reading order. */
export function evidenceOf(tree: ReportTree): Evidence {
  const walk = new Walk(tree);
  walk.run(tree.heading, tree.title);
  walk.run(tree.lede ?? [], tree.title);
  walk.blocks(tree.blocks, tree.title);
  for (const { table, title } of tree.data) walk.table(table, walk.tableName(table, title));
  return walk.found;
}

class Walk {
  readonly found: Evidence = { entries: [], errata: [] };
  readonly #lang: ReportTree['lang'];
  /** Numbers of the entries by the ids of their notes. */
  readonly #numbers = new Map<string, number>();
  /** Whether what is read are the notes at the end. */
  #atEnd = false;

  constructor({ lang }: ReportTree) {
    this.#lang = lang;
  }

  /** Reads blocks below a heading; returns the last heading among them. */
  blocks(blocks: readonly Block[], above: string): string {
    let place = above;
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'part') {
        place = plainText(block.kind === 'part' ? block.heading : block.children);
        this.#atEnd = block.id === evidenceId;
      }
      this.#block(block, place);
    }
    return place;
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
        if (this.#atEnd && block.kind === 'paragraph') this.#entry(place, '', block.children);
        else this.run(block.children, place);
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

  table({ caption = [], head, body, headNotes }: ReportTable, place: string): void {
    this.run(caption, place);
    const columns = head.at(-1)?.map((cell) => textOfBlocks(cell.blocks)) ?? [];
    for (const row of head) for (const cell of row) this.blocks(cell.blocks, place);
    for (const row of body) {
      const [first] = row;
      const name = first === undefined ? '' : textOfBlocks(first.blocks);
      for (const [index, cell] of row.entries())
        this.blocks(cell.blocks, joined(place, name, index === 0 ? '' : (columns[index] ?? '')));
    }
    const { remark } = reportWords[this.#lang].annex;
    for (const note of headNotes) this.#entry(place, remark, note);
  }

  #figure({ number, title, subtitle, caveat, evidence, source }: ReportFigure): void {
    const words = reportWords[this.#lang];
    const place = interpolate(words.figure, { number }) + words.afterNumber + plainText(title);
    for (const run of [title, ...subtitle]) this.run(run, place);
    if (caveat !== undefined) {
      this.run(caveat, place);
      this.#entry(place, words.annex.caveat, caveat);
    }
    if (evidence !== undefined) this.#entry(place, '', evidence);
    if (source !== undefined) this.#entry(place, words.annex.source, source);
  }

  /** The notes of a run, and what it says against its source. */
  run(run: readonly Inline[], place: string): void {
    for (const { id, said = '', children } of notesIn(run)) {
      this.#entry(place, said, children);
      if (id !== undefined) this.#numbers.set(id, this.found.entries.length);
    }
    this.#errata(run, place);
  }

  #entry(place: string, said: string, children: readonly Inline[]): void {
    const text = plainText(this.#withNumbers(children)).trim();
    if (text === '') return;
    this.found.entries.push({ place, said, text, address: addressIn(children) ?? '' });
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
          this.found.errata.push({
            place,
            text: `${text}${bracketed(plainText(inline.children), this.#lang)}`,
          });
        before = [];
      } else before.push(inline);
    }
  }
}

const joined = (...names: string[]): string => names.filter((name) => name !== '').join(' · ');

/** The first address in a run. */
function addressIn(run: readonly Inline[]): string | undefined {
  for (const inline of run) {
    if (inline.kind === 'link' && inline.target.kind === 'web') return inline.target.url;
    const inner = 'children' in inline ? addressIn(inline.children) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
