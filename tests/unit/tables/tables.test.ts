import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { crosswalk } from '#data/crosswalk/schema.ts';
import { successions } from '#data/successions/schema.ts';
import { streets } from '#data/streets/schema.ts';
import { kindOf, numericColumns } from '#src/tables/column-kind.ts';
import { codeBook, dataPackage } from '#src/tables/dictionary.ts';
import { FaultsError } from '#src/lib/faults.ts';
import type { Tables } from '#src/tables/load.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { editDistance, nearest } from '#src/lib/text/nearest.ts';
import { readYaml } from '#src/tables/yaml-node.ts';
import { sourceList } from '#src/tables/sources.ts';
import { folderWith, towns } from './fixture.ts';

const data = join(import.meta.dirname, '../../../data');

describe('the project’s data', () => {
  let tables: Tables;
  beforeAll(() => {
    tables = loadTables(data);
  });

  it('loads without faults, with rows in every registered dataset but those of correspondences', () => {
    for (const { id } of datasets.filter((one) => one !== successions && one !== crosswalk))
      expect(tables.any(id).rows.length, id).toBeGreaterThan(0);
    expect(() => tables.any('parks')).toThrow('parks');
  });

  it('gives rows by key, parsed and as printed, with their line', () => {
    const row = tables.table('streets').row('wangjing@2010-03');
    expect(row.line).toBe(2);
    expect(row.values).toMatchObject({ outside: 12901, source: null, record: 'street' });
    expect(row.printed.total).toBe('264037');
    expect(() => tables.table('streets').row('wangjing')).toThrow(
      /streets\.csv\n {2}× 没有这一行\n {6}读到“wangjing”\n {4}应为：.*streets\.csv 里有的名字；最接近的是“wangjing@2010-03”。/u,
    );
  });

  it('the two kinds of migrants exceed their total in 10 of 23 subdistricts and in the total row', () => {
    const failing = tables.identities.filter(({ identity }) => identity === 'migrant-parts');
    expect(failing).toHaveLength(11);
    const total = failing.find(({ row }) => row === 'chaoyang@2010-03');
    expect(total).toMatchObject({ left: 730111, right: 740394, residual: -10283, tested: 24 });
    const streetsOff = failing.filter((result) => result !== total);
    expect(streetsOff.reduce((sum, { residual }) => sum + residual, 0)).toBe(-10283);
  });

  it('the other sums of Table 1 hold', () => {
    const broken = tables.identities.filter(({ dataset }) => dataset === 'streets');
    expect(new Set(broken.map(({ identity }) => identity))).toEqual(new Set(['migrant-parts']));
  });

  it('one printed percentage of the classes is wrong in its last digit', () => {
    const failing = tables.identities.filter(({ dataset }) => dataset === 'innovation-classes');
    expect(failing).toMatchObject([
      { row: 'co-governance', left: 13.3, right: 13.2, residual: 0.1 },
    ]);
  });

  it('the data package describes every dataset with its hash, fields and foreign keys', () => {
    const named = { zh: '试', en: 'Test' };
    const made = dataPackage(
      tables,
      { id: 'test', name: named, description: named },
      { version: '1.0.0', date: '2026-11-22' },
    ) as { resources: Record<string, unknown>[] };
    expect(made.resources.map(({ name }) => name)).toEqual(datasets.map(({ id }) => id));
    const [first] = made.resources;
    expect(first).toMatchObject({
      path: 'data/streets.csv',
      hash: `sha256:${tables.table('streets').provenance.sha256}`,
      bytes: Buffer.byteLength(tables.table('streets').text),
      schema: {
        primaryKey: ['street', 'as_of'],
        missingValues: [''],
        foreignKeys: [
          { fields: ['district'], reference: { resource: 'divisions', fields: ['code'] } },
        ],
      },
    });
    const { fields } = first?.['schema'] as { fields: Record<string, unknown>[] };
    expect(fields.map(({ name }) => name)).toEqual(tables.table('streets').header);
    expect(fields.find(({ name }) => name === 'hukou_local')).toMatchObject({
      type: 'integer',
      title: '本区户籍 · Hukou in this district',
      unit: 'persons',
      constraints: { required: false, minimum: 0 },
    });
    expect(fields.find(({ name }) => name === 'record')).toMatchObject({
      constraints: { required: true, enum: ['street', 'total'] },
      categories: [{ value: 'street', label: '街道 · Subdistrict' }, { value: 'total' }],
    });
  });
});

describe('loading a folder with faults', () => {
  it('throws all faults at once, with a message in both languages', () => {
    let thrown: unknown;
    try {
      loadTables(folderWith());
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(FaultsError);
    const { faults, message } = thrown as FaultsError;
    expect(faults.length).toBeGreaterThan(10);
    expect(message).toContain(`数据有 ${faults.length} 处问题`);
    expect(message).toContain(`The data have ${faults.length} faults`);
  });

  it('reading a single YAML file also throws its faults', () => {
    const root = folderWith();
    expect(readYaml(join(root, 'sources.yaml'), sourceList)).toMatchObject([
      { id: 'first-paper', short: { zh: '第一篇' } },
    ]);
    expect(() => readYaml(join(root, 'nothing.yaml'), sourceList)).toThrow('缺少文件');
    expect(() => readYaml(join(root, 'towns', 'provenance.yaml'), sourceList)).toThrow(FaultsError);
  });
});

describe('column kinds', () => {
  it('are determined by what columns accept', () => {
    const kinds = Object.keys(towns.columns).map((column) => kindOf(towns, column));
    expect(kinds).toEqual([
      ...['key', 'date', 'word', 'word', 'reference', 'text'],
      ...['integer', 'integer', 'integer', 'number', 'yes', 'anchor'],
    ]);
    expect(numericColumns(towns)).toEqual(['people', 'here', 'away', 'share']);
    expect(numericColumns(streets)).toContain('outside');
  });

  it('are listed in the code book', () => {
    const book = codeBook(towns);
    expect(book.find(({ column }) => column === 'people')).toMatchObject({
      label: { zh: '人口', en: 'People' },
      kind: 'integer',
      unit: { id: 'persons', label: { zh: '人', en: 'people' } },
      required: true,
    });
    expect(book.find(({ column }) => column === 'share')).toMatchObject({
      required: false,
      rounding: 0.05,
    });
    expect(book.find(({ column }) => column === 'class')?.vocabulary).toEqual([
      { value: 'old', label: { zh: 'old', en: 'old' } },
      { value: 'new', label: { zh: 'new', en: 'new' } },
    ]);
  });
});

describe('nearest name', () => {
  it('is the one with the smallest edit distance, if that is small enough', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(nearest('hukuo', ['total', 'hukou', 'hukou_local'])).toBe('hukou');
    expect(nearest('Hukou-Local', ['hukou', 'hukou_local'])).toBe('hukou_local');
    expect(nearest('remarks', ['hukou', 'total'])).toBeUndefined();
  });
});
