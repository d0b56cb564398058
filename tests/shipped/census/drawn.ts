import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { plainText, type ReportFigure, type ReportTree } from '#src/reports/tree/tree.ts';
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
 * The cells of the tables behind figures, and the drawn numbers with links of their own, whose list
 * of evidence stands for all of them, while the report leaves out the tables themselves.
 */
export function listedCells({ blocks }: ReportTree): string[] {
  return figuresOf(blocks).flatMap(({ path, data, evidence = [] }) =>
    data === undefined && standsForAll.test(plainText(evidence)) ? chartAt(path).cells : [],
  );
}

/** The values of the entries on the pages of the charts of a report. */
export const pageEntries = ({ blocks }: ReportTree): string[] =>
  figuresOf(blocks).flatMap(({ path }) => chartAt(path).entries);

const standsForAll = /图中其他各数同此|The other numbers likewise/u;

const figuresOf = (blocks: ReportTree['blocks']): ReportFigure[] =>
  blocks.filter((block) => block.kind === 'figure');

interface Chart {
  /** The values of its scales, which its page marks. */
  scale: ReadonlySet<string>;
  cells: string[];
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
    cells: texts('.figure-table td.number, .figure-wide svg a[href*="#"] text'),
    entries: texts('.evidence-entry strong'),
  };
  charts.set(path, chart);
  return chart;
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

/** Without the numbers of the items of a list: 1, 2, 3 … each once. */
function withoutOrdinals(texts: readonly string[]): string[] {
  const alone = texts.filter((text) => /^\d+$/u.test(text)).map(Number);
  const isList = alone.length > 2 && alone.every((number, index) => number === index + 1);
  return isList ? texts.filter((text) => !/^\d+$/u.test(text)) : [...texts];
}
