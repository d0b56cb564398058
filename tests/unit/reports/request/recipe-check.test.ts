import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecipe, readSoundRecipes } from '#src/reports/request/recipes-node.ts';
import type { Lang } from '#src/model.ts';
import { projectFaults } from '../../../fixtures/scripts.ts';
import { copyOfProject, project } from '../../../fixtures/tables.ts';

const sound = 'title: { zh: 题, en: Title }\nabout: { zh: 一, en: One }\npath: x\n';

/** Bad recipes, with the lines of their faults and what is told of the first. */
const badRecipes: readonly [
  name: string,
  text: string,
  lines: readonly number[],
  zh: string,
  en: string,
][] = [
  [
    'a misspelt entry',
    `${sound}eech: street\nparts:\n  - page: /a/\n`,
    [4],
    '这里没有“eech”这一项。最接近的是“each”。',
    'There is no entry “eech” here. The nearest is “each”.',
  ],
  [
    'a parameter that does not exist beside a wrong entry',
    `${sound}cover: yes\nparts:\n  - page: /streets/{stret}/\n`,
    [4, 6],
    '写的是“yes”，应为 true 或 false。',
    'Found “yes”; expected true or false.',
  ],
  [
    'an address without slashes',
    `${sound}parts:\n  - page: streets\n`,
    [5],
    '应为以“/”开头和结尾的网页地址',
    'expected the address of a page with “/” at both ends',
  ],
  ['no parts', sound, [1], '没有写这一项，应为列表。', 'The entry is missing; expected a list.'],
  [
    'two choices',
    `${sound}each: street\nchoose: { parameter: street, least: 2 }\nparts:\n  - page: /a/\n`,
    [5],
    'each 和 choose 只能写一个。',
    'There can be each or choose, not both.',
  ],
  [
    'a line that is no YAML',
    'about: x\ntitle: 题: 二\n',
    [2],
    '一行里有两个冒号，含冒号的文字要加引号',
    'text with a colon, # or {} needs quotes',
  ],
  [
    'a bracket that is not closed',
    'title: { zh: 题, en: Title\nabout: { zh: 一, en: One }\n',
    [1],
    '这里的 { 没有收尾，缺 }',
    'the { here is not closed: } is missing',
  ],
  [
    'a quotation mark that is not closed',
    'about: x\ntitle: "题\npath: x\n',
    [2],
    '这里的 " 没有收尾，缺 "',
    'the " here is not closed: " is missing',
  ],
  [
    'a path that all its reports share',
    `${sound}each: street\nparts:\n  - page: /streets/{street}/\n`,
    [3],
    'path 里要有这个参数',
    'needs the parameter in its path',
  ],
  [
    'a choice that changes nothing',
    `${sound.replace('path: x', 'path: x/{street}')}each: street\nparts:\n  - page: /errata/\n`,
    [5],
    '没有一部分用到所选的参数',
    'No part depends on what is chosen',
  ],
  [
    'limits and lists that contradict each other',
    `${sound}choose: { parameter: street, least: 3, most: 2 }\nships:\n  - [a]\n  - [a, a, a]\nparts:\n  - page: /streets/{street}/\n`,
    [4, 6, 7],
    'most 不能小于 least',
    'most cannot be less than least',
  ],
  [
    'a format that it does not have',
    `${sound}formats: [pdf]\nready: [docx]\nparts:\n  - page: /errata/\n`,
    [5],
    'ready 里有这份配方不做的格式',
    'ready names a format that this recipe does not have',
  ],
  [
    'lists without a choice',
    `${sound}ships: [[a]]\nparts:\n  - page: /errata/\n`,
    [4],
    '要先有 choose',
    'which need choose',
  ],
  [
    'a name that no file can have',
    `${sound.replace('path: x', 'path: x/con')}parts:\n  - page: /errata/\n`,
    [3],
    'Windows 留给设备的名称',
    'Windows keeps for devices',
  ],
  [
    'a parameter in its summary that does not exist',
    `${sound.replace('{ zh: 一,', "{ zh: '{stret}',")}parts:\n  - page: /errata/\n`,
    [2],
    '没有参数“stret”。',
    'There is no parameter “stret”.',
  ],
  ['an empty file', '', [1], '应为几项“名称: 值”', 'expected entries of the form “name: value”'],
];

