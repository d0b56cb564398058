import { plainText, type ReportTree } from '#src/reports/tree/tree.ts';
import { readLogical, type Leaf, type StructNode } from '../../fixtures/reports/logical.ts';
import { plain } from '../shipped.ts';
import { knownTexts, type KnownTexts } from './evidence-texts.ts';
import { withText, type Passage } from './passages.ts';

/** Elements whose text readers meet as one. */
const blocks = new Set('P LBody H1 H2 H3 H4 Caption TD TH TOCI Note Figure'.split(' '));

const isNote = ({ roles }: Leaf): boolean => roles.includes('Note');
/** A mark of a footnote, or the number of a note at the end, which is a link in the text. */
const isMark = ({ roles, text }: Leaf): boolean =>
  roles.includes('Link') && (roles.includes('Lbl') || /^\s*\[\d+\]\s*$/u.test(text));

/** The marks of the notes that stand in a list at the end of a report. */
function marksAtEnd({ blocks, evidenceAtEnd }: ReportTree): string[] {
  const last = blocks.at(-1);
  if (evidenceAtEnd !== true || last?.kind !== 'list') return [];
  return last.items.map((_, index) => `[${String(index + 1)}]`);
}

/**
 * The passages of a PDF in reading order, with its alternative texts and without its drawings. The
 * structure tree does not name lists of evidence: they are known by their text in the document tree.
 */
export async function pdfPassages(bytes: Uint8Array, tree: ReportTree): Promise<Passage[]> {
  const { leaves, figures } = await readLogical(bytes);
  const notes = new Set([
    ...leaves.filter((leaf) => isMark(leaf) && isNote(leaf)).map(({ text }) => plain(text)),
    ...marksAtEnd(tree),
  ]);
  const reader = new Reader(notes, knownTexts(tree));
  for (const leaf of leaves) reader.add(leaf);
  reader.end();
  const alts = figures.map(({ alt }): Passage => ({ ...bare, text: alt, place: 'aside' }));
  const colophon = plain(
    (tree.colophon?.rows ?? []).map(({ label, value }) => label + plainText(value)).join(''),
  ).replaceAll(/[：:]/gu, '');
  const isColophon = ({ text }: Passage): boolean =>
    colophon.includes(plain(text).replaceAll(/[：:]/gu, ''));
  // The colophon is the last text: number, version and address are no findings.
  const end = reader.passages.findLastIndex((passage) => !isColophon(passage)) + 1;
  return withText([...reader.passages.slice(0, end), ...alts]);
}

/** A page number in the contents or a list of figures or tables. */
const isPageNumber = ({ roles, text }: Leaf): boolean =>
  /^\s*\d+\s*$/u.test(text) &&
  (roles.includes('TOCI') || (roles.includes('Link') && roles.includes('Div')));

const bare: Passage = { text: '', place: 'text', noted: false, linked: [] };

/** The number before a heading of the official layout. */
const headingNumber =
  /^\s*(?:[IVX]+\.|[一二三四五六七八九十]+、|[（(][IVX一二三四五六七八九十]+[)）]|\d+\.(?!\d))\s*/u;

/** The last line of a figure: the address of its page. */
const figureEnd = /^\s*(?:网页：|On the web: ).+\/\s*$/u;

/** Which figure a text is about that stands apart from it. */
const lead = /^\s*(?:Figure \d+\.|图\s?\d+)\s*/u;

/** Where a figure has moved, at the end of the paragraph before it; on the same page, which figure. */
const pointer = /\s*[（(](?:Figure \d+(?:, page \d+)?|图\s?\d+(?:\s?见第\s?\d+\s?页)?)[)）]\s*$/u;

/** A text to compare, without the number of a heading and without a pointer. */
const bared = (text: string): string => plain(text.replace(pointer, '').replace(headingNumber, ''));

interface Open {
  element: StructNode | undefined;
  leaf: Leaf;
  passage: Passage;
}

class Reader {
  readonly passages: Passage[] = [];
  readonly #notes: ReadonlySet<string>;
  readonly #known: KnownTexts;
  /** Number of the table before a passage. */
  readonly #after = new Map<Passage, number>();
  /** The last passage of the text and the last note: notes stand inside paragraphs. */
  #text: Open | undefined;
  #note: Open | undefined;
  #tables = 0;
  #last: readonly number[] = [];

  constructor(notes: ReadonlySet<string>, known: KnownTexts) {
    this.#notes = notes;
    this.#known = known;
  }

