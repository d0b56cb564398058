import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { addRows } from '#src/tables/write/add-node.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { copyOfProject } from '../../fixtures/tables.ts';

const head =
  'street,as_of,district,record,name_zh,name_en,hukou,migrants,outside,total,basis,source,section,order,hukou_local,hukou_separated,migrants_permit,migrants_no_permit';
const row = (street: string, district: string, more: string): string =>
  `${street},2017-11,${district},street,甲,Alpha,60,30,10,100,${more},,,,,`;

/** Adds rows to the register of a copy of the project. */
function added(...rows: string[]): { root: string; data: string } {
  const root = copyOfProject();
  const provenance = join(root, 'data/streets/provenance.yaml');
  const text = readFileSync(provenance, 'utf8');
  writeFileSync(provenance, text.replace('[wang-yang-2011]', '[wang-yang-2011, wang-ke-2018]'));
  const file = join(root, 'more.csv');
  writeFileSync(file, `${[head, ...rows].join('\n')}\n`);
  const data = join(root, 'data');
  addRows(data, datasets, 'streets', file, {
    ...{ who: '王小明', when: '2026-11-29', why: '补一个时点', source: 'wang-ke-2018' },
  });
  return { root, data };
}

describe('rows of another source', () => {
  it('name it in columns that the table did not have, and leave the others as they are', () => {
    const { data } = added(row('alpha', '110108', 'census,wang-ke-2018,一'));
    const { rows, header } = loadTables(data).table('streets');
    expect(header.slice(-3)).toEqual(['basis', 'source', 'section']);
    expect(rows.at(-1)?.values).toMatchObject({ source: 'wang-ke-2018', basis: 'census' });
    expect(rows[0]?.values).toMatchObject({ source: null, anchor: null, outside: 12901 });
  });

  it('need no columns for what they leave empty', () => {
    const { data } = added(row('alpha', '110108', ',,'));
    expect(loadTables(data).table('streets').header).not.toContain('source');
  });
});

describe('the same id in two districts', () => {
  it('makes two rows, the later one with its district in the key', () => {
    const wangjing = row('wangjing', '110105', ',,');
    const { data } = added(wangjing, row('wangjing', '110108', ',,'));
    const keys = loadTables(data)
      .table('streets')
      .rows.map(({ key }) => key);
    expect(keys.slice(-2)).toEqual(['wangjing@2017-11', 'wangjing@2017-11@110108']);
    const again = row('wangjing', '110108', ',,');
    expect(() => added(wangjing, again, again)).toThrow(/wangjing@2017-11@110108/u);
  });
});

describe('a caveat', () => {
  it('names columns and sources that exist', () => {
    const root = copyOfProject();
    const file = join(root, 'data/streets/provenance.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('[total, outside]', '[totals, outside]\n    source: wang-ke-2018'),
    );
    const { faults } = inspect(join(root, 'data'), datasets);
    expect(faults).toMatchObject([
      { code: 'unknown-source', got: 'wang-ke-2018' },
      { code: 'unknown-column', got: 'totals', suggestion: 'total' },
    ]);
  });
});
