import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDeclarations } from '#src/claims/declarations.ts';
import { claimBook } from '#src/claims/faults.ts';
import { formatFaults } from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import { disk } from '#src/tables/disk/disk-node.ts';

/** A folder of claims with these files. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'linli-claims-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Reads one file that declares these claims, each in YAML on one line. */
const read = (...claims: string[]) =>
  readDeclarations(
    folderOf({ '01-first.yaml': `claims:\n${claims.map((claim) => `  - ${claim}\n`).join('')}` }),
    disk,
  );

/** What is told of such a file, without its folder. */
function told(lang: Lang, ...claims: string[]): string {
  const { faults } = read(...claims);
  return formatFaults(faults, lang, claimBook).replace(/\S*[\\/](?=\d\d-)/gu, '');
}

describe('a declaration', () => {
  it('is read with what it is bound to', () => {
    const { declared, faults } = read(
      "{ id: total, observation: population/chaoyang@2010-03, expect: '2,274,562', digits: 0 }",
      "{ id: said, reading: wk-half, expect: '50%', beside: [wk-east] }",
      '{ id: place, place: { source: wang-ke-2018, section: 二.3, anchor: 图1 } }',
    );
    expect(faults).toEqual([]);
    expect(declared.map(({ line }) => line)).toEqual([2, 3, 4]);
    const [first, second, third] = declared.map(({ declaration }) => declaration);
    expect(first).toEqual({
      id: 'total',
      observation: 'population/chaoyang@2010-03',
      expect: '2,274,562',
      digits: 0,
      beside: [],
    });
    expect(second?.beside).toEqual(['wk-east']);
    expect(third?.place).toEqual({ source: 'wang-ke-2018', section: '二.3', anchor: '图1' });
  });

  it('bound twice is refused with file and line, in both languages', () => {
    const claim = "{ id: both, observation: gini/a, reading: wk-half, expect: '1' }";
    expect(told('en', '{ id: fine, case: hefei }', claim)).toBe(
      [
        'Data, claims and chapters have 1 fault:',
        '',
        '01-first.yaml',
        '  × A claim is not written as it must be, or lacks an entry',
        '      line 3 (both): It needs exactly one of observation, reading, statement, case, row, place.',
        '    What to do: Write it as content/README.md says.',
      ].join('\n'),
    );
    expect(told('zh', '{ id: fine, case: hefei }', claim)).toContain(
      '第 3 行（both）：observation、reading、statement、case、row、place 六项要有且只有一项',
    );
  });

  it('bound to nothing is refused', () => {
    expect(told('en', '{ id: loose }')).toContain('needs exactly one of');
  });

  it('with a number must say what the author saw; without one it must not', () => {
    const missing = 'needs `expect` if it is bound to an observation or a reading, and only then';
    expect(told('en', '{ id: total, observation: population/a }')).toContain(missing);
    expect(told('en', '{ id: said, reading: wk-half }')).toContain(missing);
    expect(told('en', "{ id: named, case: hefei, expect: '1' }")).toContain(missing);
  });

  it('that is wrong is known by name, and the others are read', () => {
    const { declared } = read('{ id: loose }', '{ id: fine, case: hefei }', '{ case: hefei }');
    expect(declared.map(({ id, declaration }) => [id, declaration?.case])).toEqual([
      ['loose', undefined],
      ['fine', 'hefei'],
    ]);
  });

  it.each([
    [
      'an id that is no key',
      '{ id: Total Number, case: hefei }',
      'lower-case words joined by hyphens',
    ],
    [
      'an observation without subject',
      "{ id: a, observation: gini, expect: '1' }",
      'indicator/key',
    ],
    ['a row without key', '{ id: a, row: street-profiles }', 'dataset/row'],
    [
      'an anchor that is too long',
      '{ id: a, place: { source: x, section: 一, anchor: 一二三四五六七八九十一二三 } }',
      '12',
    ],
    [
      'a field that does not exist',
      "{ id: a, case: hefei, expects: '1' }",
      'no entry “expects” here. The nearest is “expect”.',
    ],
    [
      'a number where text is meant',
      '{ id: a, observation: gini/a, expect: 49 }',
      'expected a text',
    ],
  ])('with %s is refused', (_, claim, message) => {
    expect(told('en', claim)).toContain(message);
  });
});

describe('files of claims', () => {
  const claim = 'claims: [{ id: same, case: hefei }]\n';

  it('are read in the order of their names; other files are left alone', () => {
    const folder = folderOf({
      '02-b.yaml': 'claims: [{ id: later, case: hefei }]\n',
      '01-a.yaml': claim,
      'notes.txt': 'no claims',
    });
    expect(readDeclarations(folder, disk).declared.map(({ id }) => id)).toEqual(['same', 'later']);
  });

  it('may not declare an id twice, in one file or in two', () => {
    const { declared, faults } = readDeclarations(
      folderOf({ '01-a.yaml': claim, '02-b.yaml': claim }),
      disk,
    );
    expect(declared).toHaveLength(1);
    expect(formatFaults(faults, 'zh', claimBook)).toMatch(
      /02-b\.yaml\n {2}× 两条主张的代号相同\n {6}第 1 行：读到“same”\n {4}应为：每个代号一条；第一次在 .*01-a\.yaml:1。/u,
    );
    const same = '{ id: same, case: hefei }';
    expect(told('en', same, same)).toContain(
      'One claim an id; it stands first at 01-first.yaml:2.',
    );
  });

  it('with broken YAML are refused by name and line', () => {
    const { faults } = readDeclarations(
      folderOf({ '01-a.yaml': 'claims:\n  - { id: a\n  - b: c\n' }),
      disk,
    );
    expect(faults[0]).toMatchObject({ code: 'yaml-syntax', line: 2 });
    expect(faults[0]?.file).toMatch(/01-a\.yaml$/u);
  });
});