  add(leaf: Leaf): void {
    const { roles, path, text } = leaf;
    if (roles.includes('Figure') || (roles.includes('LI') && roles.at(-1) === 'Lbl')) return;
    const at = roles.findLastIndex((role) => blocks.has(role));
    const element = path[at] ?? path.at(-1);
    const last = isNote(leaf) ? this.#note : this.#text;
    const now =
      last !== undefined &&
      (last.element === element ||
        (goesOn(last.leaf, leaf) && !this.#isList(last) && !this.#isEnd(last)))
        ? last
        : this.#start(leaf, element);
    [now.leaf, now.element] = [leaf, element];
    if (isNote(leaf)) this.#note = now;
    else this.#text = now;
    if (isMark(leaf)) now.passage.noted ||= !isNote(leaf) && this.#notes.has(plain(text));
    else if (!isPageNumber(leaf))
      now.passage.text += (between(now.passage.text, text) ? ' ' : '') + text;
  }

  #isList({ passage }: Open): boolean {
    return this.#known.evidence.has(plain(passage.text));
  }

  /** Whether a paragraph ends with what has been read: what follows is another one. */
  #isEnd({ passage }: Open): boolean {
    const read = bared(passage.text);
    if (figureEnd.test(passage.text)) return true;
    return [...this.#known.runs.keys()].some((run) => run.endsWith(read));
  }

  /** Lists of evidence, the texts of figures and hyphens are known when the whole text is read. */
  end(): void {
    this.#join();
    for (const passage of this.passages) {
      passage.text = this.#known.runs.get(bared(passage.text)) ?? passage.text;
      if (passage.place !== 'text') continue;
      const evidence = this.#known.evidence.get(plain(passage.text));
      const { figures } = this.#known;
      const figure =
        figures.get(plain(passage.text)) ?? figures.get(plain(passage.text.replace(lead, '')));
      if (evidence !== undefined) {
        passage.place = 'evidence';
        if (evidence > 0) passage.figure = evidence;
        else passage.table = this.#after.get(passage) ?? 0;
      } else if (figure !== undefined) {
        passage.place = 'figure';
        passage.figure = figure;
      }
    }
  }

  /** Joins paragraphs that page breaks and figures part, as often as they do. */
  #join(): void {
    const { runs } = this.#known;
    const whole = [...runs.keys()];
    for (const [at, passage] of this.passages.entries()) {
      if (passage.place !== 'text' || passage.text === '' || runs.has(bared(passage.text)))
        continue;
      const parts: Passage[] = [];
      const text = (): string => passage.text + parts.map((part) => part.text).join('');
      for (const other of this.passages.slice(at + 1, at + 60)) {
        if (other.place !== 'text' || other.text === '') continue;
        const longer = bared(text() + other.text);
        if (!whole.some((run) => run.startsWith(longer))) continue;
        parts.push(other);
        if (runs.has(longer)) break;
      }
      if (!runs.has(bared(text()))) continue;
      passage.text = text();
      passage.noted ||= parts.some(({ noted }) => noted);
      for (const part of parts) part.text = '';
    }
  }

  #start(leaf: Leaf, element: StructNode | undefined): Open {
    const passage: Passage = { ...bare, ...this.#placed(leaf) };
    this.passages.push(passage);
    this.#after.set(passage, this.#tables);
    return { element, leaf, passage };
  }

  #placed(leaf: Leaf): Partial<Passage> {
    const { roles, place, text } = leaf;
    if (isNote(leaf)) return { place: 'note' };
    if (
      roles.some((role) => /^(?:TOC|H\d)$/u.test(role)) ||
      !roles.some((role) => blocks.has(role))
    )
      return { place: 'heading' };
    if (roles.includes('Caption')) {
      const number = /^(?:图|Figure)\s*(\d+)/u.exec(text.trim())?.[1];
      return number === undefined
        ? { place: 'aside' }
        : { place: 'figure', figure: Number(number) };
    }
    if (!roles.includes('TD') && !roles.includes('TH')) return {};
    const [section = 0, row = 0, column = 0] = place.slice(-3);
    const isHead = roles.includes('THead');
    const at = [section, row, column];
    if (compare(at, this.#last) < 0) this.#tables += 1;
    this.#last = at;
    return { place: 'cell', table: this.#tables, cell: [isHead ? row - 99 : row, column] };
  }
}

/** Whether a line ends between two words or numbers. */
const between = (before: string, after: string): boolean =>
  /[\w%.,;:)]$/u.test(before) && /^[\w(“]/u.test(after);

/** Whether a leaf at the top of a page goes on with the paragraph before. */
function goesOn(before: Leaf, { roles, page, table }: Leaf): boolean {
  const block = (of: readonly string[]): string =>
    of.slice(0, of.findLastIndex((role) => blocks.has(role)) + 1).join();
  return (
    page === before.page + 1 &&
    table === undefined &&
    /(?:P|LBody|Note)$/u.test(block(roles)) &&
    block(roles) === block(before.roles)
  );
}

function compare(one: readonly number[], other: readonly number[]): number {
  if (other.length === 0) return -1;
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
