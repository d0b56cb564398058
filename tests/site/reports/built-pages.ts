/** A small in-memory site for tests of recipes and composition. */
import type { Catalogue } from '#src/reports/request/catalogue.ts';
import type { BuiltSite } from '#src/reports/compose/built-site.ts';
import { readRecipe } from '#src/reports/request/recipes-node.ts';
import type { Recipe } from '#src/reports/request/recipe.ts';
import { fact, notes, figure, page, plotSvg } from '../../fixtures/reports/pages.ts';

const names = { wangjing: ['望京', 'Wangjing'], maizidian: ['麦子店', 'Maizidian'] } as const;

export const catalogue: Catalogue = {
  site: { zh: '邻里证据', en: 'Linli Evidence' },
  version: '0.1.0',
  date: '2026-11-22',
  licence: { zh: '文字采用 CC BY 4.0。', en: 'Words: CC BY 4.0.' },
  values: {
    chapter: ['one', 'two'].map((id) => ({
      id,
      name: { zh: `${id}章`, en: `Chapter ${id}` },
      page: `/chapters/${id}/`,
    })),
    street: [
      ...Object.entries(names).map(([id, [zh, en]]) => ({
        id,
        name: { zh, en },
        page: `/streets/${id}/`,
        district: 'chaoyang',
        year: '2010',
      })),
      {
        id: 'gulou',
        name: { zh: '鼓楼', en: 'Gulou' },
        page: '/streets/gulou/',
        district: 'dongcheng',
        year: '2010',
      },
    ],
    theme: [],
    problem: [],
    reform: [],
    chart: [],
    page: [],
    district: [
      { id: 'chaoyang', name: { zh: '朝阳区', en: 'Chaoyang' } },
      { id: 'dongcheng', name: { zh: '东城区', en: 'Dongcheng' } },
    ],
    year: [{ id: '2010', name: { zh: '2010年', en: '2010' } }],
    collection: [],
  },
};

/** A street page with a table, an optional section, and sources. */
export function street(name: string, value: string, more = ''): string {
  return page(
    `<h1>${name}</h1><h2 id="indicators">主要指标</h2><table><thead><tr><th data-column="indicator">指标</th><th class="number" data-column="value">数值</th><th class="number" data-column="district">全区</th><th data-column="computation">算法</th></tr></thead><tbody><tr><th>登记总人口</th><td class="number"><strong>${value}</strong></td><td class="number">2,274,562</td><td>表1，${name}：总计</td></tr></tbody></table>${more}<h2 id="sources">来源</h2><ol><li>王名，杨丽.</li></ol>`,
    { title: name, kicker: '街道' },
  );
}

const chapterPage = (id: string, other: string): string =>
  page(
    `<h1>第${id}章</h1><p class="lede">导语${id}。</p><h2 id="numbers">数字${id}</h2><p>共 ${fact(1, '39,502')} 人，见<a href="/linli/chapters/${other}/#numbers">另一章</a>和<a href="#numbers">上文</a>。</p>${notes([1, '表1合计行。'])}${figure(plotSvg)}<h3 id="places">各处${id}</h3><p>末段${id}。</p>`,
    { title: `第${id}章` },
  );

export const pages: Record<string, string> = {
  'chapters/one/index.html': chapterPage('one', 'two'),
  'chapters/two/index.html': chapterPage('two', 'one'),
  'streets/wangjing/index.html': street('望京', '264,037'),
  'streets/maizidian/index.html': street(
    '麦子店',
    '68,232',
    '<h2 id="gap">对不上</h2><p>差 39 人。</p>',
  ),
};

/** The site with these pages, at `/linli/`. */
export function site(own: Record<string, string> = pages): BuiltSite {
  return { html: (file) => own[file], base: '/linli', catalogue };
}

/** Parses a recipe; throws when it has faults. */
export function recipe(text: string, id = 'test'): Recipe {
  const read = readRecipe(`content/reports/${id}.yaml`, text);
  if (read.recipe === undefined || read.faults.length > 0) {
    throw new Error(read.faults.map(({ en }) => en).join('\n'));
  }
  return read.recipe;
}

export const head = 'title: { zh: 题, en: Title }\nabout: { zh: 讲什么, en: About }\n';

export const book = recipe(
  `${head}choose: { parameter: chapter, least: 1, all: true }\npath: book\ncover: true\nparts:\n  - page: /chapters/{chapter}/\n`,
  'book',
);

export const brief = recipe(
  `title: { zh: '{street}简报', en: '{street} brief' }\nabout: { zh: 讲什么, en: About }\neach: street\npath: streets/{street}\nparts:\n  - page: /streets/{street}/\n`,
  'brief',
);

export const comparison = recipe(
  `title: { zh: '对比：{street}', en: 'Compared: {street}' }\nabout: { zh: 讲什么, en: About }\nchoose: { parameter: street, least: 2, most: 6 }\npath: comparison/{street}\nships:\n  - [wangjing, maizidian]\nparts:\n  - side-by-side: /streets/{street}/\n    tables:\n      - { section: indicators, rows: indicator, column: value, note: computation, shared: district }\n    each: [gap?]\n    once: [sources]\n`,
  'comparison',
);
