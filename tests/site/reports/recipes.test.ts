import { describe, expect, test } from 'vitest';
import { jobsFor, type ReportRequest } from '#src/reports/request/jobs.ts';
import { readRecipe, readRecipes } from '#src/reports/request/recipes-node.ts';
import { shard } from '#src/reports/run/run-node.ts';
import { book, brief, catalogue, comparison, head } from './built-pages.ts';
import { faultsOf } from '../../fixtures/reports/render.ts';

const recipes = [book, brief, comparison];
const none: ReportRequest = { recipes: [], values: {}, langs: [], layouts: [], formats: [] };

function jobs(request: Partial<ReportRequest>): string[] {
  return jobsFor({ ...none, ...request }, recipes, catalogue, ['zh', 'en']).map(
    ({ name, lang }) => `${name}.${lang}`,
  );
}

function refused(request: Partial<ReportRequest>): string[] {
  return faultsOf(() => jobs(request)).map(({ page, en }) => `${page}: ${en}`);
}

describe('recipes', () => {
  test('that ship with the site are sound and each has a file of its own', () => {
    const names = readRecipes('content/reports').map(({ id }) => id);
    expect(names).toEqual(expect.arrayContaining(['book', 'chapter', 'street-brief']));
    expect(names).toEqual(expect.arrayContaining(['theme-brief', 'comparison', 'errata']));
  });

  test('with mistakes are told with file, line and entry, all at once', () => {
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

  test('that name a parameter they are not chosen by are told with its line', () => {
    const text = `${head}path: x\nparts:\n  - page: /streets/{street}/\n  - page: /a/{stret}/\n`;
    const { faults } = readRecipe('content/reports/bad.yaml', text);
    expect(faults.map(({ page, en }) => `${page} ${en}`)).toEqual([
      expect.stringContaining('bad.yaml:5 This recipe is not chosen by street'),
      expect.stringContaining('bad.yaml:6 There is no parameter “stret”'),
    ]);
  });
});

describe('jobs', () => {
  test('make every choice that ships, in every language', () => {
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

  test('take ids and names of both languages', () => {
    const values = { street: ['望京', 'Maizidian', 'gulou'] };
    expect(jobs({ recipes: ['brief'], values, langs: ['zh'] })).toEqual([
      'streets/wangjing.zh',
      'streets/maizidian.zh',
      'streets/gulou.zh',
    ]);
  });

  test('narrow streets down to a district', () => {
    const values = { district: ['chaoyang'] };
    expect(jobs({ recipes: ['brief'], values, langs: ['en'] })).toEqual([
      'streets/wangjing.en',
      'streets/maizidian.en',
    ]);
  });

  test('name a book of some chapters after them', () => {
    const some = { recipes: ['book'], values: { chapter: ['two'] }, langs: ['zh' as const] };
    expect(jobs(some)).toEqual(['book-two.zh']);
    expect(jobs({ ...some, values: { chapter: ['one', 'two'] } })).toEqual(['book.zh']);
  });

  test('give every layout and format a file of its own, and an EPUB no layout', () => {
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

  test('tell the nearest of an unknown recipe and an unknown street together', () => {
    expect(refused({ recipes: ['brif'], values: { street: ['wanging'] } })).toEqual([
      expect.stringMatching(/^brif: .*nearest is “brief”/u),
      expect.stringMatching(/^wanging: .*nearest is “wangjing”/u),
    ]);
  });

  test('tell how many streets a comparison takes', () => {
    expect(refused({ recipes: ['comparison'], values: { street: ['gulou'] } })).toEqual([
      expect.stringContaining('between 2 and 6 of --street; 1 given'),
    ]);
  });

  test('fall into parts that hold each once', () => {
    const all = jobs({});
    const parts = ['1/3', '2/3', '3/3'].flatMap((text) => shard(all, text));
    expect(parts.sort()).toEqual([...all].sort());
    for (const wrong of ['4/3', '0/3', 'x', '3']) {
      expect(faultsOf(() => shard(all, wrong))[0]?.en).toContain('--shard 3/16');
    }
  });
});
