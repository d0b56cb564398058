import { expect, test } from 'vitest';
import { onPaper } from '#src/reports/compose/paper-words.ts';
import { plainText, type ReportTree } from '#src/reports/tree/tree.ts';
import { chip, inlines, note, paragraph, tree } from '../../fixtures/reports/build.ts';

const site = { zh: '邻里证据', en: 'Linli Evidence' };

/** The text of a report with these words, their note and a status, as printed. */
function printed(words: string, status: string, lang: ReportTree['lang']): string[] {
  const own = note(words, chip('computed', status));
  const page = { ...tree([paragraph(words, own)]), lang, lede: inlines(words) };
  const { blocks, lede = [] } = onPaper(page, site);
  const [block] = blocks;
  if (block?.kind !== 'paragraph') return [];
  return [
    plainText(lede),
    ...block.children.map((one) => plainText('children' in one ? one.children : [one])),
  ];
}

test('on paper the site is named, and a status does not say where', () => {
  expect(printed('本站不猜。', '本站计算', 'zh')).toEqual([
    ...['邻里证据不猜。', '邻里证据不猜。', '邻里证据不猜。计算所得'],
  ]);
  expect(
    printed('This site does not guess, nor does this site’s table.', 'computed here', 'en')[2],
  ).toBe('Linli Evidence does not guess, nor does Linli Evidence’s table.computed');
});
