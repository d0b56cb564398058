import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCharts } from '#src/charts/index.ts';
import { claimBook } from '#src/claims/faults.ts';
import { inspectProject } from '#src/claims/site.ts';
import { formatFaults } from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import { unclearSentences } from '../../fixtures/fault-texts.ts';
import { acceptIn, copyOfProject, project, rewrite } from '../../fixtures/tables.ts';

/** Rewrites a file of a copy. The change must change something. */
function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const path = join(root, ...file.split('/'));
  const before = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} was not changed`);
  writeFileSync(path, after);
}

/** What is told of a project, with paths below its folder. */
function told(root: string, lang: Lang): string {
  const { faults } = inspectProject(root, allCharts);
  return formatFaults(faults, lang, claimBook).replaceAll(`${root}/`, '');
}

const claims = 'content/claims/02-chaoyang-in-figures.yaml';
const questions = 'content/charts/concentration.yaml';
const zh = 'content/chapters/zh/02-chaoyang-in-figures.mdx';
const en = 'content/chapters/en/02-chaoyang-in-figures.mdx';

/** Lines of a file of the project that hold a text. */
function lineOf(file: string, text: string): number {
  const lines = readFileSync(join(project, ...file.split('/')), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

describe('the project', () => {
  it('has no faults', () => {
    expect(inspectProject(project, allCharts).faults).toEqual([]);
  });
});

describe('faults that have nothing to do with each other', () => {
  function brokenCopy(): string {
    const root = copyOfProject();
    edit(root, claims, "expect: '39,502'", "expect: '39,503'");
    edit(root, claims, 'observation: gini/', 'observation: ginni/');
    edit(root, claims, 'wangjing@2010-03', 'wangjin@2010-03');
    edit(root, claims, 'reading: wy-thousand-threshold', 'reading: wy-thousand-treshold');
    edit(root, claims, 'beside: [ dd-jianwai-residents ]', 'beside: [ dd-jianwai-resident ]');
    edit(root, claims, '{ id: half-count, ', '{ id: half-count, digit: 1, ');
    edit(root, zh, 'chart="concentration"', 'chart="concentraton"');
    edit(root, zh, 'of="register-total"', 'of="register-totl"');
    edit(root, zh, '[wang-yang-2011', '[wang-yang-2010');
    edit(root, en, /^kicker.*\n/mu, '');
    edit(root, en, 'scope="chaoyang@2010-03"', 'scope="chaoyang@2010"');
    edit(root, questions, /[?]\n/u, '\n');
    renameSync(join(root, 'content/charts/audit.yaml'), join(root, 'content/charts/audits.yaml'));
    rewrite(root, 'rechecks', (csv) =>
      csv.replace(
        'wy-outside-urban,outside,chaoyang@2010-03,agrees',
        'wy-outside-urban,outside,chaoyang@2010-03,disagrees',
      ),
    );
    acceptIn(root, 'rechecks');
    return root;
  }

  it('are told together: a moved value beside broken references, a changed verdict, charts, sources', () => {
    const root = brokenCopy();
    const { faults } = inspectProject(root, allCharts);
    expect(faults.map(({ code }) => code).sort()).toEqual([
      'claim-shape',
      'different-claims',
      'different-figures',
      'front-matter',
      'missing-questions',
      'moved-value',
      'moved-verdict',
      'question-shape',
      'stray-questions',
      'unknown-chart',
      'unknown-claim',
      'unknown-indicator',
      'unknown-observation',
      'unknown-row',
      'unknown-row',
      'unknown-scope',
      'unknown-source',
    ]);
    for (const { code, file, line } of faults) {
      expect(file, code).toMatch(/\.(?:yaml|mdx|csv)$/u);
      // Faults of a whole file have no line.
      if (!/^(?:different|missing-q|stray)/u.test(code)) expect(line, code).toBeGreaterThan(0);
    }
  });

  it('name file, line, what was found, the nearest name and what to do, in Chinese', () => {
    const text = told(brokenCopy(), 'zh');
    expect(text).toMatch(/^数据、主张和正文有 17 处问题：\n/u);
    for (const part of [
      `${claims}\n  × 主张的写法不对，或缺少一项\n      第 ${lineOf(claims, 'id: half-count')} 行“digit”项（half-count）：这里没有“digit”这一项。最接近的是“digits”。`,
      `第 ${lineOf(claims, 'id: wangjing-outside')} 行“observation”项（wangjing-outside）：读到“wangjin@2010-03”\n    应为：量过的对象；最接近的是“wangjing@2010-03”。`,
      `第 ${lineOf(claims, 'gini/')} 行“observation”项（gini-outside）：读到“ginni”\n    应为：src/indicators/index.ts 登记的指标；最接近的是“gini”。`,
      `第 ${lineOf(claims, 'wy-thousand-threshold')} 行“reading”项（thousand-line）：读到“wy-thousand-treshold”`,
      '应为：data/readings/readings.csv 里有的名字；最接近的是“wy-thousand-threshold”。',
      '“beside.0”项（jianwai-register）：读到“dd-jianwai-resident”',
      `第 ${lineOf(claims, "expect: '39,502'")} 行（outside-total）：作者看到的是 39,503，现在的数据给出 39,502\n        ${zh}:`,
      'data/rechecks/rechecks.csv\n  × 复算的结论变了：印出的数是否相符，与记下的不同\n      第 4 行“verdict”列（wy-outside-urban）：记的是“disagrees”，复算是“agrees”',
      `第 ${lineOf(zh, 'of="register-total"')} 行：读到“register-totl”\n    应为：content/claims 里声明的代号；最接近的是“register-total”。`,
      `第 ${lineOf(zh, 'chart="concentration"')} 行：读到“concentraton”\n    应为：其中之一：outside-share, `,
      '最接近的是“concentration”。\n    怎么改：改正拼写，或在 src/charts/index.ts 登记这张图。',
      'content/charts/audits.yaml\n  × 没有与问题文件同名的图\n      读到“audits”\n    应为：其中之一：outside-share, ',
      'content/charts/audit.yaml\n  × 缺少一张图的问题文件\n    应为：zh 和 en 各三个问题，各以问号或句号结尾。',
      '第 7 行“sources”项：读到“wang-yang-2010”\n    应为：data/sources.yaml 里有的名字；最接近的是“wang-yang-2011”。',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('name the same in English', () => {
    const text = told(brokenCopy(), 'en');
    expect(text).toMatch(/^Data, claims and chapters have 17 faults:\n/u);
    for (const part of [
      'entry “observation” (gini-outside): found “ginni”\n    Expected: An indicator that src/indicators/index.ts registers; the nearest is “gini”.',
      '(outside-total): the author saw 39,503, the data now give 39,502\n',
      'column “verdict” (wy-outside-urban): recorded “disagrees”, computed “agrees”',
      `${en}\n  × An entry of the front matter is missing or not as it must be\n`,
      `${questions}\n  × Questions about a chart are missing or not as they must be\n      line ${lineOf(questions, '?')}, entry “en.0”: Found “What does the diagonal mean? What would …”; expected a sentence that ends with a question mark or a full stop.\n`,
      'found “chaoyang@2010”\n    Expected: One of: chaoyang@2010-03; the nearest is “chaoyang@2010-03”.',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('data that are not accepted', () => {
  it('show at once what they move, with their checksum and their identities', () => {
    const root = copyOfProject();
    edit(root, zh, 'of="register-total"', 'of="register-totl"');
    rewrite(root, 'streets', (csv) => csv.replace('12901', '12902'));
    const { faults } = inspectProject(root, allCharts);
    const codes = faults.map(({ code }) => code);
    expect(codes).toContain('checksum');
    expect(codes).toContain('identity-new');
    expect(codes).toContain('unknown-claim');
    expect(faults.find(({ code }) => code === 'moved-value')?.row).toBe('wangjing-outside');
  });
});

describe('data that cannot be measured', () => {
  it('hide neither broken chapters nor each other', () => {
    const root = copyOfProject();
    edit(root, zh, 'of="register-total"', 'of="register-totl"');
    rewrite(root, 'streets', (csv) => csv.replace('12901', 'many'));
    const { evidence, faults } = inspectProject(root, allCharts);
    expect(evidence).toBeUndefined();
    const codes = faults.map(({ code }) => code);
    expect(codes).toContain('checksum');
    expect(codes).toContain('unknown-claim');
    expect(codes).not.toContain('unknown-observation');
  });

  it('are told by file and line where they break a rule of an indicator, without what follows from it', () => {
    const root = copyOfProject();
    edit(root, claims, "expect: '39,502'", "expect: '39,503'");
    rewrite(root, 'innovation-places', (csv) => csv.replace(/^(.*,exact,)(\d+)/mu, '$199'));
    acceptIn(root, 'innovation-places');
    const { faults } = inspectProject(root, allCharts);
    const first = faults.find(({ code }) => code === 'region-total');
    expect(first).toMatchObject({ column: 'cases' });
    expect(first?.line).toBeGreaterThan(1);
    expect(faults.map(({ code }) => code)).toContain('moved-value');
    expect(faults.map(({ code }) => code)).not.toContain('unknown-observation');
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/claims.ts', 'check', ...args], {
      cwd: project,
      encoding: 'utf8',
    });

  it('prints faults in the language asked for, Chinese unless told, and ends with 1', () => {
    const root = copyOfProject();
    edit(root, claims, "expect: '39,502'", "expect: '39,503'");
    const [chinese, english] = [run('--root', root), run('--root', root, '--lang', 'en')];
    expect([chinese.status, english.status]).toEqual([1, 1]);
    expect(chinese.stderr).toMatch(/^数据、主张和正文有 1 处问题：\n/u);
    expect(english.stderr).toMatch(/^Data, claims and chapters have 1 fault:\n/u);
    expect(english.stderr).not.toContain('    at ');
  });

  it('says how it is called when it is called wrongly', () => {
    const { status, stderr } = run('--lang', 'fr');
    expect(status).toBe(2);
    expect(stderr).toContain('--lang zh|en');
  });
});

describe('the sentences', () => {
  it('are written in both languages, each with its own punctuation', () => {
    expect(unclearSentences(claimBook)).toEqual([]);
  });
});
