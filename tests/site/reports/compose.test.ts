import { describe, expect, test } from 'vitest';
import type { ReportChoice } from '#src/reports/request/choice.ts';
import { composeReport } from '#src/reports/compose/compose.ts';
import { plainText, type Block, type Inline, type ReportTree } from '#src/reports/tree/tree.ts';
import {
  book,
  brief,
  catalogue,
  comparison,
  head,
  pages,
  recipe,
  site,
  street,
} from './built-pages.ts';
import { faultsOf } from '../../fixtures/reports/render.ts';

function choice(of: ReportChoice['recipe'], ids: string[]): ReportChoice {
  const parameter = of.each ?? of.choose?.parameter ?? 'chapter';
  const values = catalogue.values[parameter].filter(({ id }) => ids.includes(id));
  return { recipe: of, values, lang: 'zh' };
}

function outline(tree: ReportTree): string[] {
  return tree.blocks.flatMap((block) => {
    if (block.kind === 'part') return [`part ${block.id} ${plainText(block.heading)}`];
    return block.kind === 'heading'
      ? [`${String(block.level)} ${block.id ?? ''} ${plainText(block.children)}`]
      : [];
  });
}

function links(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return [];
    const own =
      inline.kind === 'link' && inline.target.kind === 'heading' ? [inline.target.id] : [];
    return [...own, ...links(inline.children)];
  });
}

const paragraphs = (tree: ReportTree): (Block & { kind: 'paragraph' })[] =>
  tree.blocks.filter((block) => block.kind === 'paragraph');

const figures = (tree: ReportTree): (Block & { kind: 'figure' })[] =>
  tree.blocks.filter((block) => block.kind === 'figure');

describe('a report of one page', () => {
  test('keeps the page’s own title block and headings', () => {
    const tree = composeReport(choice(brief, ['wangjing']), site());
    expect([tree.title, tree.kicker, tree.cover]).toEqual(['望京', '街道', false]);
    expect(outline(tree)).toEqual(['1 indicators 主要指标', '1 sources 来源']);
  });

  test('keeps the sections its recipe asks for, with their subsections', () => {
    const some = (lines: string): string[] =>
      outline(
        composeReport(
          choice(
            recipe(
              `${head}each: chapter\npath: c/{chapter}\nparts:\n  - page: /chapters/{chapter}/\n    ${lines}\n`,
            ),
            ['one'],
          ),
          site(),
        ),
      );
    expect(some('sections: [numbers]')).toEqual(['1 numbers 数字one', '2 places 各处one']);
    expect(some('sections: [places]')).toEqual(['2 places 各处one']);
    expect(some('leave-out: [places]')).toEqual(['1 numbers 数字one']);
    expect(some('leave-out: [absent?]')).toHaveLength(2);
  });

  test('leaves out a chart with its table, or all tables of charts', () => {
    const some = (id: string): ReportTree =>
      composeReport(
        choice(
          recipe(
            `${head}each: chapter\npath: c/{chapter}\nparts:\n  - page: /chapters/{chapter}/\n    leave-out: ['${id}']\n`,
          ),
          ['one'],
        ),
        site(),
      );
    const without = some('figure:outside-share');
    expect([figures(without).length, without.data.length]).toEqual([0, 0]);
    const bare = some('chart-data');
    expect([figures(bare).length, bare.data.length]).toEqual([1, 0]);
    expect(figures(bare)[0]?.data).toBeUndefined();
  });
});

