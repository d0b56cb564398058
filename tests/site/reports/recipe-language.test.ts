import { describe, expect, test } from 'vitest';
import type { ReportChoice } from '#src/reports/request/choice.ts';
import { composeReport } from '#src/reports/compose/compose.ts';
import { jobsFor, soundJobsFor, type ReportRequest } from '#src/reports/request/jobs.ts';
import { readRecipe } from '#src/reports/request/recipes-node.ts';
import { plainText, type Block, type ReportTree } from '#src/reports/tree/tree.ts';
import { faultsOf } from '../../fixtures/reports/render.ts';
import { book, brief, catalogue, comparison, head, recipe, site } from './built-pages.ts';

/** What recipes can say, and what they say that they cannot do. */
const none: ReportRequest = { recipes: [], values: {}, langs: [], layouts: [], formats: [] };

function choice(of: ReportChoice['recipe'], ids: string[]): ReportChoice {
  const parameter = of.each ?? of.choose?.parameter ?? 'chapter';
  const values = ids.flatMap((id) => catalogue.values[parameter].filter((one) => one.id === id));
  return { recipe: of, values, lang: 'zh' };
}

/** Blocks as `kind text`. */
function shown(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'part':
        return `part ${plainText(block.heading)}`;
      case 'heading':
        return `${block.newPage === true ? 'new page ' : ''}heading ${plainText(block.children)}`;
      case 'paragraph':
        return `text ${plainText(block.children)}`;
      case 'list':
        return `list ${block.items.map((item) => shown(item).join()).join('; ')}`;
      default:
        return block.kind;
    }
  });
}

const composed = (text: string, ids: string[] = []): ReportTree =>
  composeReport(choice(recipe(text), ids), site());

describe('a recipe can say', () => {
  test('the order of sections and charts', () => {
    const chapter = (sections: string): string[] =>
      shown(
        composed(
          `${head}each: chapter\npath: c/{chapter}\nparts:\n  - page: /chapters/{chapter}/\n    sections: [${sections}]\n`,
          ['one'],
        ).blocks,
      );
    expect(chapter('places, figure')).toEqual(['heading 各处one', 'text 末段one。', 'figure']);
    expect(chapter("'figure:outside-share', places")[0]).toBe('figure');
    expect(chapter('figure, numbers').filter((one) => one === 'figure')).toHaveLength(1);
  });

  test('a loop over the chosen values after a page of its own, words and an overview', () => {
    const { blocks } = composed(
      `${head}choose: { parameter: street, least: 1, all: true }\npath: x\nparts:\n  - heading: { zh: 说明, en: Remarks }\n    text: { zh: '收{street}。', en: '{street}.' }\n  - page: /chapters/one/\n    sections: [places]\n  - overview: /streets/{street}/\n  - page: /streets/{street}/\n    sections: [sources]\n`,
      ['wangjing', 'maizidian'],
    );
    expect(shown(blocks)).toEqual([
      ...['part 说明', 'text 收望京、麦子店。'],
      ...['part 第one章', 'heading 各处one', 'text 末段one。'],
      'list text 望京; text 麦子店',
      ...['part 望京', 'heading 来源', 'list text 王名，杨丽.'],
      ...['part 麦子店', 'heading 来源', 'list text 王名，杨丽.'],
    ]);
  });

  test('pages that go on without their titles, new pages, and the depth of the contents', () => {
    const tree = composed(
      `${head}path: x\ncontents: 1\nparts:\n  - page: /chapters/one/\n    titled: false\n    sections: [places]\n  - page: /chapters/two/\n    titled: false\n    sections: [places]\n    new-page: [places]\n`,
    );
    expect(shown(tree.blocks)).toEqual([
      ...['heading 各处one', 'text 末段one。', 'new page heading 各处two', 'text 末段two。'],
    ]);
    expect(tree.contents).toBe(1);
  });

  test('that evidence stands at the end', () => {
    const { blocks, lede, evidenceAtEnd } = composed(
      `${head}each: chapter\npath: c/{chapter}\nevidence: end\nparts:\n  - page: /chapters/{chapter}/\n    sections: [numbers]\n`,
      ['one'],
    );
    expect(evidenceAtEnd).toBe(true);
    expect(lede).toBeDefined();
    const all = shown(blocks);
    expect(all[1]).toBe('text 共 39,502 人[1]，见另一章和上文。');
    expect(all.slice(-2)).toEqual(['new page heading 算法和出处', 'list text 表1合计行。']);
    expect(JSON.stringify(blocks)).not.toMatch(/"kind":"note(?:ref)?"/u);
  });

  test('its languages, and formats that are made on demand', () => {
    const own = recipe(
      `${head}path: own\nlanguages: [zh, zh]\nformats: [pdf, pdf, xlsx]\nready: [pdf]\nlayouts: [standard]\nparts:\n  - page: /chapters/one/\n`,
      'own',
    );
    const files = (request: Partial<ReportRequest>): string[] =>
      jobsFor({ ...none, ...request }, [own], catalogue, ['zh', 'en']).flatMap((job) =>
        job.files.map(({ file }) => file),
      );
    expect(files({})).toEqual(['own.zh.pdf']);
    expect(files({ recipes: ['own'], formats: ['xlsx', 'xlsx'], langs: ['zh', 'zh'] })).toEqual([
      'own.zh.xlsx',
    ]);
    const never = { ...own, ready: [] };
    expect(jobsFor(none, [never], catalogue, ['zh', 'en'])).toEqual([]);
  });
});