describe('a bad recipe', () => {
  it('names pages that no site has, and sends nothing to a terminal as it is', async () => {
    const root = copyOfProject();
    const file = join(root, 'content/reports/own.yaml');
    const told = async (text: string): Promise<string> => {
      writeFileSync(file, `${sound}${text}`);
      return (await projectFaults(root)).replaceAll(`${root}/`, '');
    };
    expect(await told('parts:\n  - page: /erata/\n  - page: /en/errata/\n')).toBe(
      `The recipes have 2 faults:

content/reports/own.yaml:5 · page
  × The site has no page /erata/. The nearest is /errata/. Addresses of pages have no language.

content/reports/own.yaml:6 · page
  × The site has no page /en/errata/. Addresses of pages have no language.`,
    );
    const escaped = await told('"\\e[31mred": 1\nparts:\n  - page: /errata/\n');
    expect(escaped).toContain('There is no entry “\\u{001B}[31mred” here.');
    expect(escaped).not.toContain('\u001B');
  });

  it.each(badRecipes)('with %s is told by line, in both languages', (_, text, lines, zh, en) => {
    const { faults } = readRecipe('bad.yaml', text);
    expect(faults.map(({ page }) => page)).toEqual(lines.map((line) => `bad.yaml:${String(line)}`));
    expect(faults[0]?.zh).toContain(zh);
    expect(faults[0]?.en).toContain(en);
  });

  it('is told beside the others and beside faults of claims', () => {
    const root = copyOfProject();
    const write = (file: string, change: (text: string) => string): void => {
      const path = join(root, 'content', file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    };
    write('reports/book.yaml', (text) => text.replace('cover: true', 'cover: yes'));
    write('reports/errata.yaml', (text) => text.replace('/errata/', '/errata/{theme}/'));
    write('claims/02-chaoyang-in-figures.yaml', (text) => text.replace("'39,502'", "'39,503'"));
    const faults = (lang: Lang): string =>
      spawnSync(process.execPath, ['scripts/claims.ts', 'check', '--root', root, '--lang', lang], {
        cwd: project,
        encoding: 'utf8',
      }).stderr;
    const chinese = faults('zh').replaceAll(`${root}/`, '');
    expect(chinese).toMatch(/^数据、主张和正文有 1 处问题：\n/u);
    expect(chinese).toContain('\n\n配方有 2 处问题：\n\ncontent/reports/book.yaml:8 · cover\n');
    expect(chinese).toContain(
      'content/reports/errata.yaml:9 · parts[0].page\n  × 这份配方没有按 theme 选。',
    );
    expect(faults('en')).toContain('\n\nThe recipes have 2 faults:\n\n');
    expect(faults('en').split('The recipes have')[1]).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the folder of recipes', () => {
  it('that is missing is a fault', () => {
    const { faults } = readSoundRecipes(join(copyOfProject(), 'content/recipes'));
    expect(faults.map(({ zh }) => zh)).toEqual([
      '没有放配方的文件夹。请取回它，或用 --recipes 指出在哪里。',
    ]);
  });

  it('is read in the encodings of the data; copies and folders in it are left out', () => {
    const folder = join(copyOfProject(), 'content/recipes');
    mkdirSync(join(folder, 'folder.yaml'), { recursive: true });
    const text = `${sound}parts:\n  - page: /a/\n`;
    writeFileSync(join(folder, 'marked.yaml'), `\uFEFF${text}`, 'utf16le');
    writeFileSync(join(folder, 'marked (1).yaml'), text);
    writeFileSync(join(folder, 'word.yaml'), Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0));
    const { recipes, broken, faults } = readSoundRecipes(folder);
    expect(recipes.map(({ id, title }) => [id, title.zh])).toEqual([['marked', '题']]);
    expect(broken).toEqual(['word']);
    expect(faults.map(({ page }) => page)).toEqual([`${folder}/word.yaml`]);
  });
});
