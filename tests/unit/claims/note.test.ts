import { describe, expect, it } from 'vitest';
import { expression } from '#src/claims/evidence/expression.ts';
import { computationOf, doubtText, noteOf } from '#src/claims/evidence/note.ts';
import { readEvidence } from '#src/claims/site.ts';
import { findingText } from '#src/claims/statements/statement-note.ts';
import { origins } from '#src/claims/evidence/source-links.ts';
import {
  bound,
  constant,
  count,
  difference,
  gini,
  observe,
  product,
  rank,
  ratio,
  sum,
} from '#src/indicators/provenance.ts';
import { indicators } from '#src/indicators/index.ts';
import type { Formula } from '#src/model.ts';
import { datasets } from '#data/index.ts';
import { project } from '../../fixtures/tables.ts';

const { tables, measures, claims, claim } = readEvidence(project);

function leaf(value: number, scale = 1): Formula {
  const place = { dataset: 'made-up', row: String(value), column: 'n' };
  return { op: 'cell', cell: place, value, tolerance: 0, printed: String(value), scale };
}

const words = { zh: '测试', en: 'test' };
const [a, b, c] = [leaf(39_502), leaf(2_274_562), leaf(7)];

describe('a formula in figures', () => {
  it.each<[string, Formula, string]>([
    ['a cell, without separators', b, '2274562'],
    ['a cell in percent', leaf(0.133, 0.01), '13.3%'],
    ['a cell in 万, in ones', leaf(355_000, 10_000), '355000'],
    ['a constant', constant(10_000, words), '10000'],
    ['a ratio', ratio(a, b), '39502 ÷ 2274562'],
    ['a product', product(leaf(120_000), leaf(0.44, 0.01)), '120000 × 44%'],
    ['a difference', difference(sum([a, c]), b), '(39502 + 7) − 2274562'],
    ['a sum of four, written out', sum([a, b, c, c]), '39502 + 2274562 + 7 + 7'],
    [
      'brackets around what is itself computed',
      ratio(sum([a, c]), difference(b, c)),
      '(39502 + 7) ÷ (2274562 − 7)',
    ],
  ])('%s', (_, formula, written) => {
    expect(expression(formula, 'zh')).toBe(written);
    expect(expression(formula, 'en')).toBe(written);
  });

  it.each<[string, Formula, string, string]>([
    [
      'a long sum',
      sum([a, b, c, c, leaf(9)]),
      '39502 + 2274562 + … + 9，共5项',
      '39502 + 2274562 + … + 9, 5 terms',
    ],
    [
      'a count',
      count([a, b, c], () => true, { zh: '≥ 1,000', en: '≥ 1,000' }),
      '逐项数：≥ 1,000，共3项',
      'counted: ≥ 1,000, 3 in all',
    ],
    [
      'a count of some',
      count([a, b, c], (value) => value >= 1000, { zh: '≥ 1,000', en: '≥ 1,000' }),
      '3项中，≥ 1,000的有2项',
      '≥ 1,000: 2 of 3',
    ],
    [
      'a count inside a difference, as its number',
      difference(
        b,
        count([a, c], () => true, words),
      ),
      '2274562 − 2',
      '2274562 − 2',
    ],
    ['a sum of one, without brackets', ratio(sum([a]), b), '39502 ÷ 2274562', '39502 ÷ 2274562'],
    [
      'a number by itself, as the base of an index',
      ratio(a, a),
      '39502除以自身，得1',
      '39502 divided by itself, which is 1',
    ],
    [
      'a number in a title',
      product(leaf(1), constant(2, { zh: '表号', en: 'table number' })),
      '表号：2',
      'table number: 2',
    ],
    [
      'a rank of a cell',
      rank(a, [a, b]),
      '39502在2项中由大到小居第2',
      '39502 is number 2 of 2, counted from the largest',
    ],
    [
      'a rank of a share',
      rank(ratio(a, b), [ratio(a, b)]),
      '1.737%在1项中由大到小居第1',
      '1.737% is number 1 of 1, counted from the largest',
    ],
    [
      'a Gini coefficient',
      gini([
        [a, b],
        [c, b],
      ]),
      '1 − 2 × 洛伦兹曲线下的面积（2项）',
      '1 − 2 × area under the Lorenz curve (2 units)',
    ],
    ['a bound', bound('low', 3, words, [a]), '测试', 'test'],
  ])('%s', (_, formula, zh, en) => {
    expect(expression(formula, 'zh')).toBe(zh);
    expect(expression(formula, 'en')).toBe(en);
  });

  it('of every observation of the project holds no digits of dust, and no Chinese in English', () => {
    for (const { observation } of claims) {
      if (observation === undefined) continue;
      const written = expression(observation.formula, 'en');
      expect(written).not.toMatch(/\d\.\d{7}|NaN|undefined|Infinity|\p{Script=Han}/u);
    }
  });
});

