import { describe, expect, it } from 'vitest';
import { findingOf, type Finding } from '#src/claims/statements/statement.ts';
import { statement } from '#src/claims/statements/statement-schema.ts';
import { wordsFaults } from '#src/claims/words/claim-words.ts';
import type { Lang } from '#src/model.ts';
import { outside } from '#src/indicators/streets/outside.ts';
import { population } from '#src/indicators/streets/population.ts';
import { migrants } from '#src/indicators/streets/migrants.ts';
import { fourStreets, theirTotal } from '../../fixtures/streets.ts';
import { division, measured } from '../../fixtures/tables.ts';

// Shares from outside: a 10 of 100, b 4 of 200, c 4 of 100, d 2 of 600. Migrants: 30, 46, 16, 200.
const measures = measured(
  { streets: [...fourStreets, theirTotal], divisions: [division] },
  ...[population, outside, migrants],
);
const all = 'street/all@2000-01';
const key = (id: string): string => `${id}@2000-01`;
const find = (declared: unknown): Finding => findingOf(statement.parse(declared), measures);

describe('a statement', () => {
  it.each([
    [{ kind: 'highest', of: 'outside-share', among: all, are: [key('a')] }, true],
    [{ kind: 'highest', of: 'outside-share', among: all, are: ['a', 'c'].map(key) }, true],
    [{ kind: 'highest', of: 'outside-share', among: all, are: ['c', 'a'].map(key) }, false],
    // b and c both hold 4: neither is second.
    [{ kind: 'highest', of: 'outside', among: all, are: ['a', 'b'].map(key) }, false],
    [{ kind: 'lowest', of: 'outside-share', among: all, are: [key('d')] }, true],
    [{ kind: 'lowest', of: 'outside-share', among: all, are: [key('b')] }, false],
    [
      { kind: 'lowest', of: 'outside-share', among: all, except: [key('d')], are: [key('b')] },
      true,
    ],
    [{ kind: 'rank', of: `population/${key('b')}`, among: all, is: 2 }, true],
    [{ kind: 'rank', of: `population/${key('b')}`, among: all, is: 3 }, false],
    [{ kind: 'rank', of: `outside/${key('d')}`, among: all, from: 'smallest', is: 1 }, true],
    [
      { kind: 'only', of: 'outside-share', among: all, above: 0.03, are: ['a', 'c'].map(key) },
      true,
    ],
    [
      { kind: 'only', of: 'outside-share', among: all, above: 0.05, are: ['a', 'c'].map(key) },
      false,
    ],
    [{ kind: 'only', of: 'migrants', among: all, above: 'hukou', are: [key('a')] }, false],
    [{ kind: 'all', of: 'outside', among: all, atLeast: 2 }, true],
    [{ kind: 'all', of: 'outside', among: all, above: 2 }, false],
    [{ kind: 'none', of: 'migrants', among: all, above: 'hukou' }, true],
    [{ kind: 'none', of: 'outside', among: all, equal: 10 }, false],
    [{ kind: 'above', left: `outside/${key('a')}`, right: `outside/${key('b')}` }, true],
    [{ kind: 'above', left: `outside/${key('b')}`, right: `outside/${key('c')}` }, false],
    [{ kind: 'above', left: `outside/${key('a')}`, right: 9 }, true],
    [{ kind: 'order', of: ['a', 'b', 'd'].map((id) => `outside/${key(id)}`) }, true],
    [{ kind: 'order', of: ['a', 'd', 'b'].map((id) => `outside/${key(id)}`) }, false],
    [{ kind: 'majority', of: `outside-of-district/${key('a')}` }, false],
    [{ kind: 'minority', of: `outside-of-district/${key('b')}` }, true],
    [{ kind: 'between', of: `outside-share/${key('a')}`, low: 0.05, high: 0.1 }, true],
    [{ kind: 'between', of: `outside-share/${key('a')}`, low: 0.11, high: 0.2 }, false],
  ])('%j', (declared, holds) => {
    expect(find(declared).holds).toBe(holds);
  });

  it('tells what the data give, with names and values', () => {
    const { found } = find({ kind: 'highest', of: 'outside', among: all, are: [key('b')] });
    expect(found).toEqual({ zh: 'a 10', en: 'a 10' });
    const only = find({ kind: 'only', of: 'outside', among: all, above: 3, are: [key('a')] });
    expect(only.found.en).toBe('a 10, b 4, c 4');
  });

  it('that names what does not exist throws', () => {
    const unknown = { kind: 'highest', of: 'outside', among: all, are: ['z'] };
    expect(() => find(unknown)).toThrow(/z/u);
    expect(() => find({ ...unknown, of: 'no-such', are: [key('a')] })).toThrow(/no-such/u);
  });
});