describe('a request for what a recipe cannot do', () => {
  const refused = (request: Partial<ReportRequest>): string[] =>
    faultsOf(() =>
      jobsFor({ ...none, ...request }, [book, brief, comparison, fixed], catalogue, ['zh', 'en']),
    ).map(({ page, where, zh }) => `${page} ${where}: ${zh}`);
  const fixed = recipe(
    `${head}path: fixed\nlayouts: [standard]\nlanguages: [zh]\nformats: [pdf, epub]\nparts:\n  - page: /chapters/one/\n`,
    'fixed',
  );

  test('is told: its layouts, formats and languages', () => {
    expect(refused({ recipes: ['fixed'], layouts: ['official'] })).toEqual([
      'fixed --layout official: 配方 fixed（题）没有公文版式，只有：本站版式。请改 --layout，或在配方里加上。',
    ]);
    expect(refused({ recipes: ['fixed'], formats: ['docx'], langs: ['en'] })).toEqual([
      expect.stringContaining('没有Word，只有：PDF、EPUB'),
      expect.stringContaining('没有英文，只有：中文'),
    ]);
    // An EPUB has no layout.
    expect(refused({ recipes: ['fixed'], formats: ['epub'], layouts: ['official'] })).toEqual([]);
  });

  test('is told: values of a parameter that it is not chosen by', () => {
    expect(refused({ recipes: ['fixed'], values: { street: ['望京街道'] } })).toEqual([
      'fixed --street 望京街道: 配方 fixed 不按街道选，它不用选。请去掉 --street，或换一个配方。',
    ]);
    expect(refused({ recipes: ['book'], values: { street: ['wangjing'] } })).toEqual([
      expect.stringContaining('它按章选（--chapter）'),
    ]);
    expect(refused({ recipes: ['brief'], values: { district: ['chaoyang'] } })).toEqual([]);
    expect(refused({ recipes: ['fixed'], full: true })).toEqual([
      expect.stringContaining('没有截短的节'),
    ]);
  });

  test('takes of all recipes what each has', () => {
    expect(refused({ layouts: ['official'], langs: ['en'] })).toEqual([]);
  });
});

describe('recipes that write to one file', () => {
  test('stop only themselves', () => {
    const gulou = recipe(`${head}path: streets/gulou\nparts:\n  - page: /chapters/one/\n`, 'gulou');
    const { jobs, faults } = soundJobsFor(none, [brief, gulou, book], catalogue, ['zh']);
    expect(jobs.map(({ name }) => name)).toEqual(['book']);
    expect(faults.map(({ page }) => page)).toEqual(['content/reports/gulou.yaml:3']);
  });
});

describe('a name', () => {
  test('is found with its kind, in pinyin and by id; a near one is suggested', () => {
    const named = (...street: string[]): string[] =>
      jobsFor(
        { ...none, recipes: ['brief'], values: { street }, langs: ['zh'] },
        [brief],
        catalogue,
        ['zh'],
      ).map(({ name }) => name);
    for (const form of ['望京', '望京街道', 'Wangjing', 'wangjing', 'Wangjing subdistrict'])
      expect(named(form), form).toEqual(['streets/wangjing']);
    const faults = faultsOf(() => named('望经街道'));
    expect(faults[0]?.zh).toContain('最接近的是“望京”');
  });
});

describe('words of a recipe', () => {
  test('are checked for parameters', () => {
    const { faults } = readRecipe(
      'x.yaml',
      `${head}path: x\nparts:\n  - text: { zh: '{stret}', en: x }\n`,
    );
    expect(faults.map(({ page, where }) => `${page} ${where}`)).toEqual([
      'x.yaml:5 parts[0].text.zh',
    ]);
  });
});
