import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { effectBetween, restingQuestions, type Effect } from '#src/claims/effect.ts';
import { stateOf } from '#src/claims/effect/state-node.ts';
import type { ProjectState } from '#src/claims/effect/state.ts';
import { csvWithCell } from '#src/tables/draft.ts';
import { copyOfProject, project, rewrite } from '../../fixtures/tables.ts';
import { bookOf, sheetOf } from '../../fixtures/workbooks.ts';
import { inGb18030 } from '../tables/fixture.ts';

let before: ProjectState;
beforeAll(() => {
  before = stateOf(project);
});

/** What comes of one changed cell of the project’s own data. */
function changed(dataset: string, row: string, column: string, value: string): Effect {
  const table = before.inspection.tables.get(dataset);
  if (table === undefined) throw new Error(`no ${dataset}`);
  const drafts = new Map([[table.file, csvWithCell(table, row, column, value)]]);
  return effectBetween(before, stateOf(project, drafts));
}

describe('a change of a cell', () => {
  it('that changes nothing has no effect', () => {
    const effect = changed('streets', 'wangjing@2010-03', 'outside', '12901');
    expect(effect).toEqual({ observations: [], claims: [], identities: [], texts: [], faults: [] });
  });

  it('names observations, claims with value and status, sentences in both languages, identities', () => {
    const { observations, claims, identities } = changed(
      'streets',
      'wangjing@2010-03',
      'outside',
      '12910',
    );
    const outside = observations.find(
      ({ indicator, key }) => indicator === 'outside' && key === 'wangjing@2010-03',
    );
    expect([outside?.before?.value, outside?.after?.value]).toEqual([12_901, 12_910]);
    const value = claims.find(({ id }) => id === 'wangjing-outside');
    expect([value?.before?.shown, value?.after?.shown]).toEqual(['12,901', '12,910']);
    const total = claims.find(({ id }) => id === 'outside-total');
    expect([total?.before?.status, total?.after?.status]).toEqual(['confirmed', 'contradicted']);
    expect(new Set(value?.uses.map(({ chapter }) => chapter.lang))).toEqual(new Set(['zh', 'en']));
    expect(identities.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'wangjing@2010-03 broken',
      'chaoyang@2010-03 broken',
    ]);
  });

  it('names nothing that does not rest on the cell', () => {
    const { claims } = changed('streets', 'anzhen@2010-03', 'outside', '138');
    const strange = claims.filter(({ before: old, after }) => {
      const inputs = [old, after].flatMap((claim) =>
        (claim?.finding?.observations ?? [claim?.observation]).flatMap(
          (observation) => observation?.inputs ?? [],
        ),
      );
      return !inputs.some(({ dataset }) => dataset === 'streets');
    });
    expect(strange.map(({ id }) => id)).toEqual([]);
  });
});

describe('texts and sentences that rest on a change', () => {
  const told = ({ texts }: Effect) =>
    texts.map(({ target, holds }) => `${target} ${String(holds)}`);

  it('are told apart by whether they are still true', () => {
    const { texts } = changed('streets', 'wangjing@2010-03', 'outside', '12910');
    const still = texts.filter(({ holds }) => holds).map(({ target }) => target);
    const turned = texts.filter(({ holds }) => !holds).map(({ target }) => target);
    expect(still).toContain('claim:outside-highest');
    expect(still).toContain('value:outside-share/wangjing@2010-03');
    expect(new Set(turned)).toEqual(new Set(['value:outside/wangjing@2010-03']));
  });

  it('are not named when what changes decides nothing in them', () => {
    expect(told(changed('streets', 'anzhen@2010-03', 'outside', '138'))).toEqual([]);
  });

  it('turn false with the statement that they make', () => {
    const effect = changed('streets', 'shuangjing@2010-03', 'outside', '22901');
    expect(told(effect)).toContain('claim:outside-highest false');
    const highest = effect.claims.find(({ id }) => id === 'outside-highest');
    expect(highest?.uses.map(({ holds }) => holds)).not.toContain(true);
    const value = changed('streets', 'wangjing@2010-03', 'outside', '12910');
    const shown = value.claims.find(({ id }) => id === 'wangjing-outside');
    expect(shown?.uses.map(({ holds }) => holds)).toContain(true);
  });
});