describe('a report of several pages', () => {
  const tree = composeReport(choice(book, ['one', 'two']), site());

  test('turns each page into a part, with headings one level lower and unique ids', () => {
    expect(tree.cover).toBe(true);
    expect(outline(tree)).toEqual([
      'part part-1 第one章',
      '2 part-1-numbers 数字one',
      '3 part-1-places 各处one',
      'part part-2 第two章',
      '2 part-2-numbers 数字two',
      '3 part-2-places 各处two',
    ]);
  });

  test('numbers figures and data tables continuously', () => {
    expect(figures(tree).map(({ number, data }) => [number, data])).toEqual([
      [1, 0],
      [2, 1],
    ]);
    expect(tree.data.map(({ figure, table }) => [figure, table.number])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const names = figures(tree).flatMap(({ drawings }) => drawings.map(({ name }) => name));
    expect(new Set(names).size).toBe(2);
  });

  test('turns links between its pages into links inside the report', () => {
    expect(paragraphs(tree).flatMap(({ children }) => links(children))).toEqual([
      'part-2-numbers',
      'part-1-numbers',
      'part-1-numbers',
      'part-2-numbers',
    ]);
  });

  test('turns links to omitted sections into plain text', () => {
    const short = recipe(
      `${head}choose: { parameter: chapter, least: 1 }\npath: x-{chapter}\nparts:\n  - page: /chapters/{chapter}/\n    leave-out: [numbers]\n  - page: /chapters/{chapter}/\n    sections: [places]\n`,
    );
    const left = composeReport(choice(short, ['one']), site());
    expect(paragraphs(left).flatMap(({ children }) => links(children))).toEqual([]);
  });
});

describe('a comparison', () => {
  const tree = composeReport(choice(comparison, ['wangjing', 'maizidian']), site());
  const table = tree.blocks.find((block) => block.kind === 'table');
  const text = (blocks: readonly Block[]): string =>
    blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.children) : '')).join('');

  test('lays the tables of the pages side by side, with shared columns once', () => {
    expect(tree.title).toBe('对比：望京、麦子店');
    const rows = [...(table?.table.head ?? []), ...(table?.table.body ?? [])];
    expect(rows.map((row) => row.map(({ blocks }) => text(blocks)))).toEqual([
      ['指标', '望京', '麦子店', '全区'],
      ['登记总人口', '264,037', '68,232', '2,274,562'],
    ]);
  });

  test('keeps the source of each value below the table', () => {
    const below = (table?.table.headNotes ?? []).map(plainText).join();
    expect(below).toContain('表1，望京：总计');
    expect(below).toContain('表1，麦子店：总计');
  });

  test('prints a section for each page that has it, and shared sections once', () => {
    expect(outline(tree).map((line) => line.replace(/side-\d-/u, ''))).toEqual([
      '1 indicators 主要指标',
      '1 gap 对不上',
      '2  麦子店',
      '1 sources 来源',
    ]);
    const list = tree.blocks.find((block) => block.kind === 'list');
    expect(list?.items).toHaveLength(1);
  });

  test('does not change when the pages have an additional column', () => {
    const wider = Object.entries(pages).map(([file, html]) => [
      file,
      html
        .replace('<th data-column="indicator">', '<th data-column="year">年份</th>$&')
        .replace('<th>登记总人口', '<td>2010</td>$&'),
    ]);
    const own = Object.fromEntries(wider) as Record<string, string>;
    expect(own).not.toEqual(pages);
    expect(composeReport(choice(comparison, ['wangjing', 'maizidian']), site(own))).toEqual(tree);
  });

  test('reports every missing column with its line and the nearest name', () => {
    const wrong = recipe(
      `${head}choose: { parameter: street, least: 2 }\npath: x-{street}\nparts:\n  - side-by-side: /streets/{street}/\n    tables:\n      - section: indicators\n        rows: indicator\n        column: valeu\n        shared: rank\n`,
    );
    const faults = faultsOf(() => composeReport(choice(wrong, ['wangjing', 'maizidian']), site()));
    expect(faults).toEqual([
      {
        page: 'content/reports/test.yaml:10',
        where: 'indicators, column: valeu',
        zh: '“望京”“麦子店”的表没有名为“valeu”的列（网页上的 data-column）。最接近的是“value”。有的是：indicator、value、district、computation。请改正配方里的 column。',
        en: 'The tables of “Wangjing”, “Maizidian” have no column “valeu” (data-column of the page). The nearest is “value”. There are: indicator, value, district, computation. Correct column in the recipe.',
      },
      expect.objectContaining({
        page: 'content/reports/test.yaml:11',
        where: 'indicators, shared: rank',
      }),
    ]);
  });

  test('reports which rows differ when tables do not match', () => {
    const other = street('麦子店', '1').replace('登记总人口', '别的');
    const faults = faultsOf(() =>
      composeReport(
        choice(comparison, ['wangjing', 'maizidian']),
        site({ ...pages, 'streets/maizidian/index.html': other }),
      ),
    );
    expect(faults[0]?.page).toBe('content/reports/comparison.yaml:8');
    expect(faults[0]?.en).toContain('differ in row 1: “登记总人口” and “别的”');
  });
});

describe('a recipe that does not fit the site', () => {
  test('is reported with its line: a missing page, missing sections', () => {
    const wrong = recipe(
      `${head}path: x\nparts:\n  - page: /nowhere/\n  - page: /chapters/one/\n    sections: [numbres]\n    leave-out: [plcaes]\n`,
    );
    const faults = faultsOf(() => composeReport(choice(wrong, []), site()));
    expect(faults.map(({ page, where, en }) => `${page} ${where} ${en}`)).toEqual([
      expect.stringContaining('test.yaml:5 /nowhere/ The site has no such page'),
      expect.stringContaining('test.yaml:7 /chapters/one/ #numbres The page has no section'),
      expect.stringContaining('test.yaml:8 /chapters/one/ #plcaes The page has no section'),
    ]);
    expect(faults[1]?.en).toContain('It has: numbers, figure:outside-share, places');
  });
});
