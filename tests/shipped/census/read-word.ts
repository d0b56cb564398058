import { DOMParser } from 'linkedom';
import { readWord, wordText } from '../../fixtures/reports/word.ts';
import { evidenceAddress, withText, type Passage } from './passages.ts';

interface Node {
  nodeName: string;
  children: Iterable<Node>;
  outerHTML: string;
}

/** Styles of what is added to the text, and of the contents. */
const added = /^(?:TOC.*|Version|Kicker|Picture|Spacer|Colophon)$/u;

/** The passages of a Word file in reading order. */
export async function wordPassages(bytes: Uint8Array): Promise<Passage[]> {
  const word = await readWord(bytes);
  const rels = new Map(
    [
      ...word
        .xml('word/_rels/document.xml.rels')
        .matchAll(/<Relationship\b(?=[^>]*\bId="([^"]*)")(?=[^>]*\bTarget="([^"]*)")/gu),
    ].map(([, id = '', target = '']) => [id, target]),
  );
  const document = new DOMParser().parseFromString(word.xml('word/document.xml'), 'text/xml');
  const reader = new Reader(word.notes.length, rels);
  for (const child of (document as unknown as Node).children) reader.walk(child);
  return withText([
    ...reader.passages,
    ...word.notes.map((text): Passage => ({ text, place: 'note', noted: false, linked: [] })),
  ]);
}

class Reader {
  readonly passages: Passage[] = [];
  readonly #notes: number;
  readonly #addresses: ReadonlyMap<string, string>;
  #tables = 0;
  #figures = 0;
  #inFigure = false;

  constructor(notes: number, addresses: ReadonlyMap<string, string>) {
    this.#notes = notes;
    this.#addresses = addresses;
  }

  walk(node: Node, above: Partial<Passage> = {}): void {
    if (node.nodeName === 'w:tbl') this.#table(node, above);
    else if (node.nodeName === 'w:p') this.#paragraph(node, above);
    else for (const child of node.children) this.walk(child, above);
  }

  #table(table: Node, above: Partial<Passage>): void {
    if (!table.outerHTML.includes('w:val="DataTable"')) {
      for (const child of table.children) this.walk(child, above);
      return;
    }
    this.#tables += 1;
    const own = this.#tables;
    const rows = [...table.children].filter(({ nodeName }) => nodeName === 'w:tr');
    const heads = rows.filter(({ outerHTML }) => /<w:tblHeader ?\/>/u.test(outerHTML)).length;
    for (const [index, row] of rows.entries()) {
      const cells = [...row.children].filter(({ nodeName }) => nodeName === 'w:tc');
      for (const [column, cell] of cells.entries())
        for (const child of cell.children)
          this.walk(child, { table: own, cell: [index - heads, column], place: 'cell' });
    }
  }

  #paragraph(paragraph: Node, above: Partial<Passage>): void {
    const xml = paragraph.outerHTML;
    const style = /<w:pStyle w:val="([^"]*)"/u.exec(xml)?.[1] ?? '';
    if (style === 'FigureCaption') this.#figures += 1;
    if (style.endsWith('Caption')) this.#inFigure = style === 'FigureCaption';
    if (style === 'Picture') this.#alt(xml);
    if (added.test(style)) return;
    const marks = [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"|NOTEREF _Note_(\d+) /gu)];
    const links = [...xml.matchAll(/<w:hyperlink\b[^>]*r:id="([^"]*)".*?<\/w:hyperlink>/gsu)];
    this.passages.push({
      text: wordText(xml),
      noted: marks.some(([, first, later]) => Number(first ?? later) <= this.#notes),
      linked: links
        .filter(([, id = '']) => evidenceAddress.test(this.#addresses.get(id) ?? ''))
        .map(([link]) => wordText(link)),
      place: 'text',
      ...this.#placed(style),
      ...above,
    });
  }

  #placed(style: string): Partial<Passage> {
    if (/^(?:Heading\d|Title)$/u.test(style)) return { place: 'heading' };
    if (style === 'TableNote') return { place: 'evidence', table: this.#tables };
    if (style === 'FigureEvidence') return { place: 'evidence', figure: this.#figures };
    if (style === 'TableCaption') return { place: 'aside' };
    if (/^Figure(?:Caption|Note|Subtitle)$/u.test(style))
      return this.#inFigure ? { place: 'figure', figure: this.#figures } : { place: 'aside' };
    return {};
  }

  #alt(xml: string): void {
    const alt = /<wp:docPr [^>]*descr="([^"]*)"/u.exec(xml)?.[1] ?? '';
    const text = alt.replace(/&quot;/gu, '"').replace(/&amp;/gu, '&');
    this.passages.push({ text, place: 'figure', figure: this.#figures, noted: false, linked: [] });
  }
}
