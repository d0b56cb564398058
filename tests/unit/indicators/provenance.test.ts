import { describe, expect, it } from 'vitest';
import {
  bound,
  cell,
  constant,
  count,
  difference,
  gini,
  inputsOf,
  largestFirst,
  countedRow,
  observe,
  product,
  rank,
  ratio,
  sum,
} from '#src/indicators/provenance.ts';
import { recorder } from '#src/indicators/measures.ts';
import { reading } from '#src/indicators/reading.ts';
import type { Formula, Indicator } from '#src/model.ts';
import { street, tablesOf } from '../../fixtures/tables.ts';

type Leaf = Extract<Formula, { op: 'cell' }>;

/** A leaf in a made-up table. */
function leaf(value: number, tolerance = 0, row = String(value)): Leaf {
  const place = { dataset: 'made-up', row, column: 'n' };
  return { op: 'cell', cell: place, value, tolerance, printed: String(value), scale: 1 };
}

const words = { zh: '测试', en: 'test' };

const organisations = [
  { year: 2017, associations: 35.5, private_non_enterprise: '40.0', foundations: 6307 },
];

describe('a leaf', () => {
  it('is the cell in ones, with half of the last printed digit as tolerance', () => {
    const table = tablesOf({ 'social-organisations': organisations }).table('social-organisations');
    const row = table.row('2017');
    expect(cell(table, row, 'associations')).toEqual({
      op: 'cell',
      cell: { dataset: 'social-organisations', row: '2017', column: 'associations' },
      value: 355_000,
      tolerance: 500, // 0.05 of 10,000
      printed: '35.5',
      scale: 10_000,
    });
    expect(cell(table, row, 'private_non_enterprise').value).toBe(400_000);
    expect(cell(table, row, 'foundations')).toMatchObject({ value: 6307, tolerance: 0, scale: 1 });
  });

  it('of a percent column is a fraction', () => {
    const rows = [{ id: 'a', theme: 'a', cases: 1, percent: '13.3' }];
    const table = tablesOf({ 'innovation-classes': rows }).table('innovation-classes');
    const leafOf = cell(table, table.row('a'), 'percent');
    expect(leafOf).toMatchObject({ value: 0.133, scale: 0.01, printed: '13.3' });
    expect(leafOf.tolerance).toBeCloseTo(0.0005, 12);
  });

  it('throws with its location when the cell is empty or not a number', () => {
    const table = tablesOf({ streets: [street('a', { hukou: 1 })] }).table('streets');
    const row = table.row('a@2000-01');
    expect(() => cell(table, row, 'hukou_local')).toThrow(
      /streets\.csv\n {2}× 要用来计算的格子里没有数字\n {6}第 2 行“hukou_local”列（a@2000-01）：读到空白\n/u,
    );
    expect(() => cell(table, row, 'name_zh')).toThrow(
      'line 2, column “name_zh” (a@2000-01): found “a”',
    );
  });

  it('counts a row as one and keeps the text of the cell that selected it', () => {
    const table = tablesOf({ streets: [street('a', { hukou: 1 })] }).table('streets');
    const one = countedRow(table, table.row('a@2000-01'), 'record');
    expect(one).toMatchObject({ value: 1, tolerance: 0, printed: 'street' });
  });

  it('of a reading has half of its last printed digit as tolerance, scaled', () => {
    const tables = tablesOf({
      readings: [
        { id: 'all-three', printed: '76.2万', value: '76.2', scale: '10000' },
        { id: 'share', printed: '57.7%', value: '57.7', unit: 'percent' },
        { id: 'rise', printed: '0.4个百分点', value: '0.4', unit: 'points' },
        { id: 'users', printed: '7.72亿', value: '7.72', scale: '100000000' },
      ],
    });
    expect(reading(tables, 'all-three')).toMatchObject({ value: 762_000, tolerance: 500 });
    expect(reading(tables, 'share')).toMatchObject({ value: 0.577, tolerance: 0.0005 });
    expect(reading(tables, 'rise')).toMatchObject({ value: 0.004, tolerance: 0.0005 });
    expect(reading(tables, 'users')).toMatchObject({ value: 772_000_000, tolerance: 500_000 });
  });
});

