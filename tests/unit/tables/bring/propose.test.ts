import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { propose } from '#src/tables/bring/propose.ts';
import { taken } from '#src/tables/bring/take.ts';
import type { Choice, Proposal } from '#src/tables/bring/types.ts';
import type { Workbook } from '#src/tables/bring/sheet.ts';
import { readWorkbook } from '#src/tables/bring/workbook.ts';
import { metaOf, type Declared } from '#src/tables/declared.ts';
import { bookOf, officeSheet, readOf, sheetOf } from '../../../fixtures/workbooks.ts';
import { register } from '../fixture.ts';

/** What each column of the sheet was taken for, by its letter. */
const columnsOf = ({ columns }: Proposal): Record<string, string | undefined> =>
  Object.fromEntries(columns.map(({ letter, column }) => [letter, column]));

const skippedOf = ({ skipped }: Proposal): [number, string][] =>
  skipped.map(({ row, why }) => [row + 1, why]);

const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

/** A proposal for one sheet of texts; `towns` unless another dataset is chosen. */
const proposed = (rows: readonly (readonly string[])[], choice: Choice = {}): Proposal =>
  propose(readOf(rows), register, { dataset: 'towns', ...choice });

const head = ['代号', '年份', '人口', '本地人口', '外地人口'];
const row = ['linhe', '2010', '600', '400', '200'];

describe('a workbook of cases', () => {
  it('is recognised by the labels of its columns, in Chinese and in English', async () => {
    const cases = datasets.find(({ id }) => id === 'innovation-cases');
    if (cases === undefined) throw new Error('No cases');
    const { columns } = cases as Declared;
    const labels = Object.keys(columns).map((column) => metaOf(cases, column).label);
    for (const lang of ['zh', 'en'] as const) {
      const rows = [['Cases'], labels.map((label) => label[lang]), ['a', 'wang-ke-2018', '110105']];
      const book = await readWorkbook(bookOf({ Cases: sheetOf(rows) }), 'cases.xlsx');
      const proposal = propose(book, datasets, {});
      expect(proposal).toMatchObject({ dataset: 'innovation-cases', head: { first: 1, rows: 1 } });
      expect(proposal.columns.map(({ column }) => column)).toEqual(Object.keys(columns));
    }
  });
});

describe('the workbook of an office', () => {
  const known = new Map([
    [
      'streets',
      {
        header: ['street', 'name_zh', 'record'],
        rows: [{ street: 'wangjing', name_zh: '望京', record: 'street', district: '110105' }],
      },
    ],
  ]);

  it.each(['xlsx', 'biff8', 'ods'] as const)('is understood whole: %s', async (type) => {
    const book = await readWorkbook(
      bookOf({ 说明: sheetOf([['见下表']]), 表: officeSheet() }, type),
      'a',
    );
    const proposal = propose(book, datasets, {}, known);
    expect(proposal).toMatchObject({ sheet: 1, dataset: 'streets', head: { first: 2, rows: 2 } });
    expect(columnsOf(proposal)).toEqual({
      A: 'order',
      B: 'name_zh',
      C: 'hukou',
      D: 'hukou_local',
      E: 'hukou_separated',
      F: 'migrants',
      G: 'outside',
      H: 'total',
    });
    expect(proposal.columns.slice(2).map(({ scale }) => scale)).toEqual(
      Array.from({ length: 6 }, () => ({ power: 4, from: 'title', word: '万人', shift: 4 })),
    );
    expect(proposal.rows).toEqual([4, 5]);
    expect(skippedOf(proposal)).toEqual([
      [1, 'above'],
      [2, 'above'],
      [3, 'head'],
      [4, 'head'],
      [7, 'total'],
      [8, 'note'],
    ]);
    const { rows, at, steps } = taken(book, proposal, datasets, known);
    expect(at).toEqual([4, 5]);
    expect(rows[0]).toMatchObject({
      order: '1',
      name_zh: '望京',
      hukou: '169473',
      total: '264037',
    });
    expect(rows[1]).toMatchObject({ name_zh: '双井', hukou: '71515', hukou_local: '69188' });
    expect(steps).toContainEqual({
      column: 'hukou_local',
      change: 'full-width',
      count: 1,
      first: { row: 5, from: '６．９１８８', to: '69188' },
    });
    // What the published table tells by the name; nothing is made up for the other row.
    expect(rows.map(({ street }) => street)).toEqual(['wangjing', '']);
    expect(proposal.missing).toContainEqual(
      expect.objectContaining({ column: 'street', filled: { by: 'name_zh', found: 1, of: 2 } }),
    );
  });

  it('leaves open what it does not say, and suggests the date of its title', async () => {
    const book = await readWorkbook(bookOf({ 表: officeSheet() }), 'a.xlsx');
    const { open, missing } = propose(book, datasets);
    expect(codes(open)).toEqual(['missing-key', 'missing-key']);
    expect(open[1]?.words.zh).toContain('标题里有 2010-03');
    expect(missing.find(({ column }) => column === 'as_of')).toMatchObject({
      suggested: '2010-03',
    });
  });

  it('tells what is hidden, computed and rounded', async () => {
    const book = await readWorkbook(bookOf({ 表: officeSheet(), 另: sheetOf([['x']]) }), 'a.xlsx');
    const { notices } = propose(book, datasets);
    expect(codes(notices)).toEqual(['other-sheets', 'hidden-rows', 'formula', 'rounded']);
    expect(notices.find(({ code }) => code === 'formula')?.cells).toEqual(['H5']);
    for (const { words } of notices) {
      expect(words.zh).toMatch(/。$/u);
      expect(words.en).toMatch(/\.$/u);
    }
  });
});

