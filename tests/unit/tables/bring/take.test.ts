import { describe, expect, it } from 'vitest';
import { dateForm, dateInText, serialDate, writtenDate } from '#src/tables/bring/dates.ts';
import { movePoint, plainDecimal } from '#src/tables/bring/decimal.ts';
import { propose } from '#src/tables/bring/propose.ts';
import type { Sheet } from '#src/tables/bring/sheet.ts';
import { taken, type Taken } from '#src/tables/bring/take.ts';
import type { Choice } from '#src/tables/bring/types.ts';
import { unitInName, unitInTitle, unitOf } from '#src/tables/bring/units.ts';
import { readOf } from '../../../fixtures/workbooks.ts';
import { register } from '../fixture.ts';

describe('decimals', () => {
  it.each([
    ['16.9473', 4, '169473'],
    ['16.90', 4, '169000'],
    ['0.0718', 4, '718'],
    ['0.1', 4, '1000'],
    ['-1.5', 1, '-15'],
    ['153000', -4, '15.3'],
    ['1530', -4, '0.153'],
    ['271000', -4, '27.1'],
    ['12.50', -2, '0.1250'],
    ['0', 4, '0'],
    ['0.385', 2, '38.5'],
    ['90071992547409.93', 2, '9007199254740993'],
    ['7', 0, '7'],
  ])('%s moved by %i is %s', (number, power, moved) => {
    expect(movePoint(number, power)).toBe(moved);
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [264_037, '264037'],
    [-0.25, '-0.25'],
  ])('%d is written as %s', (value, text) => {
    expect(plainDecimal(value)).toBe(text);
  });
});

describe('dates', () => {
  it.each([
    ['2010年3月', '2010-03'],
    ['2010 年 3 月 31 日', '2010-03-31'],
    ['2010年底', '2010'],
    ['2010/3/31', '2010-03-31'],
    ['2010.3', '2010-03'],
    ['２０１０－０３', '2010-03'],
    ['20100331', '2010-03-31'],
    ['201003', '2010-03'],
    ['2010-03-31T00:00', '2010-03-31'],
    ['31/3/2010', undefined],
    ['201013', undefined],
    ['三月', undefined],
  ])('%s is %s', (text, date) => {
    expect(writtenDate(text)).toBe(date);
  });

  it('are told from serial numbers', () => {
    expect(serialDate('40268')).toBe('2010-03-31');
    expect(serialDate('264037')).toBeUndefined();
    expect(dateForm(['40268', '40299'])).toBe('serial');
    expect(dateForm(['2010年3月', '2010-04'])).toBe('written');
    expect(dateForm(['2010', '2010-04'])).toBeUndefined();
  });

  it('are found in titles', () => {
    expect(dateInText('朝阳区人口（截至2010年3月31日）')).toBe('2010-03-31');
    expect(dateInText('streets 2010-03.csv')).toBe('2010-03');
    expect(dateInText('第110105号')).toBeUndefined();
  });
});

describe('units', () => {
  it.each([
    ['万人', 4],
    ['（％）', -2],
    ['千元', 3],
    ['百万', 6],
    ['亿', 8],
    ['人次', 0],
    ['in thousands', 3],
    ['不含外来', undefined],
    ['2010年', undefined],
  ])('%s is the power %s', (text, power) => {
    expect(unitOf(text)?.power).toBe(power);
  });

  it('are found in names and titles', () => {
    expect(unitInName('户籍人口（不含境外）（万人）')).toEqual({ power: 4, word: '万人' });
    expect(unitInName('占比%')?.power).toBe(-2);
    expect(unitInName('户籍人口（不含境外）')).toBeUndefined();
    expect(unitInTitle('2010年人口（单位：万人）')?.power).toBe(4);
    expect(unitInTitle('人口（万人）')?.power).toBe(4);
    expect(unitInTitle('单位 ： 人')?.power).toBe(0);
    expect(unitInTitle('某单位人口')).toBeUndefined();
  });
});

const head = ['代号', '年份', '类别', '名称', '人口', '本地人口', '占比', '试点'];

/** The towns of rows below a head. */
function take(rows: string[][], choice: Choice = {}, more: Partial<Sheet> = {}): Taken {
  const book = readOf([head, ...rows], more);
  return taken(book, propose(book, register, { dataset: 'towns', ...choice }), register);
}

/** One column of one row. */
const cell = (column: string, text: string, choice: Choice = {}): string | undefined => {
  const at = ['id', 'year', 'class', 'name', 'people', 'here', 'share', 'pilot'].indexOf(column);
  const row = ['linhe', '2010', 'old', '临河', '1', '1', '1', ''].map((each, index) =>
    index === at ? text : each,
  );
  return take([row], choice).rows[0]?.[column];
};

describe('cells', () => {
  it.each([
    ['people', '１２,３４５', '12345'],
    ['people', '1 234 567', '1234567'],
    ['people', '1,234.00', '1234'],
    ['people', '600人', '600'],
    ['people', '16.9万', '169000'],
    ['people', ' 600 ', '600'],
    ['people', '0', '0'],
    ['people', '', ''],
    // What is not certain stays for the check to find.
    ['people', '—', '—'],
    ['people', '约600', '约600'],
    ['people', '1,23', '1,23'],
    ['people', '600（含）', '600（含）'],
    ['people', '#N/A', '#N/A'],
    ['year', '2010年', '2010'],
    ['year', '40268', '2010-03-31'],
    ['year', '二〇一〇', '二〇一〇'],
    ['class', 'new', 'new'],
    ['class', '其他', '其他'],
    ['name', '临　河', '临河'],
    ['name', '临\n河 town', '临河 town'],
    ['pilot', '是', 'yes'],
    ['pilot', '否', ''],
    ['id', '007', '007'],
  ])('of %s: %j is %j', (column, text, value) => {
    expect(cell(column, text)).toBe(value);
  });

  it('with marks are empty only by choice', () => {
    expect(cell('people', '—', { marks: 'empty' })).toBe('');
    expect(cell('people', '/', { marks: 'empty' })).toBe('');
    expect(cell('people', '0', { marks: 'empty' })).toBe('0');
  });

  it('in 万 by their column are ones, and 万 in a cell is not counted twice', () => {
    const powers = { 4: 4 };
    expect(cell('people', '16.9473', { powers })).toBe('169473');
    expect(cell('people', '16.9万', { powers })).toBe('169000');
  });

  it('joined over several rows belong to each', () => {
    const rows = [
      ['a', '2010', 'old', '甲', '1', '', '', ''],
      ['b', '', 'old', '乙', '2', '', '', ''],
    ];
    const merges = [{ row: 1, column: 1, rows: 2, columns: 1 }];
    const found = take(rows, {}, { merges });
    expect(found.rows.map(({ year }) => year)).toEqual(['2010', '2010']);
    expect(found.steps).toEqual([
      { column: 'year', change: 'joined', count: 1, first: { row: 2, from: '', to: '2010' } },
    ]);
  });

  it('have the digits that are stored, or by choice those shown', () => {
    const row = ['a', '2010', 'old', '甲', '38.512', '', '', ''];
    const remarks = [{ row: 1, column: 4, kind: 'rounded' as const, shown: '38.5' }];
    expect(take([row], {}, { remarks }).rows[0]?.['people']).toBe('38.512');
    expect(take([row], { digits: 'shown' }, { remarks }).rows[0]?.['people']).toBe('38.5');
  });
});