describe('tolerance', () => {
  it('of a sum or difference is the sum of the parts’ tolerances', () => {
    // 35.5 ± 0.05 and 40.0 ± 0.05 and 0.6307: 76.1307 ± 0.1, so 76.2 lies within
    const total = sum([leaf(35.5, 0.05), leaf(40, 0.05), leaf(0.6307)]);
    expect(total.value).toBeCloseTo(76.1307, 12);
    expect(total.tolerance).toBeCloseTo(0.1, 12);
    const less = difference(leaf(10, 1), leaf(3, 2), leaf(4, 3));
    expect(less).toMatchObject({ value: 3, tolerance: 6 });
  });

  it('of a product is what each factor contributes', () => {
    // (10 ± 1) × (5 ± 2): 10 × 2 + 5 × 1
    expect(product(leaf(10, 1), leaf(5, 2))).toMatchObject({ value: 50, tolerance: 25 });
  });

  it('of a ratio grows with the tolerance of part and whole', () => {
    // (10 ± 1) ÷ (5 ± 0.5): (1 + 2 × 0.5) ÷ 5
    expect(ratio(leaf(10, 1), leaf(5, 0.5))).toMatchObject({ value: 2, tolerance: 0.4 });
  });

  it('of counts, ranks and bounds is zero', () => {
    const parts = [leaf(3, 1), leaf(5, 1)];
    expect(count(parts, (value) => value > 4, words).tolerance).toBe(0);
    expect(rank(leaf(3, 1), parts).tolerance).toBe(0);
    expect(bound('low', 3, words, parts).tolerance).toBe(0);
  });
});

describe('arithmetic', () => {
  it('has no binary rounding errors in sums', () => {
    expect(sum([leaf(0.1), leaf(0.2)]).value).toBe(0.3);
    expect(sum([]).value).toBe(0);
  });

  it('throws on division by zero and names the cell', () => {
    expect(() => ratio(leaf(1), leaf(0, 0, 'empty-street'))).toThrow(
      /data\/made-up\/made-up\.csv\n {2}× 除数是零，比例不存在\n {6}“n”列（empty-street）：读到“0”/u,
    );
    expect(() => ratio(leaf(1), sum([leaf(0)]))).toThrow('found “0 (sum)”');
    expect(ratio(leaf(0), leaf(4)).value).toBe(0);
  });

  it('gives ties the better rank and skips the next', () => {
    const parts = [leaf(9), leaf(7, 0, 'a'), leaf(7, 0, 'b'), leaf(5)];
    expect(parts.map((part) => rank(part, parts).value)).toEqual([1, 2, 2, 4]);
  });

  it('sorts without mutating its input', () => {
    const parts = [leaf(1), leaf(3), leaf(2)];
    expect(largestFirst(parts).map(({ value }) => value)).toEqual([3, 2, 1]);
    expect(parts.map(({ value }) => value)).toEqual([1, 3, 2]);
  });
});

describe('the Gini coefficient', () => {
  it('is 0 when every unit has the same share', () => {
    expect(
      gini([
        [leaf(1), leaf(10)],
        [leaf(3), leaf(30)],
      ]).value,
    ).toBeCloseTo(0, 12);
  });

  it('of two equal units, one of which has everything, is a half', () => {
    // Lorenz points (0,0) (½,0) (1,1): area ½ × ½ × 1 = ¼, Gini 1 − 2 × ¼
    expect(
      gini([
        [leaf(8), leaf(10)],
        [leaf(0), leaf(10)],
      ]).value,
    ).toBeCloseTo(0.5, 12);
  });

  it('weights units by their size', () => {
    // shares 0, 1/5, 1/2 of 50, 25, 25 people: 0, 5 and 12.5 of 17.5
    // points (0.5, 0) (0.75, 2/7) (1, 1): areas 0 + 1/28 + 9/56 = 11/56, Gini 1 − 22/56 = 17/28
    const { value } = gini([
      [leaf(12.5), leaf(25)],
      [leaf(0), leaf(50)],
      [leaf(5), leaf(25, 0, 'c')],
    ]);
    expect(value).toBeCloseTo(17 / 28, 12);
  });
});

