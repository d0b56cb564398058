import { element, escapeXml, textElement } from '#src/lib/text/xml.ts';
import { inlineXhtml } from './inlines.ts';
import { figureAddress, type EpubFileContext } from './context.ts';
import { rowHeads } from '../print/row-heads.ts';
import {
  plainText,
  type Block,
  type Inline,
  type ReportCell,
  type ReportTable,
} from '../tree/tree.ts';

/** Writes cell content; passed in to avoid an import cycle, since cells hold blocks. */
export type WriteEpubCell = (blocks: readonly Block[], context: EpubFileContext) => string;

/**
 * A table as XHTML. Tables with a number or caption appear in the list of tables.
 *
 * @param title Title in that list of a table without a caption.
 */
export function tableXhtml(
  table: ReportTable,
  context: EpubFileContext,
  writeCell: WriteEpubCell,
  title: readonly Inline[] = [],
): string {
  const { words } = context.report;
  const label =
    table.number === undefined ? undefined : words.table.replace('{number}', `${table.number}`);
  const name = plainText(table.caption ?? title);
  const id = label === undefined && name === '' ? undefined : list(label, name, context);
  const caption = [
    ...(label === undefined ? [] : [textElement('span', { class: 'label' }, label)]),
    ...(table.caption === undefined ? [] : [inlineXhtml(table.caption, context)]),
  ].join(' ');
  return [
    element(
      'table',
      { id, class: widthOf(table) },
      [
        ...(caption === '' ? [] : [element('caption', {}, caption)]),
        ...(table.head.length === 0 ? [] : [group('thead', headRows(table, context, writeCell))]),
        group('tbody', bodyRows(table, context, writeCell)),
        '',
      ].join('\n'),
    ),
    ...table.headNotes.map((note) =>
      element('p', { class: 'table-note' }, inlineXhtml(note, context)),
    ),
  ].join('\n');
}

/** E-readers cannot scroll sideways, so tables with many columns use smaller type. */
function widthOf({ columns }: ReportTable): string | undefined {
  if (columns > 5) return 'widest';
  return columns > 4 ? 'wide' : undefined;
}

function list(label: string | undefined, name: string, context: EpubFileContext): string {
  const { report, file } = context;
  report.listed += 1;
  const id = `table-${report.listed}`;
  const text = [label, name].filter((part) => part !== undefined && part !== '').join(' ');
  report.tables.push({ level: 1, text, href: `${file}#${id}` });
  return id;
}

function group(name: string, rows: readonly string[]): string {
  return element(name, {}, `\n${rows.map((row) => element('tr', {}, row)).join('\n')}\n`);
}

function headRows(
  table: ReportTable,
  context: EpubFileContext,
  writeCell: WriteEpubCell,
): string[] {
  return table.head.map((row) =>
    row
      .map((cell) => {
        const scope = cell.colspan > 1 ? 'colgroup' : 'col';
        const content = writeCell(cell.blocks, context);
        // An empty corner cell is not a header.
        const name = content === '' ? 'td' : 'th';
        return cellXhtml(name, cell, content, name === 'th' ? scope : undefined);
      })
      .join(''),
  );
}

function bodyRows(
  table: ReportTable,
  context: EpubFileContext,
  writeCell: WriteEpubCell,
): string[] {
  const named = rowHeads(table);
  return table.body.map((row, rowIndex) =>
    row
      .map((cell, index) => {
        const content = writeCell(cell.blocks, context);
        return index === 0 && named.has(rowIndex)
          ? cellXhtml('th', cell, content, 'row')
          : cellXhtml('td', cell, content);
      })
      .join(''),
  );
}

function cellXhtml(
  name: 'th' | 'td',
  cell: ReportCell,
  content: string,
  scope?: 'row' | 'col' | 'colgroup',
): string {
  return element(
    name,
    {
      scope,
      class: cell.numeric ? 'number' : undefined,
      colspan: cell.colspan > 1 ? `${cell.colspan}` : undefined,
      rowspan: cell.rowspan > 1 ? `${cell.rowspan}` : undefined,
    },
    content,
  );
}

/** The heading of a figure's data table, with a link back to the figure. */
export function dataHeading(
  number: number,
  title: readonly Inline[],
  id: string,
  context: EpubFileContext,
): string {
  const { report, file } = context;
  const label = report.words.figure.replace('{number}', `${number}`);
  report.contents.push({ level: 2, text: `${label} ${plainText(title)}`, href: `${file}#${id}` });
  const heading = `${textElement('span', { class: 'label' }, label)} ${inlineXhtml(title, context)}`;
  const href = figureAddress(number, report);
  const back =
    href === undefined
      ? ''
      : element(
          'p',
          { class: 'way' },
          element('a', { href }, escapeXml(report.words.epub.toFigure.replace('{figure}', label))),
        );
  return `${element('h2', { id }, heading)}\n${back}`;
}