describe('a computation', () => {
  it('ends with its result, one digit more exact than the text', () => {
    expect(computationOf(observe('i', 'k', 'share', ratio(a, b)), 'zh')).toBe(
      '39502 ÷ 2274562 = 1.737%',
    );
    expect(computationOf(observe('i', 'k', 'index', ratio(leaf(5), leaf(4))), 'en')).toBe(
      '5 ÷ 4 = 1.250',
    );
    expect(computationOf(observe('i', 'k', 'persons', sum([a, c])), 'en')).toBe(
      '39502 + 7 = 39509',
    );
  });

  it('is none for a plain cell; of counts and ranks the result is the value shown', () => {
    expect(computationOf(observe('i', 'k', 'persons', a), 'zh')).toBeUndefined();
    const counted = observe(
      'i',
      'k',
      'streets',
      count([a, b], () => true, words),
    );
    expect(computationOf(counted, 'zh')).toBe('逐项数：测试，共2项');
  });

  it('beside a printed reading always gives its result', () => {
    const counted = observe(
      'i',
      'k',
      'streets',
      count([a, b], () => true, words),
    );
    expect(computationOf(counted, 'zh', true)).toBe('逐项数：测试，共2项');
    expect(computationOf(counted, 'en', true)).toBe('counted: test, 2 in all');
    expect(computationOf(observe('i', 'k', 'persons', a), 'zh', true)).toBe('原表印 39502');
  });

  it('of no observation is a number equal to itself, or a count of all that are counted', () => {
    for (const { id } of indicators) {
      for (const observation of measures.all(id)) {
        const written = computationOf(observation, 'en', true) ?? '';
        expect(written).not.toMatch(
          /^([\d.]+) (?:× 1|÷ \1) = |^1 × |, of (\d+): \2$|^(\d+) = \3$/u,
        );
        expect(written).not.toMatch(/\(\d+\)/u);
      }
    }
  });

  it('of no statement counts without saying of how many', () => {
    for (const { finding } of claims) {
      if (finding === undefined) continue;
      expect(findingText(finding, 'en')).not.toMatch(/: \d+(?:;|$)/u);
    }
  });

  it('says by how much a relation fails', () => {
    expect(doubtText('甲＝乙', -3654, 'zh')).toBe('对不上：甲＝乙，相差 3,654');
    expect(doubtText('A = B', 0.1, 'en')).toBe('Does not add up: A = B, off by 0.1');
  });
});

describe('the note of a claim', () => {
  it('gives origin, computation and the reading that prints it', () => {
    expect(noteOf(claim('outside-share'), tables, 'zh')).toEqual({
      origins: [
        {
          text: '王名、杨丽（2011），表1，朝阳区城市部分：境外人员、总计',
          short: '境外人员、总计',
          path: '/data/streets/#row-chaoyang@2010-03',
        },
      ],
      computation: '39502 ÷ 2274562 = 1.737%',
      witness: undefined,
      readings: [
        { text: '1.74%', path: '/data/readings/#row-wy-outside-urban-share', after: '（第一节）' },
      ],
      remarks: [],
    });
    expect(noteOf(claim('outside-share'), tables, 'en').origins[0]?.text).toBe(
      'Wang and Yang (2011), Table 1, Chaoyang district, urban part: Residents from outside the mainland, Registered total',
    );
  });

  it('of a contradicted value shows every witness and says why they part', () => {
    const note = noteOf(claim('co-governance-share'), tables, 'en');
    expect(note.crossCheck).toBe('The table prints 13.3%');
    expect(note.readings[0]?.text).toBe('13.3%');
    expect(note.readings[0]?.after).toContain('Wang Ke (2018), section 5.1, November 2017');
    expect(note.remarks[0]).toMatch(/^23 of 174 is 13\.2%/u);
    expect(note.remarks[0]).not.toMatch(/\.$/u);
  });

  it('of a printed reading computes it from the data', () => {
    const note = noteOf(claim('thousand-printed'), tables, 'zh');
    expect(note.computation).toBe('23项中，≥ 1,000的有11项');
    expect(note.origins.map(({ path }) => path)).toEqual([
      '/data/readings/#row-wy-thousand-or-more-streets',
      '/data/streets/#column-outside',
    ]);
  });

  it('of a value in a row that does not add up warns of it', () => {
    const note = noteOf(claim('balizhuang-migrants'), tables, 'en');
    expect(note.remarks).toEqual([
      'Does not add up: Migrants = with a residence permit + without one, off by 3,654',
    ]);
    expect(note.origins[0]?.path).toBe('/data/streets/#cell-balizhuang@2010-03.migrants');
  });

  it('names the sections that gathered rows stand in, not the first of their dataset', () => {
    const [, named] = noteOf(claim('hubei-low'), tables, 'en').origins;
    expect(named?.text).toBe(
      'Wang Ke (2018), section 3.3, section 3.4, section 5.1, 3 rows: Division code',
    );
    const [all] = origins(measures.get('identified-cases', 'wang-ke-2018'), tables, 'zh');
    expect(all?.text).toBe('王轲（2018），22行：案例集');
  });

  it('leads, for every claim in both languages, to places that exist', () => {
    const known = new Set<string>([
      ...datasets.map(({ id }) => `/data/${id}/`),
      ...tables.sources.map(({ id }) => `/sources/${id}/`),
    ]);
    for (const one of claims) {
      for (const lang of ['zh', 'en'] as const) {
        const note = noteOf(one, tables, lang);
        expect(note.origins.length, one.id).toBeGreaterThan(0);
        for (const { path, text } of [...note.origins, ...note.readings]) {
          const [page = '', anchor] = path.split('#');
          expect(known, `${one.id} ${path}`).toContain(page);
          expect(text, one.id).not.toMatch(/undefined|null/u);
          if (anchor === undefined) continue;
          const table = tables.any(page.split('/')[2] ?? '');
          const [, kind, name = ''] = /^(row|cell|column)-(.*)$/u.exec(anchor) ?? [];
          const [row = '', column = name] =
            kind === 'cell' ? name.split(/\.(?=[a-z_]+$)/u) : [name];
          if (kind !== 'column') expect(() => table.row(row), path).not.toThrow();
          if (kind !== 'row') expect(Object.keys(table.dataset.columns), path).toContain(column);
        }
      }
    }
  });
});
