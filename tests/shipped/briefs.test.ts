import { expect, describe, test } from 'vitest';
import { reportWords } from '#src/i18n/print.ts';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import { plainText, type Block } from '#src/reports/tree/tree.ts';
import { readLines } from '../fixtures/reports/lines.ts';
import { plain, read, shipped, treeOf } from './shipped.ts';

/** Briefs are as long as their recipes say, whatever the rows hold. */
const files = shipped('pdf').filter(({ recipe }) =>
  /^(?:problem|reform|street|theme)-brief$/u.test(recipe),
);
const mostPages = { standard: 2, official: 2 };
/** Lines of text below which the last page is nearly empty, without its head, foot and colophon. */
const fewLines = 8;

/** First words of the colophon. */
const colophonOf = ({ lang }: PrebuiltFile): string => plain(reportWords[lang].colophon.number);

const sourcesHeading = /^(?:[一-十]+、|[IVX]+\.)?(?:来源|Sources)$/u;

const named = ({ file, pages = 0 }: PrebuiltFile): string => `${file}: ${String(pages)}`;

function headingsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [plain(plainText(block.children))];
    return block.kind === 'summary' ? headingsOf(block.blocks) : [];
  });
}

test('every one-page summary has two pages more at most, for its evidence', () => {
  const summaries = shipped('pdf').filter(({ recipe }) => /^(?:book-)?summary$/u.test(recipe));
  expect(summaries.length).toBeGreaterThan(20);
  expect(summaries.filter(({ pages = 0 }) => pages > 3).map(named)).toEqual([]);
});

describe('every brief', () => {
  test('has two pages at most, in both layouts', () => {
    expect(files.length).toBeGreaterThan(100);
    const long = files.filter(({ layout, pages = 0 }) => pages > mostPages[layout]);
    expect(long.map(named)).toEqual([]);
  });

  test('that is shorter is whole', () => {
    const short = files.filter(({ layout, pages = 0 }) => layout === 'standard' && pages < 2);
    const cut = short.filter((file) => /未完|Continued on/u.test(JSON.stringify(treeOf(file))));
    expect(cut.map(named)).toEqual([]);
  });

  test('ends no page with a heading and has no nearly empty last page', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const pages = await readLines(read(file.file));
      const headings = new Set(headingsOf(treeOf(file).blocks));
      for (const lines of pages) {
        // The page number is the last line.
        const last = plain(lines.at(-2)?.text ?? '');
        if (headings.has(last)) wrong.push(`${file.file}: ends with ${last}`);
      }
      const lines = (pages.at(-1) ?? []).map(({ text }) => plain(text));
      const end = lines.findIndex((line) => line.startsWith(colophonOf(file)));
      if (end < 0) wrong.push(`${file.file}: no colophon on its last page`);
      if (pages.length === 1) continue;
      if (end < fewLines) wrong.push(`${file.file}: ${String(end)} lines`);
      // The running head of the standard layout is the first line.
      const first = lines[file.layout === 'standard' ? 1 : 0] ?? '';
      if (sourcesHeading.test(first)) wrong.push(`${file.file}: ends with a page of sources`);
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});