describe('questions about charts to read again', () => {
  const places = (effect: Effect, charts: string[]): string[] =>
    restingQuestions(before, effect, charts).map(
      ({ file, line, lang }) =>
        `${relative(project, file).replaceAll('\\', '/')}:${String(line)} ${lang}`,
    );
  const nothing: Effect = { observations: [], claims: [], identities: [], texts: [], faults: [] };

  it('are those of a chart that changes, in both languages, with file and line', () => {
    expect(places(nothing, [])).toEqual([]);
    const at = (lang: string, ...lines: number[]): string[] =>
      lines.map((line) => `content/charts/audit.yaml:${String(line)} ${lang}`);
    // Its topic, its questions, and what good answers say.
    expect(places(nothing, ['audit'])).toEqual([
      ...at('zh', 1, 3, 4, 5, 17, 18, 19),
      ...at('en', 1, 7, 8, 9, 21, 22, 23),
    ]);
  });

  it('are those that say something of a claim that changes', () => {
    const effect = changed('streets', 'shuangjing@2010-03', 'outside', '22901');
    expect(effect.claims.map(({ id }) => id)).toContain('outside-highest');
    expect(places(effect, []).filter((place) => place.includes('/concentration.yaml'))).toEqual([
      'content/charts/concentration.yaml:4 zh',
      'content/charts/concentration.yaml:8 en',
    ]);
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(project, 'scripts/claims.ts'), 'effect', ...args], {
      cwd: project,
      encoding: 'utf8',
    });

  it('takes dataset, row, column and value, and speaks the language asked for', () => {
    const { stdout, status } = run('streets', 'wangjing', 'outside', '12910', '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toContain('12,901 → 12,910');
    expect(stdout).toMatch(/content\/chapters\/zh\/02-.*:\d+ {2}/u);
    expect(stdout).toMatch(/content\/chapters\/en\/02-.*:\d+ {2}/u);
    expect(stdout).toContain('outside-share chaoyang@2010-03 count');
    expect(stdout).toMatch(
      /Questions on charts that change: answers may differ \(\d+\)\n {2}content\/charts\/.*\.yaml:\d+ {2}/u,
    );
    expect(stdout).toContain('chapters/02-chaoyang-in-figures.zh');
    expect(stdout).toContain('broken, off by 9');
    const turned = /Texts of the data that turn false \(\d+\)\n(?: {2}.*\n)*/u.exec(stdout)?.[0];
    expect(turned).toMatch(
      /data\/rechecks\/rechecks\.csv:\d+ note_zh {2}value:outside\/wangjing@2010-03 “12,901”/u,
    );
    expect(run('streets', 'wangjing', 'outside', '12910').stdout).toContain('要重读的句子');
  });

  it('takes a changed file, and draws the charts before and after', () => {
    const root = copyOfProject();
    rewrite(root, 'streets', (csv) => csv.replace('12901', '12910'));
    const file = join(root, 'data/streets/streets.csv');
    const html = join(root, 'charts.html');
    const { stdout, status } = run('streets', '--file', file, '--html', html);
    expect(status).toBe(0);
    expect(stdout).toContain('12,901 → 12,910');
    const page = readFileSync(html, 'utf8');
    expect(page.match(/<figure>/gu)?.length).toBe(2 * (page.match(/<section>/gu)?.length ?? 0));
    expect(page).toContain('outside-share');
  });

  it.each([
    [['street', 'wangjing', 'outside', '1'], 'streets'],
    [['streets', 'wangjin', 'outside', '1'], 'wangjing@2010-03'],
    [['streets', 'wangjing', 'outsid', '1'], 'outside'],
    [['streets', 'wangjing', 'outside'], 'a value'],
    [['streets', '--file', 'no-such.csv'], 'no-such.csv'],
    [['streets', 'wangjing', 'outside', '12', '910'], '“910”'],
  ])('says what is wrong with %j', (args, hint) => {
    const { stderr, status } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(hint);
  });

  it.each([
    ['outside', 'abc'],
    ['outside', '1.5'],
    ['outside', '12,910'],
    ['as_of', '2010-13'],
    ['record', '街道'],
    ['district', '999999'],
  ])(
    'compares nothing where %s would be %s: it is a fault as data check has it',
    (column, value) => {
      const { stdout, stderr, status } = run('streets', 'wangjing', column, value, '--lang', 'en');
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain('The data have 1 fault:');
      expect(stderr).toMatch(
        new RegExp(`line 2, column “${column}” \\(wangjing@.*found “${value}”`),
      );
    },
  );

  const streets = readFileSync(join(project, 'data/streets/streets.csv'), 'utf8');
  it.each<[string, string | Uint8Array, string]>([
    ['empty.csv', '', 'The file is empty'],
    ['semicolons.csv', streets.replaceAll(',', ';'), 'not separated by commas'],
    ['without.csv', inGb18030('街道,年月\n望京,2010-03\n'), 'no known column name'],
    ['book.xlsx', bookOf({ 表: sheetOf([['street']]) }), 'npm run data import'],
    ['cut.xlsx', bookOf({ 表: sheetOf([['street']]) }).slice(0, 900), 'npm run data import'],
  ])('compares nothing with %s, and names its fault', (name, bytes, words) => {
    const file = join(copyOfProject(), name);
    writeFileSync(file, bytes);
    const { stdout, stderr, status } = run('streets', '--file', file, '--lang', 'en');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(file);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/ {4}at |no longer|content\/claims/u);
  });

  it('lists the faults of data that cannot be measured', () => {
    const root = copyOfProject();
    writeFileSync(join(root, 'data/streets/streets.csv'), Uint8Array.of(0x50, 0x4b, 3, 4));
    const { stderr, status } = run('streets', 'wangjing', 'outside', '1', '--root', root);
    expect(status).toBe(1);
    expect(stderr).toContain('streets.csv');
    expect(stderr).not.toMatch(/ {4}at /u);
  });
});
