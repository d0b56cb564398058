import { expect, test } from 'vitest';
import { reportWords } from '#src/i18n/print.ts';
import { wordsIn } from '#src/reports/print/layout-words.ts';

test('words of official papers in Chinese have no gap beside a number; all others keep theirs', () => {
  const { dataOnPage, figureOnPage, pageOf, annex } = wordsIn('zh', 'official');
  expect([dataOnPage, figureOnPage, pageOf]).toEqual([
    '数据见第{page}页{table}',
    '（{figure}见第{page}页）',
    '第{page}页，共{pages}页',
  ]);
  expect(annex.own).toEqual(reportWords.zh.annex.own);
  expect(wordsIn('zh', 'standard')).toBe(reportWords.zh);
  expect(wordsIn('en', 'official')).toBe(reportWords.en);
});
