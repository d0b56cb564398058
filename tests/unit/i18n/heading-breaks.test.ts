import { describe, expect, it } from 'vitest';
import { breakHeading, breakHeadings } from '#src/i18n/heading-breaks.ts';

describe('breakHeading', () => {
  it.each([
    ['国际化社区：集中在几个街道', '国际化<wbr>社区：<wbr>集中<wbr>在几个<wbr>街道'],
    ['凭什么说有用', '凭什么说<wbr>有用'],
    ['174例创新中，体制有75例', '174例<wbr>创新中，<wbr>体制<wbr>有75例'],
    ['<a href="/a/">论文</a>的说法', '<a href="/a/">论文</a>的<wbr>说法'],
    [
      '说<a href="/a/">4</a>级，列出<a href="/b/">8</a>级',
      '说<a href="/a/">4</a>级，<wbr>列出<a href="/b/">8</a>级',
    ],
    ['数据 &amp; 报告', '数据 &amp; 报告'],
  ])('%s', (heading, broken) => {
    expect(breakHeading(heading, 'zh-CN')).toBe(broken);
  });

  it('leaves other languages as they are', () => {
    expect(breakHeading('Problems and reforms', 'en')).toBe('Problems and reforms');
  });
});

describe('breakHeadings', () => {
  it('breaks the headings of Chinese pages, and nothing else', () => {
    const page = (lang: string, title: string): string =>
      `<html lang="${lang}"><h1 id="社区难题">${title}</h1><p>社区难题</p><h4>社区难题</h4>`;
    expect(breakHeadings(page('zh-CN', '社区难题'))).toBe(page('zh-CN', '社区<wbr>难题'));
    expect(breakHeadings(page('en', '社区难题'))).toBe(page('en', '社区难题'));
  });
});
