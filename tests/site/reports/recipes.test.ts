import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { jobsFor, type ReportRequest } from '#src/reports/request/jobs.ts';
import {
  misnamedRecipes,
  readRecipe,
  readRecipes,
  readSoundRecipes,
} from '#src/reports/request/recipes-node.ts';
import { shard } from '#src/reports/run/run-node.ts';
import { book, brief, catalogue, comparison, head, recipe } from './built-pages.ts';
import { faultsOf } from '../../fixtures/reports/render.ts';

const recipes = [book, brief, comparison];
const none: ReportRequest = { recipes: [], values: {}, langs: [], layouts: [], formats: [] };

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recipes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function jobs(request: Partial<ReportRequest>): string[] {
  return jobsFor({ ...none, ...request }, recipes, catalogue, ['zh', 'en']).map(
    ({ name, lang }) => `${name}.${lang}`,
  );
}

function refused(request: Partial<ReportRequest>): string[] {
  return faultsOf(() => jobs(request)).map(({ page, en }) => `${page}: ${en}`);
}

describe('recipes', () => {
  test('of the site are valid', () => {
    const names = readRecipes('content/reports').map(({ id }) => id);
    expect(names).toEqual(expect.arrayContaining(['book', 'chapter', 'street-brief']));
    expect(names).toEqual(
      expect.arrayContaining(['theme-brief', 'problem-brief', 'comparison', 'errata']),
    );
  });

  test('with errors are reported with file, line and entry, all at once', () => {
    const text = `${head}path: Über\nparts:\n  - page: streets\n  - pages: /streets/\n`;
    const { faults } = readRecipe('content/reports/bad.yaml', text);
    expect(faults.map(({ page, where }) => `${page} ${where}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^content\/reports\/bad\.yaml:3 path/u),
        expect.stringMatching(/^content\/reports\/bad\.yaml:5 parts/u),
        expect.stringMatching(/^content\/reports\/bad\.yaml:6 parts/u),
      ]),
    );
  });

  test('with errors say what was found, what was expected and the nearest name, in both languages', () => {
    const text = `title: { zh: 题 }\nabout: { zh: 甲, en: A }\neach: stret\npath: x\nlayout: [standard]\nparts:\n  - pages: /a/\n  - side-by-side: /a/\n    tables:\n      - section: a\n        rows: b\n        column: 2\n`;
    const { faults } = readRecipe('bad.yaml', text);
    const fix = {
      zh: '请按 content/reports/README.md 改正。',
      en: ' Correct it as content/reports/README.md shows.',
    };
    const expectedFault = (page: string, where: string, zh: string, en: string): object => {
      return { page, where, zh: zh + fix.zh, en: en + fix.en };
    };
    expect(faults).toEqual([
      expectedFault(
        'bad.yaml:1',
        'title.en',
        '没有写这一项，应为文字。',
        'The entry is missing; expected a text.',
      ),
      expectedFault(
        'bad.yaml:3',
        'each',
        '写的是“stret”，应为以下之一：chapter、street、theme、problem、reform、chart、page、district、year、collection。最接近的是“street”。',
        'Found “stret”; expected one of: chapter, street, theme, problem, reform, chart, page, district, year, collection. The nearest is “street”.',
      ),
      expectedFault(
        'bad.yaml:5',
        'layout',
        '这里没有“layout”这一项。最接近的是“layouts”。可以写：title、about、each、choose、path、cover、contents、evidence、one-page、chart-first、languages、formats、ready、layouts、ships、parts。',
        'There is no entry “layout” here. The nearest is “layouts”. There can be: title, about, each, choose, path, cover, contents, evidence, one-page, chart-first, languages, formats, ready, layouts, ships, parts.',
      ),
      expectedFault(
        'bad.yaml:7',
        'parts[0].pages',
        '这里没有“pages”这一项。最接近的是“page”。可以写：page、sections、leave-out、most-pages、give-way、whole、new-page、titled。',
        'There is no entry “pages” here. The nearest is “page”. There can be: page, sections, leave-out, most-pages, give-way, whole, new-page, titled.',
      ),
      expectedFault(
        'bad.yaml:12',
        'parts[1].tables[0].column',
        '写的是 2，应为列的名称（网页上的 data-column）：小写字母、数字、“_”“-”。',
        'Found 2; expected the name of a column (data-column of the page): small letters, digits, “_”, “-”.',
      ),
    ]);
  });

  test('that are not YAML are reported in both languages, with the line', () => {
    const [fault, ...more] = readRecipe('bad.yaml', 'about: x\ntitle: 题: 二\n').faults;
    expect(more).toEqual([]);
    expect(fault?.page).toBe('bad.yaml:2');
    expect(fault?.zh).toContain('这一行读不下去：一行里有两个冒号，含冒号的文字要加引号');
    expect(fault?.en).toContain('there are two colons in a line: a text with a colon needs quotes');
  });

  test('with faults do not affect others, and two that write to one path are both reported', () => {
    const folder = temporary();
    const sound = `${head}path: sound\nparts:\n  - page: /a/\n`;
    writeFileSync(join(folder, 'sound.yaml'), sound);
    writeFileSync(join(folder, 'bad.yaml'), sound.replace('page:', 'pages:'));
    for (const name of ['one', 'two']) {
      writeFileSync(join(folder, `${name}.yaml`), sound.replace('sound', 'same'));
    }
    const { recipes: read, broken, faults } = readSoundRecipes(folder);
    expect(read.map(({ id }) => id)).toEqual(['sound']);
    expect(broken).toEqual(['bad', 'one', 'two']);
    expect(faults.map(({ page, where }) => [page.replace(`${folder}/`, ''), where])).toEqual([
      ['bad.yaml:5', 'parts[0].pages'],
      ['one.yaml:3', 'path: same'],
      ['two.yaml:3', 'path: same'],
    ]);
    expect(faults[1]?.zh).toBe(
      `${folder}/two.yaml 也写到这个路径，两份报告会互相覆盖。请改掉其中一个 path。`,
    );
    expect(faultsOf(() => readRecipes(folder))).toEqual(faults);
  });

  test('whose file name is none of a recipe are named, not passed over', () => {
    const folder = temporary();
    writeFileSync(join(folder, '我的简报.yaml'), '');
    writeFileSync(join(folder, 'brief (1).yml'), '');
    writeFileSync(join(folder, 'README.md'), '');
    const faults = misnamedRecipes(folder);
    expect(faults.map(({ page }) => page.slice(folder.length + 1))).toEqual([
      'brief (1).yml',
      '我的简报.yaml',
    ]);
  });

  test('with a parameter they are not chosen by are reported with its line', () => {
    const text = `${head}path: x\nparts:\n  - page: /streets/{street}/\n  - page: /a/{stret}/\n`;
    const { faults } = readRecipe('content/reports/bad.yaml', text);
    expect(faults.map(({ page, en }) => `${page} ${en}`)).toEqual([
      expect.stringContaining('bad.yaml:5 This recipe is not chosen by street'),
      expect.stringContaining('bad.yaml:6 There is no parameter “stret”'),
    ]);
  });
});

describe('jobs', () => {
  test('cover every prebuilt choice in every language', () => {
    expect(jobs({})).toEqual([
      'book.zh',
      'book.en',
      ...['wangjing', 'maizidian', 'gulou'].flatMap((id) => [
        `streets/${id}.zh`,
        `streets/${id}.en`,
      ]),
      'comparison/wangjing+maizidian.zh',
      'comparison/wangjing+maizidian.en',
    ]);
  });

  test('accept ids and names in both languages', () => {
    const values = { street: ['望京', 'Maizidian', 'gulou'] };
    expect(jobs({ recipes: ['brief'], values, langs: ['zh'] })).toEqual([
      'streets/wangjing.zh',
      'streets/maizidian.zh',
      'streets/gulou.zh',
    ]);
  });

  test('accept the name of an office, chapters by their number, and recipes as the maker calls them', () => {
    const named = (id: string, values: ReportRequest['values']): string[] =>
      jobs({ recipes: [id], values, langs: ['zh'] });
    expect(named('简报', { street: ['望京街道办事处', '望京街道办'] })).toEqual([
      'streets/wangjing.zh',
    ]);
    expect(refused({ recipes: ['{street}'], values: {} })[0]).not.toContain('{street}”');
  });

  test('refuse own words that are too long, and every fault once', () => {
    expect(
      refused({
        recipes: ['brief'],
        own: { title: '题'.repeat(151) },
        values: { district: ['海定'] },
      }),
    ).toEqual([
      expect.stringMatching(/^海定: /u),
      '--field title: Too long: at most 150 characters, 151 given. Shorten it; put long matter into an attachment.',
    ]);
  });

  test('ignore a street that is repeated', () => {
    const values = { street: ['wangjing', '望京', 'maizidian', 'wangjing'] };
    expect(jobs({ recipes: ['comparison'], values, langs: ['zh'] })).toEqual([
      'comparison/wangjing+maizidian.zh',
    ]);
  });

  test('filter streets by district', () => {
    const values = { district: ['chaoyang'] };
    expect(jobs({ recipes: ['brief'], values, langs: ['en'] })).toEqual([
      'streets/wangjing.en',
      'streets/maizidian.en',
    ]);
  });

  test('name a partial book after its chapters', () => {
    const some = { recipes: ['book'], values: { chapter: ['two'] }, langs: ['zh' as const] };
    expect(jobs(some)).toEqual(['book-two.zh']);
    expect(jobs({ ...some, values: { chapter: ['one', 'two'] } })).toEqual(['book.zh']);
  });

  test('have one file per layout and format, and one EPUB for all layouts', () => {
    const [job] = jobsFor(
      { ...none, recipes: ['brief'], values: { street: ['gulou'] }, langs: ['zh'] },
      recipes,
      catalogue,
      ['zh', 'en'],
    );
    expect(job?.files.map(({ file }) => file)).toEqual([
      'streets/gulou.zh.pdf',
      'streets/gulou.zh.official.pdf',
      'streets/gulou.zh.docx',
      'streets/gulou.zh.official.docx',
      'streets/gulou.zh.epub',
    ]);
  });

  test('report an unknown recipe and an unknown street together, with the nearest names', () => {
    expect(refused({ recipes: ['brif'], values: { street: ['wanging'] } })).toEqual([
      expect.stringMatching(/^brif: .*nearest is “brief”/u),
      expect.stringMatching(/^wanging: .*nearest is “wangjing”/u),
    ]);
  });

  test('report how many streets a comparison accepts', () => {
    expect(refused({ recipes: ['comparison'], values: { street: ['gulou'] } })).toEqual([
      expect.stringContaining('between 2 and 6 of --street; 1 given'),
    ]);
  });

  test('report the recipe and line that prebuilds an unknown street', () => {
    const ships = recipe(
      `${head}choose: { parameter: street, least: 1 }\npath: s/{street}\nships:\n  - [wangjin]\nparts:\n  - page: /streets/{street}/\n`,
    );
    const [fault] = faultsOf(() => jobsFor(none, [ships], catalogue, ['zh']));
    expect([fault?.page, fault?.where]).toEqual(['content/reports/test.yaml:5', 'ships: wangjin']);
    expect(fault?.zh).toMatch(/^没有这个街道。最接近的是“wangjing”。/u);
  });

  test('report two recipes that write to the same file', () => {
    const gulou = recipe(`${head}path: streets/gulou\nparts:\n  - page: /a/\n`, 'gulou');
    const faults = faultsOf(() => jobsFor(none, [brief, gulou], catalogue, ['zh']));
    expect(faults).toEqual([
      {
        page: 'content/reports/gulou.yaml:3',
        where: 'path: streets/gulou',
        zh: 'content/reports/brief.yaml 也写到 streets/gulou.zh.pdf，两份报告会互相覆盖。请改掉其中一个 path。',
        en: 'content/reports/brief.yaml writes to streets/gulou.zh.pdf too, so that one report would replace the other. Change one path.',
      },
    ]);
  });

  test('are split into shards without overlap', () => {
    const all = jobs({});
    const parts = ['1/3', '2/3', '3/3'].flatMap((text) => shard(all, text));
    expect(parts.sort()).toEqual([...all].sort());
    for (const wrong of ['4/3', '0/3', 'x', '3']) {
      expect(faultsOf(() => shard(all, wrong))[0]?.en).toContain('for instance 2/4');
    }
  });
});

describe('a name that several subdistricts have', () => {
  const name = { zh: '望京', en: 'Wangjing' };
  const street = (id: string, district: string, year: string, more: string) => ({
    ...{ id, district, year, page: `/streets/${id}/` },
    name: {
      zh: `望京${more === '' ? '' : `（${more}）`}`,
      en: `Wangjing${more === '' ? '' : ` (${more})`}`,
    },
  });
  const years = ['2010', '2020'].map((id) => ({ id, name: { zh: `${id}年`, en: id } }));
  const values = {
    ...catalogue.values,
    street: [
      street('wangjing/2010-03', 'a', '2010', '2010年3月'),
      street('wangjing', 'a', '2020', ''),
      street('b-wangjing', 'b', '2020', '乙区'),
    ],
    district: ['a', 'b'].map((id) => ({ id, name })),
    year: years,
  };
  const made = (request: ReportRequest['values']): string[] =>
    jobsFor(
      { ...none, recipes: ['brief'], values: request, langs: ['zh'] },
      [brief],
      { ...catalogue, values },
      ['zh'],
    ).map((job) => job.name);

  test('is that of the newest date, unless a year or a district says otherwise', () => {
    expect(made({ street: ['望京'] })).toEqual(['streets/wangjing']);
    expect(made({ street: ['望京'], year: ['2010'] })).toEqual(['streets/wangjing-2010-03']);
    expect(made({ street: ['wangjing'], district: ['b'] })).toEqual(['streets/b-wangjing']);
  });
});
