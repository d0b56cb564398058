import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDeclarations } from '#src/claims/site.ts';

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
  );

describe('a declaration', () => {
  it('is read with what it is bound to', () => {
    const [first, second, third] = read(
      "{ id: total, observation: population/chaoyang@2010-03, expect: '2,274,562', digits: 0 }",
      "{ id: said, reading: wk-half, expect: '50%', beside: [wk-east] }",
      '{ id: place, place: { source: wang-ke-2018, section: 二.3, anchor: 图1 } }',
    );
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
    expect(() => read('{ id: fine, case: hefei }', claim)).toThrow(/01-first\.yaml/u);
    expect(() => read('{ id: fine, case: hefei }', claim)).toThrow(/line 3/u);
    expect(() => read('{ id: fine, case: hefei }', claim)).toThrow(/第 3 行/u);
    expect(() => read(claim)).toThrow(
      'needs exactly one of observation, reading, case, row, place',
    );
  });

  it('bound to nothing is refused', () => {
    expect(() => read('{ id: loose }')).toThrow('needs exactly one of');
  });

  it('with a number must say what the author saw; without one it must not', () => {
    const missing = 'needs `expect` if it is bound to an observation or a reading, and only then';
    expect(() => read('{ id: total, observation: population/a }')).toThrow(missing);
    expect(() => read('{ id: said, reading: wk-half }')).toThrow(missing);
    expect(() => read("{ id: named, case: hefei, expect: '1' }")).toThrow(missing);
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
    ['a row without key', '{ id: a, row: pilot-streets }', 'dataset/row'],
    [
      'an anchor that is too long',
      '{ id: a, place: { source: x, section: 一, anchor: 一二三四五六七八九十一二三 } }',
      '12',
    ],
    ['a field that does not exist', "{ id: a, case: hefei, expects: '1' }", 'expects'],
    ['a number where text is meant', '{ id: a, observation: gini/a, expect: 49 }', 'string'],
  ])('with %s is refused', (_, claim, message) => {
    expect(() => read(claim)).toThrow(message);
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
    expect(readDeclarations(folder).map(({ id }) => id)).toEqual(['same', 'later']);
  });

  it('may not declare an id twice, in one file or in two', () => {
    expect(() => readDeclarations(folderOf({ '01-a.yaml': claim, '02-b.yaml': claim }))).toThrow(
      'Claim "same" is declared in 01-a.yaml and again in 02-b.yaml',
    );
    expect(() => read('{ id: same, case: hefei }', '{ id: same, case: hefei }')).toThrow(
      'Claim "same" is declared in 01-first.yaml and again in 01-first.yaml',
    );
  });

  it('with broken YAML are refused by name', () => {
    expect(() => readDeclarations(folderOf({ '01-a.yaml': 'claims: [{ id: a' }))).toThrow(
      '01-a.yaml',
    );
  });
});
