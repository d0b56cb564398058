import { readable, sameAddress } from '#src/reports/address.ts';
import { headingNumbers } from '#src/reports/heading-number.ts';
import type { Format, Layout } from '#src/reports/options.ts';
import { plainText, type Block, type Inline, type ReportTable } from '#src/reports/tree.ts';
import type { ReportFigure, ReportTree } from '#src/reports/tree.ts';
import { reportWords } from '#src/reports/words.ts';

/** The texts that a file of a report must show, each in its order. */
export interface Expected {
  /** Title, paragraphs, items and cells, without notes and figures. */
  body: string[];
  /** The words around each drawing: title, lines below it, caveat, source. */
  figures: { title: string; subtitle: string[]; caveat: string; source: string }[];
  /** Footnotes, with those that tell the address of a link. */
  notes: string[];
  /** Addresses that print tells and a screen does not. */
  addresses: string[];
}

/**
 * What a form of a tree says. On paper a link whose address matters tells it, once; Word
 * numbers headings of its own accord, and in an EPUB numbers of figures and tables are labels.
 */
export function expectedOf(tree: ReportTree, layout: Layout, format: Format = 'pdf'): Expected {
  const result: Expected = { body: [], figures: [], notes: [], addresses: [] };
  new Walk(result, tree, layout, format).all();
  return result;
}

class Walk {
  readonly #result: Expected;
  readonly #tree: ReportTree;
  readonly #format: Format;
  readonly #numbers: ReturnType<typeof headingNumbers>;
  readonly #shown = new Set<string>();

  constructor(result: Expected, tree: ReportTree, layout: Layout, format: Format) {
    this.#result = result;
    this.#tree = tree;
    this.#format = format;
    const numbered = layout === 'official' && format === 'pdf';
    this.#numbers = numbered ? headingNumbers(tree.blocks, tree.lang) : new Map();
  }

  all(): void {
    const { kicker, heading, lede, blocks, data, lang } = this.#tree;
    const words = reportWords[lang];
    this.#plain(kicker);
    this.#line(heading);
    this.#line(lede);
    this.#blocks(blocks);
    if (data.length > 0) this.#plain(words.chartData);
    for (const { figure, title, table } of data) {
      const lead = words.dataOfFigure.replace(
        '{figure}',
        words.figure.replace('{number}', String(figure)),
      );
      this.#table(table, title, lead);
    }
  }

  #plain(text: string | undefined): void {
    if (text !== undefined) this.#result.body.push(text);
  }

  #line(inlines: readonly Inline[] | undefined): void {
    if (inlines !== undefined) this.#plain(this.#text(inlines, 'text'));
  }

  #blocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.#block(block);
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'part':
        this.#plain(block.kicker);
        // The markup of a part has its lede before its heading, so that is where addresses are told.
        {
          this.#part(block);
          return;
        }
      case 'heading': {
        this.#plain((this.#numbers.get(block) ?? '') + this.#text(block.children, 'text'));
        return;
      }
      case 'paragraph': {
        this.#line(block.children);
        return;
      }
      case 'list':
        for (const item of block.items) this.#blocks(item);
        return;
      case 'terms':
        for (const { terms, descriptions } of block.items) {
          for (const term of terms) this.#line(term);
          for (const description of descriptions) this.#blocks(description);
        }
        return;
      case 'table': {
        this.#table(block.table, block.table.caption);
        return;
      }
      case 'quote':
      case 'summary': {
        this.#blocks(block.blocks);
        return;
      }
      case 'figure': {
        this.#figure(block);
        return;
      }
    }
  }

  #part({ heading, lede }: Extract<Block, { kind: 'part' }>): void {
    const below = lede === undefined ? undefined : this.#text(lede, 'text');
    this.#line(heading);
    this.#plain(below);
  }

  #figure({ title, subtitle, caveat = [], source = [] }: ReportFigure): void {
    this.#result.figures.push({
      title: this.#text(title, 'aside'),
      subtitle: subtitle.map((line) => this.#text(line, 'aside')),
      caveat: this.#text(caveat, 'aside'),
      source: this.#text(source, 'aside'),
    });
  }

  #table(table: ReportTable, title: readonly Inline[] | undefined, lead = ''): void {
    const words = reportWords[this.#tree.lang];
    if (title !== undefined) {
      const name =
        table.number === undefined
          ? ''
          : words.table.replace('{number}', String(table.number)) + words.afterNumber;
      const shown = this.#text(title, 'aside');
      const below = lead === '' ? undefined : table.caption;
      const caption = below === undefined ? '' : this.#text(below, 'aside');
      if (this.#format === 'epub') {
        this.#plain(shown);
        this.#plain(caption);
      } else if (lead === '') this.#plain(name + shown);
      // What the table stands behind is told after its title on paper, and before it in Word.
      else if (this.#format === 'docx') {
        this.#plain(name + lead + words.afterLead + shown);
        this.#plain(caption);
      } else {
        this.#plain(name + shown);
        this.#plain(lead + (below === undefined ? '' : words.afterLead) + caption);
      }
    }
    const headNotes = table.headNotes.map((note) => this.#text(note, 'aside'));
    for (const row of [...table.head, ...table.body]) {
      for (const { blocks } of row) this.#blocks(blocks);
    }
    for (const note of headNotes) this.#plain(note);
  }

  /** The text of inlines; their notes go where notes are. */
  #text(inlines: readonly Inline[], place: 'text' | 'aside'): string {
    return inlines
      .map((inline): string => {
        switch (inline.kind) {
          case 'text':
            return inline.text;
          case 'break':
            return ' ';
          case 'note':
            this.#result.notes.push(this.#text(inline.children, 'aside'));
            return '';
          case 'link':
            return this.#link(inline, place);
          default:
            return this.#text(inline.children, place);
        }
      })
      .join('');
  }

  #link({ target, children }: Extract<Inline, { kind: 'link' }>, place: 'text' | 'aside'): string {
    const text = this.#text(children, place);
    if (
      this.#format === 'epub' ||
      target.kind === 'heading' ||
      !target.shown ||
      this.#shown.has(target.url)
    )
      return text;
    this.#shown.add(target.url);
    if (sameAddress(plainText(children), target.url)) return text;
    this.#result.addresses.push(readable(target.url));
    if (place === 'aside') return `${text} ${readable(target.url)}`;
    this.#result.notes.push(readable(target.url));
    return text;
  }
}
