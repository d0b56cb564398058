import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { datasets } from '#data/index.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { addRows } from '#src/tables/add.ts';
import { inspect } from '#src/tables/inspect.ts';
import { readSite } from '#src/tables/site.ts';
import { FaultsError } from '#src/lib/faults.ts';
import { project } from '../../fixtures/tables.ts';
import { newChapter } from '../../../scripts/new/chapter.ts';
import { withDataset } from '../../../scripts/new/dataset.ts';
import { NotWrittenError, writeNew } from '../../../scripts/new/files.ts';
import { newDate, newDistrict } from '../../../scripts/new/rows.ts';
import { newSite } from '../../../scripts/new/site.ts';
import { newSource } from '../../../scripts/new/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'new-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const name = { zh: '临河证据', en: 'Linhe: “Evidence”' };
const root = join(folder, 'linhe');
writeNew(root, newSite(project, 'linhe', name, '2026-11-28'));
const data = join(root, 'data');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const faultsOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof FaultsError) return error.in('en');
    throw error;
  }
  return '';
};
/** Adds a county to the divisions of the new site. */
const linhe =
  'code,name_zh,name_en,level,parent,region\n150802,临河区,Linhe district,county,150000,\n';

describe('a new site', () => {
  test('has data without a fault, the provinces and its own name', () => {
    expect(formatFaults(inspect(data, datasets).faults, 'en')).toBe('');
    expect(read('data/divisions/divisions.csv').split('\n')).toHaveLength(36);
    expect(readSite(root)).toMatchObject({ faults: [], site: { id: 'linhe', name } });
    expect(read('content/reports/book.yaml')).not.toContain('邻里');
  });

  test('is not written over: nothing changes where one file is there', () => {
    const before = read('CHANGELOG.md');
    expect(() => {
      writeNew(root, newSite(project, 'linhe', name, '2030-01-01'));
    }).toThrow(NotWrittenError);
    expect(read('CHANGELOG.md')).toBe(before);
  });
});

describe('new rows', () => {
  test('of a district are drafted, filled in and added; a fault names the line of the draft', () => {
    const divisions = join(folder, 'divisions.csv');
    writeFileSync(divisions, linhe);
    expect(addRows(data, datasets, 'divisions', divisions).rows).toBe(1);
    const { files } = newDistrict('150802', '2020-11', [
      'jiefang:解放:Jiefang',
      'xinhua:新华:Xinhua',
    ]);
    const [[path, draft] = ['', '']] = Object.entries(files);
    expect(path).toBe('drafts/streets-150802-2020-11.csv');
    const file = join(folder, 'draft.csv');
    const before = read('data/streets/streets.csv');
    writeFileSync(file, draft);
    const refused = faultsOf(() => addRows(data, datasets, 'streets', file));
    expect(refused).toContain('draft.csv');
    expect(refused).toContain('line 3');
    expect(read('data/streets/streets.csv')).toBe(before);

    const header = draft.split('\n')[0]?.split(',') ?? [];
    const filled = draft
      .trimEnd()
      .split('\n')
      .map((line, index) => {
        if (index === 0) return line;
        const cells = line.split(',');
        const figures = { hukou: '100', migrants: '50', outside: '0', total: '150' };
        for (const [column, value] of Object.entries(figures))
          cells[header.indexOf(column)] = value;
        return cells.join(',');
      });
    writeFileSync(file, `${filled.join('\r\n')}\r\n`);
    expect(faultsOf(() => addRows(data, datasets, 'streets', file))).toBe('');
    expect(inspect(data, datasets).tables.get('streets')?.lines).toHaveLength(2);
    expect(formatFaults(inspect(data, datasets).faults, 'en')).toBe('');
  });

  test('of another date keep ids and names, not the figures', () => {
    const { files } = newDate(read('data/streets/streets.csv'), '150802', '2025-11');
    const draft = files['drafts/streets-150802-2025-11.csv'] ?? '';
    expect(draft).toContain('jiefang,2025-11,150802,street,1,解放,Jiefang');
    expect(draft).not.toContain('150,');
  });
});

describe('new texts', () => {
  test('a chapter stands in both languages, with a file of claims', () => {
    const { files } = newChapter('11-housing', { zh: '住房', en: 'Housing' }, ['a-2020']);
    expect(Object.keys(files)).toEqual([
      'content/chapters/zh/11-housing.mdx',
      'content/chapters/en/11-housing.mdx',
      'content/claims/11-housing.yaml',
    ]);
    expect(files['content/chapters/zh/11-housing.mdx']).toContain('kicker: "第11章"');
  });

  test('a source is added to the list as data check reads it', () => {
    const { changes = {} } = newSource(read('data/sources.yaml'), 'census-2020', {
      zh: '普查：“一”',
      en: 'A census: “one”',
    });
    writeNew(root, { files: {}, changes, steps: [] });
    const { sources, faults } = inspect(data, datasets);
    expect(formatFaults(faults, 'en')).toBe('');
    expect(sources).toMatchObject([{ id: 'census-2020', title: { zh: '普查：“一”' } }]);
  });

  test('a dataset gets its line in the register', () => {
    const index = readFileSync(join(project, 'data/index.ts'), 'utf8');
    const more = withDataset(index, 'zoning-rules');
    expect(more).toContain("import { zoningRules } from './zoning-rules/schema.ts';\n\n/**");
    expect(more).toContain('  zoningRules,\n] as const;');
    expect(existsSync(join(project, 'data/zoning-rules'))).toBe(false);
  });
});
