import type { Block, Inline, ReportFigure, ReportTable, TableRow } from './tree.ts';
import { inlineMarkup, type Place, type Writing } from './typst-inlines.ts';
import { shapeOf } from './typst-table.ts';
import { quoted } from './typst-text.ts';

/** Blocks as Typst markup, one a line, with blank lines between them. */
export function blockMarkup(blocks: readonly Block[], writing: Writing, outlined = true): string {
  const parts = blocks.flatMap((block, index) => {
    const pointers = block.kind === 'figure' ? '' : pointersAfter(blocks, index, writing);
    if (block.kind === 'paragraph') return [paragraph(block.children, writing, pointers)];
    const own = oneBlock(block, writing, outlined);
    return pointers === '' ? [own] : [own, `#par[${pointers}]`];
  });
  return parts.join('\n\n');
}

/** What tells a reader where the figures are that stood after the block at `index`. */
function pointersAfter(blocks: readonly Block[], index: number, writing: Writing): string {
  const next = blocks[index + 1];
  if (next?.kind !== 'figure') return '';
  const label = writing.floating.get(next);
  const own = label === undefined ? '' : `#figure-pointer(${quoted(label)})`;
  return own + pointersAfter(blocks, index + 1, writing);
}

function paragraph(children: readonly Inline[], writing: Writing, after = ''): string {
  return `#par[${inlineMarkup(children, writing, 'text')}${after}]`;
}

function oneBlock(block: Block, writing: Writing, outlined: boolean): string {
  switch (block.kind) {
    case 'part': {
      const lede = block.lede === undefined ? '' : paragraph(block.lede, writing);
      return `#pagebreak(weak: true)\n#heading(level: 1)[${inlineMarkup(block.heading, writing, 'text')}]#label(${quoted(block.id)})\n\n${lede}`;
    }
    case 'heading': {
      const label = block.id === undefined ? '' : `#label(${quoted(block.id)})`;
      const listed = outlined ? '' : ', outlined: false';
      return `#heading(level: ${block.level}${listed})[${inlineMarkup(block.children, writing, 'text')}]${label}`;
    }
    case 'paragraph':
      return paragraph(block.children, writing);
    case 'list': {
      const items = block.items.map((item) => `[${compactMarkup(item, writing)}]`).join(', ');
      return block.ordered ? `#enum(start: ${block.start}, ${items})` : `#list(${items})`;
    }
    case 'terms': {
      const rows = block.items.map(({ terms, descriptions }) => {
        const term = terms
          .map((inlines) => inlineMarkup(inlines, writing, 'text'))
          .join('#linebreak()');
        const description = descriptions
          .map((blocks) => compactMarkup(blocks, writing))
          .join('#parbreak()');
        return `([${term}], [${description}])`;
      });
      return `#key-figures(${rows.join(', ')})`;
    }
    case 'table':
      return tableMarkup(block.table, writing);
    case 'quote':
      return `#quote(block: true)[${compactMarkup(block.blocks, writing)}]`;
    case 'summary':
      return `#summary[${blockMarkup(block.blocks, writing, false)}]`;
    case 'figure':
      return figureMarkup(block, writing);
  }
}

/** Blocks inside an item or a cell: text that stands alone there is no paragraph of its own. */
function compactMarkup(blocks: readonly Block[], writing: Writing, place: Place = 'text'): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? inlineMarkup(block.children, writing, place)
        : oneBlock(block, writing, false),
    )
    .join('#parbreak()');
}

/** A table whose header is repeated on every page it reaches. In the appendix a heading names it already. */
export function tableMarkup(
  table: ReportTable,
  writing: Writing,
  place: 'text' | 'appendix' = 'text',
): string {
  const { widths, aligns, size } = shapeOf(table);
  const caption =
    table.caption === undefined ? 'none' : `[${inlineMarkup(table.caption, writing, 'aside')}]`;
  const cells = (rows: readonly TableRow[]): string =>
    rows.map((row) => row.map((cell) => cellMarkup(cell, writing)).join(', ')).join(',\n  ');
  const notes = table.headNotes
    .map((note) => `[${inlineMarkup(note, writing, 'aside')}],`)
    .join(' ');
  return [
    `#data-table(columns: (${widths.join(', ')},), align: (${aligns.join(', ')},), size: ${size}pt,`,
    `  caption: ${caption}, quiet-caption: ${String(place === 'appendix')}, rows: ${table.body.length}, head-rows: ${table.head.length}, notes: (${notes}),`,
    `  head: (${cells(table.head)}${table.head.length > 0 ? ',' : ''}),`,
    `  ${cells(table.body)})`,
  ].join('\n');
}

function cellMarkup(cell: TableRow[number], writing: Writing): string {
  const content = `[${compactMarkup(cell.blocks, writing)}]`;
  if (cell.colspan === 1 && cell.rowspan === 1) return content;
  return `table.cell(colspan: ${cell.colspan}, rowspan: ${cell.rowspan})${content}`;
}

/** Label of the appendix table behind a figure. */
export function dataLabel(index: number): string {
  return `figure-data-${index + 1}`;
}

function figureMarkup(figure: ReportFigure, writing: Writing): string {
  const aside = (inlines: Parameters<typeof inlineMarkup>[0]): string =>
    `[${inlineMarkup(inlines, writing, 'aside')}]`;
  const images = figure.drawings.map(
    (drawing) => `(${quoted(`/${drawing.name}`)}, ${share(drawing.width, drawing.height)}%),`,
  );
  const label = writing.floating.get(figure);
  return [
    '#drawing(',
    `  title: ${aside(figure.title)},`,
    `  subtitle: (${figure.subtitle.map((line) => `${aside(line)},`).join(' ')}),`,
    `  images: (${images.join(' ')}),`,
    `  alt: ${quoted(figure.description)},`,
    ...(label === undefined ? [] : [`  floats: ${quoted(label)},`]),
    ...(figure.caveat === undefined ? [] : [`  caveat: ${aside(figure.caveat)},`]),
    ...(figure.source === undefined ? [] : [`  source: ${aside(figure.source)},`]),
    ...(figure.data === undefined ? [] : [`  data: ${quoted(dataLabel(figure.data))},`]),
    ')',
  ].join('\n');
}

/** Units of a drawing that fill the text width, and the tallest that it may become, in millimetres. */
const fullWidth = 720;
const textWidth = 150;
const tallest = 165;

/** Width of a drawing in per cent of the text width: never enlarged, never taller than the page bears. */
function share(width: number, height: number): number {
  const fraction = Math.min(1, width / fullWidth, (tallest * width) / (height * textWidth));
  return Math.round(fraction * 1000) / 10;
}