describe('heads', () => {
  it.each([
    ['ids', ['id', 'year', 'people', 'here', 'away']],
    ['labels in Chinese', head],
    ['labels in English', ['Id', 'Year', 'People', 'From here', 'From away']],
    ['units, brackets and notes', ['代号*', '年份', '人口（人）', '其中：本地人口', '外地人口①']],
    ['spaces', ['代 号', '年　份', '人 口', '本地\n人口', '外地 人口']],
  ])('are recognised by %s', (_, names) => {
    const { columns, rows } = proposed([names, row]);
    expect(columns.map(({ column }) => column)).toEqual(['id', 'year', 'people', 'here', 'away']);
    expect(rows).toEqual([1]);
  });

  it.each([
    ['of one row below titles', [['表一'], ['二〇一〇年'], head, row], { first: 2, rows: 1 }],
    [
      'of ids above labels',
      [['id', 'year', 'people', 'here', 'away'], head, row],
      { first: 0, rows: 2 },
    ],
    [
      'with a row of units',
      [head, ['', '', '（人）', '（人）', '（人）'], row],
      { first: 0, rows: 2 },
    ],
    [
      'of two rows in a file without joined cells',
      [['代号', '年份', '人口', '', ''], ['', '', '小计', '本地人口', '外地人口'], row],
      { first: 0, rows: 2 },
    ],
  ])('are found: %s', (_, rows, expected) => {
    const { head: found, columns, rows: takenRows } = proposed(rows);
    expect(found).toEqual(expected);
    expect(columns.map(({ column }) => column)).toEqual(['id', 'year', 'people', 'here', 'away']);
    expect(takenRows).toEqual([rows.length - 1]);
  });

  it('may stand where a reader says', () => {
    const { head: found } = proposed([head, row, head, row], { head: { first: 2, rows: 1 } });
    expect(found).toEqual({ first: 2, rows: 1 });
  });

  it('of similar names are mentioned and not taken', () => {
    const { columns } = proposed([[...head.slice(0, 4), '外地人'], row]);
    expect(columns[4]).toMatchObject({ name: '外地人', nearest: 'away', by: 'nearest' });
    expect(columns[4]?.column).toBeUndefined();
    const chosen = proposed([[...head.slice(0, 4), '外地人'], row], { columns: { 4: 'away' } });
    expect(chosen.columns[4]).toMatchObject({ column: 'away', by: 'choice' });
    const left = proposed([head, row], { columns: { 4: null } });
    expect(left.columns[4]?.column).toBeUndefined();
  });

  it('that name one column twice give it to the first', () => {
    const { columns, notices } = proposed([['代号', '年份', '人口', '人口', 'people'], row]);
    const twins = notices.filter(({ code }) => code === 'named-twice');
    expect(columns.map(({ twin }) => twin)).toEqual([undefined, undefined, undefined, 'C', 'C']);
    expect(twins.map(({ words }) => words.zh)).toEqual([
      expect.stringContaining('只取 C 列；要取 D 列'),
      expect.stringContaining('只取 C 列；要取 E 列'),
    ]);
    expect(columns.map(({ column }) => column)).toEqual([
      'id',
      'year',
      'people',
      undefined,
      undefined,
    ]);
  });
});

describe('units', () => {
  const powers = (names: string[], above: string[][] = []): unknown[] =>
    proposed([...above, ['代号', '年份', ...names], ['linhe', '2010', '1', '1']])
      .columns.slice(2, 2 + names.length)
      .map(({ scale }) => [scale?.power, scale?.from, scale?.shift]);

  it.each([
    ['人口（万人）', 4, 4],
    ['人口(千人)', 3, 3],
    ['人口/亿', 8, 8],
    ['人口，单位：人', 0, 0],
    ['People (thousands)', 3, 3],
  ])('are read from the name of a column: %s', (name, power, shift) => {
    expect(powers([name])).toEqual([[power, 'head', shift]]);
  });

  it('of the title count for what is counted only', () => {
    expect(powers(['人口', '占比'], [['表'], ['单位：万人']])).toEqual([
      [4, 'title', 4],
      [undefined, undefined, undefined],
    ]);
  });

  it('move to the unit of the dataset, which may be 万 itself', () => {
    const at = (title: string): unknown => {
      const rows = [
        [title],
        ['年份', '社会团体', '民办非企业', '基金会'],
        ['2012', '27.1', '22.5', '3029'],
      ];
      const { columns } = propose(readOf(rows), datasets);
      return columns.slice(1).map(({ scale }) => scale?.shift);
    };
    expect(at('全国社会组织')).toEqual([0, 0, 0]);
    expect(at('单位：个')).toEqual([-4, -4, 0]);
    expect(at('单位：万个')).toEqual([0, 0, 4]);
  });

  it('may be chosen', () => {
    const { columns } = proposed([head, row], { powers: { 2: 3 } });
    expect(columns[2]?.scale).toEqual({ power: 3, from: 'choice', shift: 3 });
  });
});

