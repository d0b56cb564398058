import { describe, expect, it } from 'vitest';
import { pagesOfEachKind, visit } from './browser.ts';

/** Words of two characters that stand in headings throughout the site. */
const words = [
  ...['社区', '论文', '街道', '城市', '人口', '人员', '登记', '境外', '外来', '户籍', '比例'],
  ...['难题', '改革', '创新', '案例', '主题', '类别', '图表', '数据', '证据', '来源', '文献'],
  ...['居民', '组织', '社会', '服务', '管理', '治理', '参与', '网络', '结构', '体制', '文化'],
  ...['没有', '什么', '哪些', '几个', '任何', '一个', '提出', '试点', '望京', '集中', '趋势'],
  ...['风险', '条件', '智慧', '购买', '合作', '技术', '方法', '勘误', '错误', '差别', '疑点'],
];

describe('headings', () => {
  it.each([320, 360, 412, 768])('break between Chinese words only, at %i px', async (width) => {
    const { page } = await visit('/', { width });
    const split: string[] = [];
    for (const path of pagesOfEachKind()) {
      await page.goto(new URL(path, page.url()).href);
      const found = await page.evaluate((all) => {
        const texts = [...document.querySelectorAll('h1, h2, h3')].map((heading) => {
          const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
          const signs: { sign: string; top: number }[] = [];
          const range = document.createRange();
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            for (let at = 0; at < (node.nodeValue ?? '').length; at += 1) {
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const { top, height } = range.getBoundingClientRect();
              if (height > 0) signs.push({ sign: node.nodeValue?.[at] ?? '', top });
            }
          }
          return signs;
        });
        return texts.flatMap((signs) =>
          signs.flatMap(({ sign, top }, at) => {
            const next = signs[at + 1];
            if (next === undefined || next.top < top + 8) return [];
            const word = sign + next.sign;
            const text = signs.map((one) => one.sign).join('');
            return all.includes(word) ? [`${word}: ${text}`] : [];
          }),
        );
      }, words);
      split.push(...found.map((what) => `${path} ${what}`));
    }
    expect(split).toEqual([]);
  });
});

describe('tables', () => {
  it('that go on beside the screen say so, and no others do', async () => {
    const { page } = await visit('/', { width: 360 });
    const wrong: string[] = [];
    for (const path of pagesOfEachKind()) {
      await page.goto(new URL(path, page.url()).href);
      await page.waitForTimeout(50);
      wrong.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.scroll')]
            .filter((table) => table.checkVisibility())
            .filter(
              (table) =>
                table.scrollWidth > table.clientWidth + 1 !== (table.dataset['cue'] !== undefined),
            )
            .map((table) => `${location.pathname} ${table.textContent.trim().slice(0, 40)}`),
        )),
      );
      const [width, view] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(width, path).toBe(view);
    }
    expect(wrong).toEqual([]);
  });
});