describe('inputs', () => {
  it('are the cells of a formula, without duplicates, in order of first use', () => {
    const [a, b, c] = [leaf(1), leaf(2), leaf(3)];
    const formula = ratio(sum([b, a, b]), product(difference(c, a), constant(10, words)));
    expect(inputsOf(formula).map(({ row }) => row)).toEqual(['2', '1', '3']);
  });

  it('of a rank are the ranked value and everything it is ranked among', () => {
    const parts = [leaf(1), leaf(2)];
    const observation = observe('x', 'y', 'rank', rank(leaf(5), parts));
    expect(observation.inputs.map(({ row }) => row)).toEqual(['5', '1', '2']);
  });

  it('distinguish cells of the same row and of different datasets', () => {
    const here = leaf(1, 0, 'r');
    const there = { ...here, cell: { dataset: 'other', row: 'r', column: 'n' } };
    const beside = { ...here, cell: { dataset: 'made-up', row: 'r', column: 'm' } };
    expect(inputsOf(sum([here, there, beside]))).toHaveLength(3);
  });

  it('belong to the value: an observation takes its value from its formula', () => {
    const observation = observe('x', 'y', 'persons', sum([leaf(2), leaf(3)]), {
      crossCheck: leaf(6),
    });
    expect(observation).toMatchObject({ value: 5, unit: 'persons', crossCheck: { value: 6 } });
    expect('crossCheck' in observe('x', 'y', 'persons', leaf(2))).toBe(false);
  });
});

describe('the recorder', () => {
  const indicator: Indicator = {
    id: 'size',
    label: words,
    definition: words,
    unit: 'persons',
    digits: 0,
  };
  const subject = { kind: 'street' as const, name: words, order: 0, marks: [] };

  it('throws on a duplicate observation or subject', () => {
    const record = recorder();
    record.record(indicator, 'a', leaf(1));
    expect(() => record.record(indicator, 'a', leaf(1))).toThrow(
      /指标“size”对同一个对象量了两次\n {6}读到“a”/u,
    );
    record.add({ ...subject, key: 'a' });
    expect(() => record.add({ ...subject, key: 'a' })).toThrow(
      /Two subjects have the same key\n {6}found “a”/u,
    );
  });

  it('suggests the nearest names for an unknown name', () => {
    const record = recorder();
    expect(() => record.get('size', 'a')).toThrow(
      /没有这个指标\n {6}读到“size”\n {4}应为：src\/indicators\/index\.ts 登记的指标。/u,
    );
    record.record(indicator, 'wangjing@2010-03', leaf(1));
    record.add({ ...subject, key: 'wangjing@2010-03' });
    expect(() => record.get('size', 'wangjin@2010-03')).toThrow(
      /指标“size”没有这个对象的值\n {6}读到“wangjin@2010-03”\n {4}应为：量过的对象；最接近的是“wangjing@2010-03”。/u,
    );
    expect(() => record.get('sizes', 'a')).toThrow('the nearest is “size”');
    expect(() => record.subject('wangjing')).toThrow('the nearest is “wangjing@2010-03”');
    expect(record.find('size', 'a')).toBeUndefined();
  });

  it('lists subjects of a kind, or of a parent, in insertion order', () => {
    const record = recorder();
    record.add({ ...subject, key: 'b', parent: 'x' });
    record.add({ ...subject, key: 'a', parent: 'y' });
    record.add({ ...subject, key: 'c' });
    expect(record.subjects('street').map(({ key }) => key)).toEqual(['b', 'a', 'c']);
    expect(record.subjects('street', 'y').map(({ key }) => key)).toEqual(['a']);
    expect(record.subjects('theme')).toEqual([]);
  });
});
