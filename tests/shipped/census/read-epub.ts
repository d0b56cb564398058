import { at, page, readEpub, typed } from '../../fixtures/reports/epub.ts';
import { findXml, xmlText, type XmlElement } from '../../fixtures/reports/xml.ts';
import { evidenceAddress, withText, type Passage } from './passages.ts';

const blocks = new Set('p h1 h2 h3 h4 li dt dd td th caption figcaption'.split(' '));
/** Labels, links between text and data, the imprint, and the colophon. */
const isAdded = (element: XmlElement): boolean =>
  ['label', 'way', 'imprint', 'kicker', 'colophon'].includes(at(element, 'class')) ||
  at(element, 'role') === 'doc-backlink';

const places: Readonly<Record<string, Passage['place']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  td: 'cell',
  th: 'cell',
};

/** The passages of an EPUB in reading order. */
export async function epubPassages(bytes: Uint8Array): Promise<Passage[]> {
  const epub = await readEpub(bytes);
  const bodies = epub.spine
    .filter((file) => file !== 'nav.xhtml')
    .flatMap((file) => findXml(page(epub, file), 'body'));
  const notes = new Set(
    bodies.flatMap((body) => typed(body, 'footnote')).map((note) => at(note, 'id')),
  );
  const reader = new Reader(notes);
  for (const body of bodies) reader.walk(body, {});
  return withText(reader.passages);
}

type Above = Partial<Pick<Passage, 'table' | 'cell' | 'figure' | 'place'>>;

class Reader {
  readonly passages: Passage[] = [];
  readonly #notes: ReadonlySet<string>;
  #tables = 0;
  #figures = 0;

  constructor(notes: ReadonlySet<string>) {
    this.#notes = notes;
  }

  walk(element: XmlElement, above: Above): void {
    if (isAdded(element)) return;
    if (element.name === 'table') {
      this.#table(element, above);
      return;
    }
    const own = this.#within(element, above);
    if (element.name === 'img') {
      this.passages.push({
        text: at(element, 'alt'),
        noted: false,
        linked: [],
        place: 'figure',
        ...own,
      });
    }
    if (blocks.has(element.name) && !findXml(element, ({ name }) => blocks.has(name)).length) {
      this.#add(element, own);
      return;
    }
    for (const child of element.children) if (typeof child !== 'string') this.walk(child, own);
  }

  #within(element: XmlElement, above: Above): Above {
    const kind = at(element, 'class');
    if (at(element, 'epub:type') === 'footnote') return { ...above, place: 'note' };
    if (kind === 'table-note') return { ...above, place: 'evidence', table: this.#tables };
    if (kind === 'figure-evidence') return { ...above, place: 'evidence' };
    if (element.name !== 'figure') return above;
    this.#figures += 1;
    return { ...above, place: 'figure', figure: this.#figures };
  }

  #table(table: XmlElement, above: Above): void {
    this.#tables += 1;
    const own = { ...above, table: this.#tables };
    const head = findXml(table, 'thead').flatMap((part) => findXml(part, 'tr'));
    for (const caption of findXml(table, 'caption')) this.#add(caption, { ...above });
    for (const [index, row] of findXml(table, 'tr').entries()) {
      const cells = row.children.filter((child) => typeof child !== 'string');
      for (const [column, cell] of cells.entries())
        this.#add(cell, { ...own, cell: [index - head.length, column] });
    }
  }

  #add(element: XmlElement, above: Above): void {
    const links = findXml(element, 'a');
    const marks = links.filter((link) => at(link, 'epub:type') === 'noteref');
    const text = xmlText(element, (part) => isAdded(part) || at(part, 'class') === 'noteref');
    this.passages.push({
      text,
      noted: marks.some((mark) => this.#notes.has(at(mark, 'href').replace(/^.*#/u, ''))),
      linked: links
        .filter((link) => evidenceAddress.test(at(link, 'href')))
        .map((link) => xmlText(link)),
      place: places[element.name] ?? 'text',
      ...above,
    });
  }
}