describe('rows', () => {
  const rows = [
    ['某县各镇人口', '', '', '', ''],
    head,
    ['一、城区', '', '', '', ''],
    row,
    ['', '', '', '', ''],
    head,
    ['shanqian', '2010', '400', '300', ''],
    ['合 计', '', '1000', '700', '300'],
    ['资料来源：登记册', '', '', '', ''],
  ];

  it('that are none are left out with their reason', () => {
    const proposal = proposed(rows);
    expect(proposal.rows).toEqual([3, 6]);
    expect(skippedOf(proposal)).toEqual([
      [1, 'above'],
      [2, 'head'],
      [3, 'section'],
      [5, 'empty'],
      [6, 'repeated-head'],
      [8, 'total'],
      [9, 'note'],
    ]);
    expect(proposal.skipped.at(-1)?.words).toEqual({
      zh: '第 9 行：表下的注或来源（资料来源：登记册）',
      en: 'Row 9: a note or source below the table (资料来源：登记册)',
    });
  });

  it('may be taken or left out by choice', () => {
    expect(proposed(rows, { rows: { 7: 'take', 3: 'skip' } }).rows).toEqual([6, 7]);
  });

  it('that say themselves that they are totals are rows', () => {
    const withRecord = [
      ['代号', '年份', '记录类型', '名称', '人口'],
      ['all', '2010', 'total', '全县合计', '9'],
    ];
    expect(proposed(withRecord).rows).toEqual([1]);
  });
});

describe('what cannot be told is left open', () => {
  const open = (book: Workbook, choice: Choice = {}): string[] =>
    codes(propose(book, register, choice).open);

  it.each([
    [
      'no dataset fits',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      {},
      ['no-dataset'],
    ],
    ['there is no such dataset', [head, row], { dataset: 'citys' }, ['unknown-dataset']],
    ['there is no such sheet', [head, row], { sheet: 4 }, ['no-sheet']],
    [
      'no head has names of it',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      { dataset: 'towns' },
      ['no-head'],
    ],
    [
      'a key is missing',
      [
        ['代号', '人口'],
        ['linhe', '1'],
      ],
      { dataset: 'towns' },
      ['missing-key'],
    ],
    ['there are no rows', [head, ['合计', '', '1', '', '']], { dataset: 'towns' }, ['no-rows']],
    ['a column does not exist', [head, row], { columns: { 2: 'peple' } }, ['unknown-column']],
    [
      'a column is chosen twice',
      [head, row],
      { columns: { 2: 'here', 3: 'here' } },
      ['chosen-twice'],
    ],
  ] satisfies [string, string[][], Choice, string[]][])('%s', (_, rows, choice, expected) => {
    expect(open(readOf(rows), choice)).toEqual(expected);
  });

  it('a key may be one value for all rows', () => {
    const book = readOf([
      ['代号', '人口'],
      ['linhe', '1'],
    ]);
    const proposal = propose(book, register, { dataset: 'towns', constants: { year: '2010' } });
    expect(proposal.open).toEqual([]);
    expect(taken(book, proposal, register)).toMatchObject({
      header: ['id', 'year', 'people'],
      rows: [{ id: 'linhe', year: '2010', people: '1' }],
    });
  });

  it('one value for all rows takes the place of a column, and that is said', () => {
    const book = readOf([head, row]);
    const proposal = propose(book, register, { dataset: 'towns', constants: { year: '2011' } });
    expect(proposal.open).toEqual([]);
    expect(columnsOf(proposal)['B']).toBeUndefined();
    const [notice] = proposal.notices.filter(({ code }) => code === 'given-instead');
    expect(notice?.words.zh).toBe('B 列“年份”是 year，但已给所有的行定了同一个值，这一列不取。');
    expect(notice?.words.en).toContain('the column is not taken');
    expect(taken(book, proposal, register).rows).toMatchObject([{ id: 'linhe', year: '2011' }]);
    const both = { dataset: 'towns', columns: { 1: 'year' }, constants: { year: '2011' } };
    expect(codes(propose(book, register, both).open)).toEqual(['chosen-twice']);
  });

  it('the total of the subdistricts is known by the name that the site gives it', () => {
    const book = readOf([
      ['街道', '户籍人口', '登记总人口'],
      ['望京', '1', '2'],
    ]);
    expect(columnsOf(propose(book, datasets, { dataset: 'streets' }))['C']).toBe('total');
  });

  it('is plain JSON', () => {
    const proposal = proposed([head, row]);
    expect(JSON.parse(JSON.stringify(proposal))).toEqual(proposal);
  });
});
