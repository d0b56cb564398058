import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { allCharts } from '#src/charts/index.ts';
import { inspectProject } from '#src/claims/site.ts';
import { typedIn, unboundIn, usesIn } from '#src/claims/words/bound-text.ts';
import { bareNumbers, unboundComparisons } from '#src/claims/words/prose.ts';
import { sourceTexts } from '#src/claims/words/source-texts-node.ts';
import type { Lang } from '#src/model.ts';
import { chapterOf } from './chapters.ts';
import { yamlTexts } from '#src/tables/yaml/yaml-texts-node.ts';
import { copyOfProject } from '../../fixtures/tables.ts';

const found = (lang: Lang, text: string): string[] =>
  unboundIn({ lang, text }).map((one) => one.found);

describe('a question about a chart', () => {
  it.each<[Lang, string, string[]]>([
    ['zh', '五个试点为什么都在望京？', ['五']],
    ['zh', '望京占4.89%，为什么？', ['4.89%']],
    ['zh', '为什么只有望京高于一成？', ['一成', '只有', '高于']],
    ['zh', '最高的是望京，为什么？', ['最高']],
    ['en', 'Why do most dots lie beside 0?', ['0', 'most']],
    ['en', 'Why are twelve subdistricts above the rest?', ['twelve', 'above', 'the rest']],
  ])('%s: %s', (lang, text, words) => {
    expect(found(lang, text).sort()).toEqual([...words].sort());
  });

  it.each<[Lang, string]>([
    ['zh', '案例最多的是哪一类？哪一类最少？'],
    ['zh', '任选三行，列出三种原因，找出两个街道。'],
    ['zh', '{pilots-count|五个}试点，{wangjing-share}从哪里来？'],
    ['en', 'Which class has most cases? What is the longest gap?'],
    ['en', 'Take any three rows and list three reasons.'],
    ['en', 'Which of the {pilots-count|five} pilots holds {wangjing-share}?'],
  ])('asks, and states nothing: %s %s', (lang, text) => {
    expect(found(lang, text)).toEqual([]);
  });

  it('uses the claims of its placeholders', () => {
    const text = { file: 'f', line: 3, lang: 'zh', text: '{a|五个}和{b}？' } as const;
    expect(usesIn(text)).toMatchObject([
      { id: 'a', words: '五个', line: 3 },
      { id: 'b', words: undefined, line: 3 },
    ]);
  });
});

describe('attributes of components in chapters', () => {
  const chapter = chapterOf(
    'zh',
    '<Figure chart="gini" scope="chaoyang@2010-03" title="12个街道里最高的" alt="四成" />',
  );

  it('are read like prose, names left out', () => {
    expect(bareNumbers(chapter).map((one) => one.found)).toEqual(['12', '四成']);
    expect(unboundComparisons(chapter).map((one) => one.found)).toEqual(['最高']);
  });
});

describe('words in the source', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
  });

  /** What is typed into one file of the source, with its line. */
  function typed(folder: string, written: string): string[] {
    const root = mkdtempSync(join(tmpdir(), 'words-'));
    made.push(root);
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'made-up.ts'), written);
    return sourceTexts(root).flatMap((text) =>
      typedIn(text).map((one) => `${String(text.line)} ${one.found}`),
    );
  }

  it('of a caption name a typed number and a typed comparison', () => {
    const caveat =
      "caveat: {\n  zh: '望京占37%，最高。',\n  en: 'Wangjing alone holds 37% here.',\n}";
    expect(typed('src/charts/streets', caveat)).toEqual(['2 37%', '2 最高', '3 37%', '3 alone']);
  });

  it('of a caption let through what is filled in, but not a number typed beside it', () => {
    const title =
      '{ zh: `最高的是${name}，${share}`, en: `The highest is ${name}, and 12 follow` }';
    expect(typed('src/charts/streets', title)).toEqual(['1 12']);
  });

  it('of the interface name a typed number', () => {
    const words = "export const made = {\n  'home.lede': '朝阳区有23个街道。',\n};";
    expect(typed('src/i18n/words/zh', words)).toEqual(['2 23']);
  });

  it.each([
    ['content/reports', 'made-up.yaml', "title: { zh: 三成, en: '{street}: a third' }", [1, 1]],
    [
      'data/made-up',
      'provenance.yaml',
      'note:\n  zh: 照录174例。\n  en: Only 174 cases.',
      [2, 3, 3],
    ],
    ['data/made-up', 'identities.yaml', '- title:\n    zh: 合计＝174例\n    en: Total', [2]],
    ['content', 'site.yaml', 'tagline:\n  zh: 望京最多\n  en: Words', [2]],
  ])('of %s/%s name a typed number or comparison', (folder, file, written, lines) => {
    const root = mkdtempSync(join(tmpdir(), 'linli-yaml-'));
    made.push(root);
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, file), written);
    const found = yamlTexts(root).flatMap((text) => typedIn(text).map(() => text.line));
    expect(found).toEqual(lines);
  });

  it('of the interface let through labels, identifiers and comments', () => {
    const words =
      "// 12 streets are the most\nconst a = { id: 'top-12', zh: '校验值（SHA-256）' };";
    expect(typed('src/i18n/words/zh', words)).toEqual([]);
  });
});

describe('claims check', () => {
  it('names file and line of a question that types a number, says another, or binds nothing known', () => {
    const root = copyOfProject();
    const file = join(root, 'content/charts/outside-share.yaml');
    const text = readFileSync(file, 'utf8')
      .replace('{pilots-count|五个}', '{pilots-count|六个}')
      .replace('{pilots-count|five}', 'five')
      .replace('麦子店按比例', '{nobody|麦子店}按比例');
    writeFileSync(file, text);
    const { faults } = inspectProject(root, allCharts);
    const told = faults
      .filter((fault) => fault.file === file)
      .map(({ code, line, got }) => `${code} ${String(line)} ${got ?? ''}`);
    expect(told.sort()).toEqual([
      'bare-number 8 five',
      'other-number 4 六',
      'unknown-claim 3 nobody',
      'value-missing 4 六个',
    ]);
  });
});
