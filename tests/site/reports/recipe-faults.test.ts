import { describe, expect, test } from 'vitest';
import { composeReport } from '#src/reports/compose/compose.ts';
import { namedInVain, recipeFaults } from '#src/reports/compose/recipe-faults.ts';
import { longBriefs } from '#src/reports/request/brief-length.ts';
import { pageFiles } from '#src/reports/request/choice.ts';
import { unlistedPages } from '#src/reports/request/recipe-pages.ts';
import type { ReportTree } from '#src/reports/tree/tree.ts';
import { figure, page, plotSvg } from '../../fixtures/reports/pages.ts';
import { faultsOf } from '../../fixtures/reports/render.ts';
import { book, brief, catalogue, comparison, head, pages, recipe, site } from './built-pages.ts';

const streets = {
  ...catalogue,
  values: {
    ...catalogue.values,
    street: catalogue.values.street.filter(({ id }) => id !== 'gulou'),
    page: [
      {
        id: 'chapters/one',
        name: { zh: '一', en: 'One' },
        page: '/chapters/one/',
        kind: 'chapter',
        sections: [],
      },
    ],
  },
};
const built = { ...site(), catalogue: streets };
const own = (parts: string): ReturnType<typeof recipe> =>
  recipe(`${head}each: street\npath: x/{street}\nparts:\n  - page: /streets/{street}/\n${parts}`);

describe('all recipes against the built pages', () => {
  test('find nothing where all is there', () => {
    for (const one of [book, brief, comparison]) {
      expect(recipeFaults(one, built)).toEqual([]);
      expect(namedInVain(one, built)).toEqual([]);
    }
  });

  test('tell of unknown sections in every list, once for all pages', () => {
    const wrong = own(
      '    most-pages: 2\n    leave-out: [sorces]\n    give-way: [nope4]\n    whole: [nope5]\n    new-page: [gap]\n',
    );
    expect(
      recipeFaults(wrong, built).map(({ page: at, where, en }) => `${at} ${where} ${en}`),
    ).toEqual([
      expect.stringMatching(
        /test\.yaml:8 \/streets\/wangjing\/ #sorces The page has no section “sorces”, nor does another page\. The nearest is “sources”\./u,
      ),
      expect.stringContaining('test.yaml:9 /streets/wangjing/ #nope4'),
      expect.stringContaining('test.yaml:10 /streets/wangjing/ #nope5'),
      expect.stringMatching(
        /test\.yaml:11 \/streets\/wangjing\/ #gap The page has no section “gap”\. /u,
      ),
    ]);
  });

  test('tell of names with “?” that no page has, in sections and columns', () => {
    const vain = own('    leave-out: [gap?, sorces?, nope?]\n');
    expect(
      namedInVain(vain, built).map(({ page: at, near }) => [at.split(':').at(-1), near]),
    ).toEqual([
      ['7', 'sources'],
      ['7', undefined],
    ]);
    const columns = recipe(
      `${head}choose: { parameter: street, least: 2 }\npath: x/{street}\nparts:\n  - side-by-side: /streets/{street}/\n    tables:\n      - { section: indicators, rows: indicator, column: value, below: rnak?, shared: district? }\n`,
    );
    expect(namedInVain(columns, built).map(({ where }) => where)).toEqual(['tables[0].below']);
  });

  test('read the page that is printed next first, and once for both', () => {
    const values = streets.values.street.slice(-1);
    const [{ id } = { id: '' }] = values;
    const shown = own('    leave-out: [sources?]\n');
    const read: string[] = [];
    const again = (asked: string, readNow: () => ReportTree): ReportTree => {
      read.push(asked);
      return readNow();
    };
    expect(namedInVain(shown, { ...built, again }, { recipe: shown, values, lang: 'zh' })).toEqual(
      [],
    );
    composeReport({ recipe: shown, values, lang: 'zh' }, { ...built, again }, 'standard');
    expect(read).toEqual([read[0], read[0]]);
    expect(read[0]).toContain(`streets/${id}/index.html`);
  });

  test('tell of pages that are missing or have no article, with the nearest, and of columns, together', () => {
    const wrong = recipe(
      `${head}choose: { parameter: street, least: 2 }\npath: x/{street}\nparts:\n  - page: /chapters/oen/\n  - page: /terms/\n  - side-by-side: /streets/{street}/\n    tables:\n      - { section: indicators, rows: indicator, column: valeu }\n      - { section: sources, rows: a, column: b }\n`,
    );
    const listed = {
      ...built,
      html: site({ ...pages, 'terms/index.html': '<main><h1>译名表</h1></main>' }).html,
    };
    const choice = { recipe: wrong, values: streets.values.street, lang: 'zh' as const };
    expect(pageFiles(choice)).toHaveLength(4);
    const faults = faultsOf(() => composeReport(choice, listed));
    expect(faults.map(({ page: at, zh }) => `${at.split(':').at(-1) ?? ''} ${zh}`)).toEqual([
      '6 网站里没有这一页。最接近的是 /chapters/one/。请改正配方里的地址，或先生成网站（npm run build）。',
      '7 这一页不能印：它的 article 或 main 没有 data-report。请在配方里换一页，或在网页的模板里加上 data-report。',
      expect.stringContaining('10 “望京”“麦子店”的表没有名为“valeu”的列'),
      '11 “望京”“麦子店”的“sources”一节没有表，不能对比。请换一节有表的。',
    ]);
    expect(recipeFaults(wrong, listed)).toEqual(faults);
    expect(unlistedPages(wrong, streets).map(({ en }) => en)).toEqual([
      'The site has no page /chapters/oen/, or it cannot be printed. The nearest is /chapters/one/.',
      'The site has no page /terms/, or it cannot be printed.',
    ]);
  });
});

