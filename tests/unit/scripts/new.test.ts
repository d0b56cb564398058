import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { datasets } from '#data/index.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { readSite } from '#src/tables/site.ts';
import { chartsOfEverySite } from '#src/charts/index.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';
import { projectFaults, scriptModule } from '../../fixtures/scripts.ts';
import { project } from '../../fixtures/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'new-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
// As in a folder of the project, packages are found from here.
symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
const root = join(folder, 'linhe');
const data = join(root, 'data');

/** Runs a command for the new site: its exit code and everything that it prints. */
function run(script: 'new' | 'data', ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('scripts', `${script}.ts`), ...args, '--lang', 'en'],
    { cwd: project, encoding: 'utf8', env: { ...process.env, SITE_DIR: root } },
  );
  return { code: status, said: `${stdout}${stderr}` };
}
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const faults = (): string => formatFaults(inspect(data, datasets).faults, 'en');

const name = { zh: '临河证据', en: 'Linhe: “Evidence”' };
const first = run('new', 'site', root, '--zh', name.zh, '--en', name.en);

describe('a new site', () => {
  test('has data without a fault, the provinces and its own name', () => {
    expect(first.code).toBe(0);
    expect(first.said).toContain('SITE_DIR=');
    expect(faults()).toBe('');
    // 34 provinces, the header, and nothing after the last line.
    expect(read('data/divisions/divisions.csv').split('\n')).toHaveLength(36);
    expect(readSite(root, disk)).toMatchObject({ faults: [], site: { id: 'linhe', name } });
    expect(read('content/reports/book.yaml')).not.toContain('邻里');
    expect(read('content/chapters/zh/01-start.mdx')).toContain('kicker: "第一章 · 从这里开始"');
    expect(read('content/claims/01-start.yaml')).toContain('claims: []');
  });

  test('has questions for each chart, under a topic of its own', async () => {
    const { questionFiles } = await scriptModule<{
      questionFiles: () => Record<string, string>;
    }>('new/questions.ts');
    const topics = Object.values(questionFiles()).map(
      (text) => /^topic:\n {2}zh: (.*)\n {2}en: (.*)$/mu.exec(text)?.slice(1) ?? [],
    );
    for (const side of [0, 1]) {
      const words = topics.map((topic) => topic[side]);
      expect(new Set(words).size).toBe(chartsOfEverySite.length);
      expect(words.every((word) => side === 1 || /\p{Script=Han}/u.test(word ?? ''))).toBe(true);
    }
  });

  test('has no faults in its texts either', async () => {
    expect(await projectFaults(root)).toBe('');
  });

  test('is not written over: nothing changes where one file is there', () => {
    const before = read('CHANGELOG.md');
    const again = run('new', 'site', root, '--zh', 'x', '--en', 'y');
    expect(again.code).toBe(1);
    expect(again.said).toContain('The folder is not empty.');
    expect(again.said).toMatch(
      /These files exist already; nothing was written: CHANGELOG\.md, [^,]+, [^,]+, … \(\d+ in all\)\.\n$/u,
    );
    expect(read('CHANGELOG.md')).toBe(before);
  });

  test('is refused in a folder outside the project, where it could not be built', () => {
    const elsewhere = join(temporaryFolder('elsewhere'), 'site');
    const { code, said } = run('new', 'site', elsewhere, '--zh', '某区', '--en', 'x');
    expect(code).toBe(1);
    expect(said).toContain('lies outside the folder of the project');
    expect(existsSync(elsewhere)).toBe(false);
  });

  test.each<[string[], string[]]>([
    [
      ['sit', 'x'],
      ['最接近的是“site”', 'There are: site, district'],
    ],
    [
      ['site', 'x'],
      ['--zh\n  缺少这一项；要写文字。', '--en\n'],
    ],
    [['site'], ['site\n  缺少文件夹，例如 sites/my-district。']],
    [
      ['district', '--date', '2020-13'],
      ['district\n  应是区划代码，六位数字', '--date 2020-13\n'],
    ],
    [
      ['district', '150802', '--date', '2020', '--rows', 'bad'],
      ['--rows bad\n', 'wangjing:望京'],
    ],
    [['date', '150802', '--date', '2020-02-30'], ['--date 2020-02-30\n']],
    [
      ['collection', 'BAD_ID'],
      ['collection BAD_ID\n  应是一个代号', 'Expected an id'],
    ],
    [['collection', 'a', 'b'], ['b\n  多出的字']],
    [['chapter', '11', '--zh', '一', '--en', 'One'], ['chapter 11\n  应是两位数字']],
    [['dataset', 'foo', '--zh', '一', '--en', 'x', '--columns', 'id,id'], ['有的列写了两次']],
    [
      ['dataset', 'foo', '--zh', '一', '--en', 'x', '--columns', 'Id'],
      ['--columns Id\n  应是列名'],
    ],
  ])('%j is wrong, and all of it is told without patterns', (args, words) => {
    const { code, said } = run('new', ...args);
    expect(code).toBe(2);
    for (const word of words) expect(said).toContain(word);
    expect(said).not.toMatch(/\^\[|\\S|\\d/u);
  });

  test.each<[string[], string]>([
    [['district', '999999', '--date', '2020-11'], 'belong to no province'],
    [['date', '150809', '--date', '2020-11'], 'begin with npm run new -- district 150809'],
    [
      ['chapter', '02-more', '--zh', '一', '--en', 'One', '--sources', 'nobody'],
      '“nobody” is not in ',
    ],
  ])('%j cannot be made, and nothing is written', (args, words) => {
    const { code, said } = run('new', ...args);
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said).toMatch(/nothing was written/iu);
    expect(existsSync(join(root, 'drafts'))).toBe(false);
    expect(existsSync(join(root, 'content/chapters/zh/02-more.mdx'))).toBe(false);
  });

  test('lacks what is not given, and says which', () => {
    expect(run('new', 'source', 'census-2020').said).toContain('--zh');
    expect(run('new', 'sourse', 'census-2020').code).toBe(2);
    expect(run('new', 'date', '1508', '--date', '2020').code).toBe(2);
  });
});

