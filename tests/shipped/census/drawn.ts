import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { notesIn, plainText, type ReportFigure, type ReportTree } from '#src/reports/tree/tree.ts';
import { quantitiesIn } from '#src/lib/text/quantities.ts';
import { siteDir } from '../../site/site.ts';

/** The texts of the drawings of a report without the values of their scales. */
export function drawnTexts({ blocks }: ReportTree): string[] {
  return figuresOf(blocks).flatMap(({ path, drawings }) => {
    const { scale } = chartAt(path);
    return drawings.flatMap(({ svg }) =>
      withoutOrdinals(textsOf(svg).filter((text) => !scale.has(text))),
    );
  });
}

/**
 * The numbers of charts for which the list of evidence below a figure stands: those of a kind (an
 * indicator, a column) of which the list tells one, or, where it says so, a table of the page.
 */
export function listedNumbers({ blocks, onePage = false }: ReportTree): string[] {
  return figuresOf(blocks).flatMap(({ path, title, evidence }) => {
    // On one page, the list stands behind the text; of a figure that opens a report it is a note, or
    // stands there too.
    const notes = notesIn(title).map(({ children }) => plainText(children));
    const behind = onePage || evidence === undefined ? [evidenceAtEnd(blocks), ...notes] : [];
    const list = [...behind, plainText(evidence ?? [])].join(' ');
    if (isAsAbove.test(list)) {
      const { kinds, tabled } = chartAt(path);
      return [...kinds].flatMap(([kind, numbers]) => (tabled.has(kind) ? numbers : []));
    }
    if (!standsForOthers.test(list)) return [];
    return [...chartAt(path).kinds.values()].flatMap((numbers) =>
      numbers.some((number) => tells(list, number)) ? numbers : [],
    );
  });
}

/** The text of the notes at the end of a report. */
function evidenceAtEnd(blocks: ReportTree['blocks']): string {
  const last = blocks.at(-1);
  if (last?.kind !== 'list') return '';
  return last.items
    .flat()
    .map((block) => (block.kind === 'paragraph' ? plainText(block.children) : ''))
    .join(' ');
}

/** The values of the entries on the pages of the charts of a report. */
export const pageEntries = ({ blocks }: ReportTree): string[] =>
  figuresOf(blocks).flatMap(({ path }) => chartAt(path).entries);

/** Whether a list has an entry of a number. */
function tells(list: string, number: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\d.,])${escaped}(?:[、,][^。；;：:]*)?[：:]`, 'u').test(list);
}

const standsForOthers = /图中同类的其他各数同此|The other numbers of these kinds likewise/u;

const isAsAbove = /图中各数的出处和算法同前面的表|as in the table above/u;

const figuresOf = (blocks: ReportTree['blocks']): ReportFigure[] =>
  blocks.filter((block) => block.kind === 'figure');

interface Chart {
  /** The values of its scales, which its page marks. */
  scale: ReadonlySet<string>;
  /** Its numbers by what they are of: the indicator of an entry, the column of a cell. */
  kinds: ReadonlyMap<string, string[]>;
  /** The kinds that tables of the page beside it have. */
  tabled: ReadonlySet<string>;
  entries: string[];
}

const charts = new Map<string, Chart>();

function chartAt(path: string): Chart {
  const known = charts.get(path);
  if (known !== undefined) return known;
  const file = join(siteDir, path, 'index.html');
  const { document } = parseHTML(existsSync(file) ? readFileSync(file, 'utf8') : '<p></p>');
  const texts = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  const chart = {
    scale: new Set(texts('[data-scale], [data-scale] text')),
    kinds: kindsOf(document),
    tabled: new Set(
      [...document.querySelectorAll('main td a[href]')]
        .filter((link) => link.closest('figure') === null)
        .map((link) => kindOf(decodeURIComponent(link.getAttribute('href') ?? ''))),
    ),
    // A value, and the other forms of it that stand behind.
    entries: texts('.evidence-entry strong, .evidence-entry strong ~ *'),
  };
  charts.set(path, chart);
  return chart;
}

function kindsOf(document: Document): Map<string, string[]> {
  const entries = [...document.querySelectorAll('.evidence-entry')].map((entry) => ({
    href: `#${entry.id}`,
    text: entry.querySelector('strong')?.textContent ?? '',
  }));
  const links = document.querySelectorAll('.figure-table td.number a, .figure-wide svg a');
  const linked = [...links].map((link) => ({
    href: decodeURIComponent(link.getAttribute('href') ?? ''),
    text: link.querySelector('text')?.textContent ?? link.textContent,
  }));
  const kinds = new Map<string, string[]>();
  for (const { href, text } of [...entries, ...linked]) {
    const numbers = quantitiesIn(text, 'zh').map((number) => number.text);
    const kind = kindOf(href);
    kinds.set(kind, [...(kinds.get(kind) ?? []), text.trim(), ...numbers]);
  }
  return kinds;
}

/** The indicator of an entry, the column of a cell, a row. */
function kindOf(href: string): string {
  const [, indicator] = /\/indicators\/([^/]+)\/#/u.exec(href) ?? [];
  if (indicator !== undefined) return indicator;
  const id = href.replace(/^[^#]*#/u, '');
  if (id.startsWith('cell-')) return id.replace(/^.*\./u, 'cell ');
  return id.startsWith('row-') ? id : id.replace(/\..*$/u, '');
}

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gsu)].map(([, content = '']) =>
    content
      .replace(/<[^>]*>/gu, '')
      .replace(/&gt;/gu, '>')
      .replace(/&amp;/gu, '&')
      .trim(),
  );
}

/** Without the numbers of the items of a list, 1, 2, 3 … each once, or named by a key: “2 Wangjing”. */
function withoutOrdinals(texts: readonly string[]): string[] {
  const alone = texts.filter((text) => /^\d+$/u.test(text)).map(Number);
  const isCounted = alone.every((number, index) => number === index + 1);
  const isKey = (text: string): boolean =>
    alone.some((number) => text.startsWith(`${String(number)} `));
  const isNamed = alone.length > 0 && texts.filter(isKey).length === alone.length;
  if (!isCounted || (alone.length <= 2 && !isNamed)) return [...texts];
  const rest = texts.filter((text) => !/^\d+$/u.test(text));
  return isNamed ? rest.map((text) => (isKey(text) ? text.replace(/^\d+ /u, '') : text)) : rest;
}