describe('what faults list', () => {
  test('are names that can be used, each once; a drawing without a chart is “figure”', () => {
    const drawings =
      figure(plotSvg) + figure(plotSvg).replace('/charts/outside-share/', '/streets/a/');
    const html = page(`<h1>甲</h1><h2 id="b">乙</h2>${drawings}${figure(plotSvg)}`, {
      title: '甲',
    });
    const wrong = recipe(`${head}path: x\nparts:\n  - page: /a/\n    sections: [c]\n`);
    const choice = { recipe: wrong, values: [], lang: 'zh' as const };
    const [fault] = faultsOf(() => composeReport(choice, site({ 'a/index.html': html })));
    expect(fault?.en).toContain('It has: b, figure:outside-share, figure, figures.');
  });

  test('leave-out takes figures and the opening as sections do', () => {
    const html = page(`<h1>甲</h1><p>先说。</p><h2 id="b">乙</h2><p>后说。</p>${figure(plotSvg)}`, {
      title: '甲',
    });
    const kinds = (left: string): string[] => {
      const short = recipe(`${head}path: x\nparts:\n  - page: /a/\n    leave-out: [${left}]\n`);
      const choice = { recipe: short, values: [], lang: 'zh' as const };
      return composeReport(choice, site({ 'a/index.html': html })).blocks.map(({ kind }) => kind);
    };
    expect(kinds('chart-data')).toEqual(['paragraph', 'heading', 'paragraph', 'figure']);
    expect(kinds('figure')).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(kinds('figures')).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(kinds('opening')).toEqual(['heading', 'paragraph', 'figure']);
  });
});

describe('a brief that is longer than its recipe says', () => {
  test('is told with its line and its pages', () => {
    const short = own('    most-pages: 1\n');
    const file = { recipe: 'test', file: 'x/wangjing.zh.pdf' };
    expect(longBriefs([{ ...file, pages: 1 }, file], [short])).toEqual([]);
    const [worded] = longBriefs([{ ...file, pages: 3 }], [short], true);
    expect(worded?.where).toBe('--field');
    const [fault] = longBriefs([{ ...file, pages: 3 }], [short]);
    expect(fault?.page).toBe('content/reports/test.yaml:7');
    expect(fault?.zh).toMatch(/^x\/wangjing\.zh\.pdf 有 3 页，超过 1 页：/u);
  });
});