describe('new rows', () => {
  const because = ['--who', 'A', '--why', 'new', '--source', 'census'];
  const file = join(folder, 'draft.csv');

  test('of a district are drafted, filled in and added; a fault names the line of the draft', () => {
    writeFileSync(
      file,
      'code,name_zh,name_en,level,parent,region\n150802,临河区,Linhe district,county,150000,\n',
    );
    expect(run('data', 'add', 'divisions', file, ...because).said).toContain('1 rows added');
    const rows = 'jiefang:解放:Jiefang,xinhua:新华:Xinhua';
    run('new', 'source', 'yearbook-2021', '--zh', '年鉴', '--en', 'Yearbook');
    const drafted = run('new', 'district', '150802', '--date', '2020-11', '--rows', rows);
    expect(drafted.said).toContain('drafts/streets-150802-2020-11.csv');
    const draft = read('drafts/streets-150802-2020-11.csv');
    const before = read('data/streets/streets.csv');
    writeFileSync(file, draft);
    const refused = run('data', 'add', 'streets', file);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('draft.csv');
    expect(refused.said).toContain('line 3');
    expect(read('data/streets/streets.csv')).toBe(before);

    const header = draft.split('\n')[0]?.split(',') ?? [];
    const figures = {
      ...{ hukou: '100', migrants: '50', outside: '0', total: '150' },
      ...{ source: 'yearbook-2021', section: '表1' },
    };
    const filled = draft
      .trimEnd()
      .split('\n')
      .map((line, index) => {
        const cells = line.split(',');
        for (const [column, value] of Object.entries(index === 0 ? {} : figures))
          cells[header.indexOf(column)] = value;
        return cells.join(',');
      });
    writeFileSync(file, `${filled.join('\r\n')}\r\n`);
    expect(run('data', 'add', 'streets', file).code).toBe(0);
    expect(inspect(data, datasets).tables.get('streets')?.lines).toHaveLength(2);
    expect(faults()).toBe('');
    // The first rows say where they come from.
    const { provenance } = inspect(data, datasets).tables.get('streets') ?? {};
    expect(provenance?.sources).toEqual(['yearbook-2021']);
    expect(provenance?.places).toMatchObject([{ source: 'yearbook-2021', section: '表1' }]);
    expect(read('data/streets/provenance.yaml')).not.toContain('No rows yet');
  });

  test('of a district come with its city and itself, where the divisions do not have them', () => {
    const { said } = run('new', 'district', '211103', '--date', '2020-11');
    expect(read('drafts/divisions-211103.csv').split('\n').slice(1, 3)).toEqual([
      '211100,,,city,210000,',
      '211103,,,county,211100,',
    ]);
    // The steps can be copied as they are, wherever the site is.
    expect(said).toContain(
      `npm run data add -- divisions ${join(root, 'drafts/divisions-211103.csv')} --who`,
    );
    run('new', 'district', '500103', '--date', '2020-11');
    expect(read('drafts/divisions-500103.csv').split('\n')[1]).toBe('500103,,,county,500000,');
  });

  test('of another date keep ids and names, not the figures', () => {
    expect(run('new', 'date', '150802', '--date', '2025-11').code).toBe(0);
    const known = run('new', 'date', '150802', '--date', '2020-11');
    expect(known.code).toBe(1);
    expect(known.said).toContain('“150802 2020-11” is in ');
    const draft = read('drafts/streets-150802-2025-11.csv');
    expect(draft).toContain('jiefang,2025-11,150802,street,1,解放,Jiefang');
    expect(draft).not.toContain('150,');
    // The next date stands elsewhere.
    expect(draft).not.toContain('yearbook-2021');
  });

  test('of a collection are drafted for its classes, cases and places', () => {
    const { said } = run('new', 'collection', 'prize-2024');
    expect(said).toContain('drafts/innovation-classes-prize-2024.csv');
    expect(read('drafts/innovation-cases-prize-2024.csv')).toContain('prize-2024');

    // A case whose class and collection are not there yet is refused, also while both tables are empty.
    const cells = 'meals,prize-2024,150802,临河区,Linhe,district,送餐,Meals,help,meals,stated,yes';
    const header = read('drafts/innovation-cases-prize-2024.csv').split('\n')[0] ?? '';
    writeFileSync(file, `${header}\n${cells},送餐。,Meals.,,,yearbook-2021,一,送餐\n`);
    const refused = run('data', 'add', 'innovation-cases', file);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('“theme”');
    expect(refused.said).toContain('“class”');
  });
});

