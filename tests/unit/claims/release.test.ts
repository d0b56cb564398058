import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  planRelease,
  ReleaseError,
  releaseFiles,
  syncFaults,
  type ReleaseTexts,
} from '#src/claims/pages/release.ts';
import { project } from '../../fixtures/tables.ts';

const texts: ReleaseTexts = {
  'package.json': '{\n  "name": "a",\n  "version": "0.1.0",\n  "files": ["b"]\n}\n',
  'package-lock.json':
    '{\n  "name": "a",\n  "version": "0.1.0",\n  "packages": {\n    "": {\n      "name": "a",\n      "version": "0.1.0"\n    },\n    "node_modules/b": {\n      "version": "0.1.0"\n    }\n  }\n}\n',
  'CITATION.cff':
    "cff-version: 1.2.0\nmessage: a\nversion: 0.1.0\ndate-released: '2026-11-22'\nlicense: b\n",
  'CHANGELOG.md':
    '# 变更 ／ Changes\n\nText.\n\n## 未发布 ／ Unreleased\n\n### 数据 ／ Data\n\n- 一。 ／ One.\n\n## 0.1.0 · 2026-11-22\n\n### 数据 ／ Data\n\n- 零。 ／ Nought.\n',
};

const faultsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof ReleaseError)
      return error.faults.map(({ where, en }) => `${where}: ${en}`);
    throw error;
  }
  return [];
};

describe('a release', () => {
  it('writes version and date into every file, and nothing else', () => {
    const next = planRelease(texts, '0.2.0', '2026-12-01');
    expect(next['package.json']).toBe(texts['package.json'].replace('0.1.0', '0.2.0'));
    expect(next['package-lock.json']).toBe(
      texts['package-lock.json'].replace('0.1.0', '0.2.0').replace('0.1.0', '0.2.0'),
    );
    expect(next['package-lock.json']).toContain('"node_modules/b": {\n      "version": "0.1.0"');
    expect(next['CITATION.cff']).toBe(
      "cff-version: 1.2.0\nmessage: a\nversion: 0.2.0\ndate-released: '2026-12-01'\nlicense: b\n",
    );
    expect(next['CHANGELOG.md']).toBe(
      texts['CHANGELOG.md'].replace('## 未发布 ／ Unreleased', '## 0.2.0 · 2026-12-01'),
    );
    expect(syncFaults(next)).toEqual([]);
  });

  it('compares versions by number', () => {
    const later = planRelease(texts, '0.10.0', '2026-12-01');
    expect(
      planRelease(
        {
          ...texts,
          ...later,
          'CHANGELOG.md': later['CHANGELOG.md'].replace(
            '\n## ',
            '\n## 未发布 ／ Unreleased\n### a ／ b\n- c ／ d\n\n## ',
          ),
        },
        '0.11.0',
        '2026-12-01',
      )['package.json'],
    ).toContain('0.11.0');
    expect(faultsOf(() => planRelease(texts, '0.0.10', '2026-12-01'))).toEqual([
      expect.stringContaining('“0.0.10” should be greater than “0.1.0”'),
    ]);
  });

  it.each(['0.1.0', '0.0.9'])('is refused when %s is not after the last', (version) => {
    expect(faultsOf(() => planRelease(texts, version, '2026-12-01'))).toEqual([
      `npm run release: The version “${version}” should be greater than “0.1.0”, which is there already.`,
    ]);
  });

  it('tells all faults at once, with file and line, in both languages', () => {
    const wrong: ReleaseTexts = {
      ...texts,
      'package.json': texts['package.json'].replace('0.1.0', '0.1.1'),
      'CITATION.cff': texts['CITATION.cff'].replace("date-released: '2026-11-22'\n", ''),
      'CHANGELOG.md': texts['CHANGELOG.md'].replace('- 一。 ／ One.\n', ''),
    };
    expect(faultsOf(() => planRelease(wrong, 'v2', '2026-02-30'))).toEqual([
      'package.json:3: The version is “0.1.1”, the newest in CHANGELOG.md is “0.1.0”. Make them the same.',
      'CITATION.cff: It names no date.',
      'npm run release: Found the version “v2”, expected three numbers as in 1.2.3.',
      '--date: Found the date “2026-02-30”, expected a day as in 2026-01-31.',
      expect.stringContaining('CHANGELOG.md: There are no unreleased changes.'),
    ]);
    expect(() => planRelease(wrong, 'v2', '2026-02-30')).toThrow('发现版本“v2”');
  });

  it('is refused on a day before the last', () => {
    expect(faultsOf(() => planRelease(texts, '0.2.0', '2026-11-21'))).toEqual([
      '--date: The date “2026-11-21” is before “2026-11-22”, that of the last version.',
    ]);
  });

  it('is refused without a section of unreleased changes', () => {
    const without = { ...texts, 'CHANGELOG.md': '## 0.1.0 · 2026-11-22\n' };
    expect(faultsOf(() => planRelease(without, '0.2.0', '2026-12-01'))).toEqual([
      expect.stringContaining('write “## 未发布 ／ Unreleased”'),
    ]);
  });
});

describe('files that tell the version', () => {
  it('of the project agree', () => {
    const own = Object.fromEntries(
      releaseFiles.map((file) => [file, readFileSync(join(project, file), 'utf8')]),
    ) as ReleaseTexts;
    expect(syncFaults(own)).toEqual([]);
  });

  it('are compared in the lock file twice, for the root package too', () => {
    const wrong = texts['package-lock.json'].replace(
      '      "version": "0.1.0"',
      '      "version": "0.0.9"',
    );
    expect(syncFaults({ ...texts, 'package-lock.json': wrong }).map(({ where }) => where)).toEqual([
      'package-lock.json:7',
    ]);
  });

  it('name versions in order', () => {
    const log = '## 0.1.0 · 2026-11-22\n## 0.2.0 · 2026-11-21\n';
    expect(syncFaults({ ...texts, 'CHANGELOG.md': log }).map(({ en }) => en)).toEqual([
      '“0.1.0 · 2026-11-22” stands above “0.2.0 · 2026-11-21” and should be later.',
    ]);
  });

  it('are not compared with a log that cannot be read', () => {
    const log = '## next\n';
    expect(syncFaults({ ...texts, 'CHANGELOG.md': log }).map(({ en }) => en)).toEqual([
      expect.stringContaining('line 1: found “## next”\n    Expected: “## 1.2.3 · 2026-01-31”'),
    ]);
  });
});