describe('the words of a claim', () => {
  const declared = statement.parse({
    kind: 'lowest',
    of: 'outside-share',
    among: all,
    are: [key('d')],
  });
  const said = { declared, finding: findingOf(declared, measures) };
  const faults = (words: string, lang: Lang, more: object = {}): string[] =>
    wordsFaults(words, lang, { says: [], ...more }).map(({ kind }) => kind);

  it('name the subjects of a statement and its direction', () => {
    expect(faults('比例最低的是d', 'zh', { statement: said })).toEqual([]);
    expect(faults('比例最低的是c', 'zh', { statement: said })).toEqual(['name-missing']);
    expect(faults('比例最高的是d', 'zh', { statement: said })).toEqual(['direction-missing']);
    expect(faults('d has the lowest share', 'en', { statement: said })).toEqual([]);
    expect(faults('d has the highest share', 'en', { statement: said })).toEqual([
      'direction-missing',
    ]);
  });

  it('say the right one of two to be larger, and a sequence in its order', () => {
    const about = (given: object) => {
      const told = statement.parse(given);
      return { statement: { declared: told, finding: findingOf(told, measures) } };
    };
    const above = about({
      kind: 'above',
      left: `outside/${key('a')}`,
      right: `outside/${key('b')}`,
    });
    for (const words of ['a高于b', 'b低于a', 'b的人数比a少', '比例却高得多']) {
      expect(faults(words, 'zh', above), words).toEqual([]);
    }
    for (const words of ['a低于b', 'b高于a', 'b的人数比a多']) {
      expect(faults(words, 'zh', above), words).toEqual(['direction-missing']);
    }
    const order = about({
      kind: 'order',
      of: ['a', 'b', 'd'].map((id) => `outside/${key(id)}`),
    });
    expect(faults('a、b、d', 'zh', order)).toEqual([]);
    expect(faults('a、d、b', 'zh', order)).toEqual(['direction-missing']);
  });

  it('speak of the side of the limit on which a statement looks', () => {
    const limited = (declared: unknown) => {
      const one = statement.parse(declared);
      return { statement: { declared: one, finding: findingOf(one, measures) } };
    };
    const none = limited({ kind: 'none', of: 'outside', among: all, below: 2 });
    expect(faults('没有一个低于2', 'zh', none)).toEqual([]);
    expect(faults('没有一个高于2', 'zh', none)).toEqual(['direction-missing']);
    const every = limited({ kind: 'all', of: 'outside', among: all, atMost: 10 });
    expect(faults('都不超过10', 'zh', every)).toEqual([]);
    expect(faults('都超过10', 'zh', every)).toEqual(['direction-missing']);
    expect(faults('all have no more than 10', 'en', every)).toEqual([]);
    expect(faults('all have more than 10', 'en', every)).toContain('direction-missing');
  });

  it('contain the value in one of its written forms', () => {
    for (const words of ['5个街道', '五个街道', '５个']) {
      expect(faults(words, 'zh', { value: 5 }), words).toEqual([]);
    }
    expect(faults('六个街道', 'zh', { value: 5 })).toEqual(['value-missing', 'other-number']);
    expect(faults('三成多', 'zh', { value: 0.327 })).toEqual([]);
    expect(faults('四成多', 'zh', { value: 0.327 })).toEqual(['value-missing', 'other-number']);
    expect(faults('about half of them', 'en', { value: 0.493 })).toEqual([]);
    expect(faults('five subdistricts', 'en', { value: 5 })).toEqual([]);
    expect(faults('47%', 'en', { value: 0.327 })).toEqual(['value-missing', 'other-number']);
  });

  it('state no number that the claim does not hold', () => {
    expect(faults('七种类型', 'zh', { says: [7] })).toEqual([]);
    expect(faults('八种类型', 'zh', { says: [7] })).toEqual(['value-missing', 'other-number']);
    expect(faults('47% of them', 'en')).toEqual(['other-number']);
    expect(faults('表1来自2010年3月的登记', 'zh')).toEqual([]);
    const passage = '绝大多数都是中国居民';
    expect(faults('绝大多数是中国居民', 'zh', { passage })).toEqual([]);
    expect(faults('the great majority are Chinese', 'en', { passage })).toEqual([]);
    expect(faults('一半是中国居民', 'zh', { passage })).toEqual(['other-number']);
  });
});
