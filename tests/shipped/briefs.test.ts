import { expect, describe, test } from 'vitest';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import { plainText, type Block } from '#src/reports/tree/tree.ts';
import { readLines } from '../fixtures/reports/lines.ts';
import { plain, read, shipped, treeOf } from './shipped.ts';

/** Briefs are as long as their recipes say, whatever the rows hold. */
const files = shipped('pdf').filter(({ recipe }) => /^(?:problem|reform)-brief$/u.test(recipe));
const mostPages = { standard: 2, official: 4 };
/** Lines below which the last page is nearly empty, with its head and foot. */
const fewLines = { standard: 8, official: 4 };

const named = ({ file, pages = 0 }: PrebuiltFile): string => `${file}: ${String(pages)}`;

function headingsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [plain(plainText(block.children))];
    return block.kind === 'summary' ? headingsOf(block.blocks) : [];
  });
}

describe('every problem and reform brief', () => {
  test('has two pages, and at most four in the official layout', () => {
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
      const lines = pages.at(-1)?.length ?? 0;
      if (lines < fewLines[file.layout]) wrong.push(`${file.file}: ${String(lines)} lines`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
