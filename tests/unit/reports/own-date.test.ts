import { expect, test } from 'vitest';
import { ownDate } from '#src/reports/compose/own-date.ts';

test.each([
  ['2024-05-06', '2024年5月6日', '6 May 2024'],
  ['2024/5/6', '2024年5月6日', '6 May 2024'],
  ['2024.05', '2024.05', '2024.05'],
  ['2024 年 5 月 6 日', '2024年5月6日', '6 May 2024'],
  ['2024年5月', '2024年5月', 'May 2024'],
  ['2023-02-29', '2023-02-29', '2023-02-29'],
  ['二〇二四年五月', '二〇二四年五月', '二〇二四年五月'],
  ['May 2024', 'May 2024', 'May 2024'],
])('a date typed as %s has the form of the language', (typed, zh, en) => {
  expect([ownDate(typed, 'zh'), ownDate(typed, 'en')]).toEqual([zh, en]);
});