describe('new sources', () => {
  test('are added to the list as data check reads it', () => {
    const { code } = run('new', 'source', 'census-2020', '--zh', '普查：“一”', '--en', 'One: “a”');
    expect(code).toBe(0);
    const { sources } = inspect(data, datasets);
    expect(faults()).toBe('');
    expect(sources.slice(-1)).toMatchObject([{ id: 'census-2020', title: { zh: '普查：“一”' } }]);
    const before = read('data/sources.yaml');
    const again = run('new', 'source', 'census-2020', '--zh', '又一份', '--en', 'Again');
    expect(again.code).toBe(1);
    expect(again.said).toContain('“census-2020” is in data/sources.yaml already');
    expect(read('data/sources.yaml')).toBe(before);
  });
});

/** What a new dataset is made of. */
interface Drafted {
  files: Record<string, string>;
  changes?: Record<string, string>;
  steps: { zh: string; en: string }[];
}

describe('a new dataset', () => {
  const index = readFileSync(join(project, 'data/index.ts'), 'utf8');
  const columns = ['id', 'area', 'name_zh', 'name_en', 'note_zh'];
  const draft = async (): Promise<Drafted> => {
    const { newDataset } = await scriptModule<{
      newDataset: (...given: unknown[]) => Drafted;
    }>('new/dataset.ts');
    return newDataset(index, 'green-spaces', { zh: '绿地', en: 'Green' }, columns);
  };

  test('has one text for a pair of languages, and helpers as it needs them', async () => {
    const made = await draft();
    const schema = made.files['data/green-spaces/schema.ts'];
    expect(schema).toContain("...bilingual('name', { zh: 'name', en: 'name' }),");
    expect(schema).toContain("note_zh: text({ label: { zh: 'note_zh', en: 'note_zh' } }),");
    expect(schema).toContain("import { bilingual, id, text } from '../kinds.ts';");
    expect(made.changes?.['data/index.ts']).toContain('  greenSpaces,\n] as const;');
  });

  test('tells which entries of the code book its columns need', async () => {
    const made = await draft();
    const last = made.steps.at(-1);
    expect(last?.en).toContain('green-spaces.area, green-spaces.name, green-spaces.note_zh');
    expect(last?.zh).toContain('npm run data accept -- code-book --who');
  });
});
