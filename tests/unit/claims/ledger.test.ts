import { describe, expect, it } from 'vitest';
import { doubtsAbout } from '#src/claims/known-issues.ts';
import { readingDate, resolveAll, resolveClaim } from '#src/claims/ledger.ts';
import type { ClaimDeclaration } from '#src/claims/schema.ts';
import { readEvidence } from '#src/claims/site.ts';
import { project } from '../../fixtures/tables.ts';

const { tables, measures, rechecks, claims, claim } = readEvidence(project);

const resolve = (declaration: Omit<ClaimDeclaration, 'id' | 'beside'>, beside: string[] = []) =>
  resolveClaim({ id: 'test', beside, ...declaration }, tables, measures, rechecks);

describe('a claim bound to an observation', () => {
  it('shows its value in the unit and with the digits of the indicator, or its own', () => {
    const observation = 'outside-share/wangjing@2010-03';
    expect(resolve({ observation }).shown).toBe('4.89%');
    expect(resolve({ observation, digits: 0 }).shown).toBe('5%');
    expect(resolve({ observation: 'population/chaoyang@2010-03' }).shown).toBe('2,274,562');
    expect(resolve({ observation: 'gini/chaoyang@2010-03' }).shown).toBe('0.49');
  });

  it('says in both languages what the number is', () => {
    expect(resolve({ observation: 'outside-share/wangjing@2010-03' }).subject).toEqual({
      zh: '望京：境外人员占登记总人口',
      en: 'Wangjing: Share of residents from outside the mainland',
    });
    expect(resolve({ observation: 'outside-top/chaoyang@2010-03#3' }).subject.zh).toMatch(
      /^朝阳区城市部分：/u,
    );
  });

  it('can be bound to every observation there is', () => {
    for (const indicator of [
      'recomputed',
      'table-number',
      'province-low',
      'view-share',
      'associations',
    ]) {
      for (const { key } of measures.all(indicator)) {
        const { subject, shown } = resolve({ observation: `${indicator}/${key}` });
        expect(subject.en, key).not.toMatch(/\p{Script=Han}/u);
        expect(shown, key).toMatch(/^[\d,.]+%?$/u);
      }
    }
  });

  it('is confirmed where a source prints it and recomputing agrees', () => {
    const { status, readings } = resolve({ observation: 'outside-share/chaoyang@2010-03' });
    expect(status).toBe('confirmed');
    expect(readings.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['wy-outside-urban-share', 'agrees'],
    ]);
  });

  it('is confirmed by a printed total that is the sum of its rows', () => {
    expect(resolve({ observation: 'hukou/chaoyang@2010-03' })).toMatchObject({
      status: 'confirmed',
      readings: [],
    });
  });

  it('is contradicted by prose or by a printed percentage that do not agree', () => {
    expect(resolve({ observation: 'outside-thousand/chaoyang@2010-03' })).toMatchObject({
      status: 'contradicted',
      shown: '11',
    });
    expect(resolve({ observation: 'class-share/co-governance' }).status).toBe('contradicted');
    expect(resolve({ observation: 'class-printed-share/co-governance' }).status).toBe(
      'contradicted',
    );
  });

  it('is ours where no source prints it, and reported where it is a bare cell', () => {
    expect(resolve({ observation: 'gini/chaoyang@2010-03' }).status).toBe('computed');
    expect(resolve({ observation: 'hukou-local/fatou@2010-03' }).status).toBe('reported');
  });

  it('under another definition stands beside the source without contradicting it', () => {
    const { status, slip, readings } = resolve({ observation: 'recomputed/xs-lianyang-share' });
    expect(status).toBe('computed');
    expect(readings.map(({ verdict }) => verdict)).toEqual(['definition']);
    expect(slip?.en).toContain('15.6%');
  });
});

describe('a claim bound to a reading', () => {
  it('shows what the source prints, in ones, with its own decimals', () => {
    expect(resolve({ reading: 'wk-org-total' }).shown).toBe('762,000');
    expect(resolve({ reading: 'wy-chaoyang-census-share' }).shown).toBe('57.7%');
    expect(resolve({ reading: 'wk-mobile-share-up' }).shown).toBe('0.4');
    expect(resolve({ reading: 'xs-homicide-china' }).shown).toBe('0.7');
  });

  it('stands where the source prints it', () => {
    expect(resolve({ reading: 'wk-half' })).toMatchObject({
      shown: '50%',
      status: 'confirmed',
      place: { source: 'wang-ke-2018', section: '二.3' },
    });
  });

  it('is contradicted where recomputing does not agree', () => {
    expect(resolve({ reading: 'wk-folk-cases' })).toMatchObject({
      shown: '9',
      status: 'contradicted',
    });
  });

  it('that cannot be recomputed, or only under another definition, is what the source says', () => {
    expect(resolve({ reading: 'wy-outside-rural' }).status).toBe('reported');
    expect(resolve({ reading: 'xs-lianyang-share' })).toMatchObject({
      shown: '10.3%',
      status: 'reported',
    });
    expect(resolve({ reading: 'dd-jianwai-residents' }).status).toBe('reported');
  });

  it('shows readings beside it, each once, with the date they speak of', () => {
    const { readings } = resolve({ reading: 'xs-wangjing-koreans' }, [
      'wy-wangjing-koreans-share',
      'xs-wangjing-koreans',
    ]);
    expect(readings.map(({ id }) => id)).toEqual([
      'xs-wangjing-koreans',
      'wy-wangjing-koreans-share',
    ]);
    const [first, second] = readings;
    expect(first === undefined ? '' : readingDate(first, 'zh')).toBeUndefined();
    expect(second === undefined ? '' : readingDate(second, 'zh')).toBe('2010年3月');
  });
});

describe('a claim bound to words', () => {
  it('of a case, a row or a place has no value and is reported', () => {
    const place = { source: 'wang-ke-2018', section: '二.3', anchor: '图1' };
    for (const binding of [
      { case: 'hefei' },
      { row: 'pilot-streets/wangjing@outlook' },
      { place },
    ]) {
      expect(resolve(binding)).toMatchObject({
        status: 'reported',
        shown: undefined,
        readings: [],
      });
    }
    expect(resolve({ case: 'hefei' }).subject.en).toBe('Hefei, Anhui: Hefei homeowners’ forum');
    expect(resolve({ row: 'pilot-streets/wangjing@outlook' }).place?.source).toBe('wang-yang-2011');
  });
});

describe('a claim bound to what does not exist', () => {
  it.each([
    [{ observation: 'ginni/chaoyang@2010-03' }, 'No indicator "ginni". Did you mean gini'],
    [
      { observation: 'gini/chaoyang@2011' },
      '"gini" was not measured for "chaoyang@2011". Did you mean chaoyang@2010-03',
    ],
    [{ reading: 'wk-halve' }, 'readings has no row "wk-halve"'],
    [{ case: 'atlantis' }, 'innovation-cases has no row "atlantis"'],
    [{ row: 'pilot-streets/wangjing@weather' }, 'pilot-streets has no row "wangjing@weather"'],
    [{ row: 'parks/wangjing' }, 'No dataset "parks" is registered'],
    [{ place: { source: 'wang-2011', section: '一', anchor: '图' } }, 'No source "wang-2011"'],
  ])('%j is refused by name', (binding, message) => {
    expect(() => resolve(binding)).toThrow(message);
  });

  it('is told together with all others, each by its id', () => {
    const declarations = [
      { id: 'first', observation: 'gini/nowhere', beside: [] },
      { id: 'fine', case: 'hefei', beside: [] },
      { id: 'third', reading: 'nothing', beside: [] },
    ];
    expect(() => resolveAll(declarations, tables, measures, rechecks)).toThrow(
      /^claim "first": "gini" was not measured for "nowhere"[^\n]*\nclaim "third": readings has no row "nothing"\.?$/u,
    );
  });
});

describe('doubts', () => {
  it('about a row that does not add up touch each of its cells, and decide none', () => {
    for (const indicator of ['migrants', 'permit-with', 'permit-without']) {
      const doubts = doubtsAbout(measures.get(indicator, 'balizhuang@2010-03'), tables);
      expect(doubts).toMatchObject([
        { identity: 'migrant-parts', residual: -3654, decides: false },
      ]);
    }
    expect(doubtsAbout(measures.get('hukou', 'balizhuang@2010-03'), tables)).toEqual([]);
    expect(doubtsAbout(measures.get('migrants', 'wangjing@2010-03'), tables)).toEqual([]);
  });

  it('about a printed percentage decide it', () => {
    const doubts = doubtsAbout(measures.get('class-printed-share', 'co-governance'), tables);
    expect(doubts).toMatchObject([{ identity: 'printed-percent', decides: true }]);
  });

  it('pass on to shares of those cells, but the gap needs no warning about itself', () => {
    expect(doubtsAbout(measures.get('migrants-share', 'balizhuang@2010-03'), tables)).toHaveLength(
      1,
    );
    expect(doubtsAbout(measures.get('permit-gap', 'balizhuang@2010-03'), tables)).toEqual([]);
  });
});

describe('the claims of the project', () => {
  it('show what their authors saw', () => {
    for (const { id, declaration, shown } of claims) expect(shown, id).toBe(declaration.expect);
  });

  it('have words in both languages', () => {
    for (const { id, subject } of claims) {
      expect(subject.zh, id).toMatch(/\p{Script=Han}/u);
      expect(subject.en, id).toMatch(/[a-z]/u);
    }
  });

  it('are found by id; an unknown one is refused', () => {
    expect(claim('gini-outside').shown).toBe('0.49');
    expect(() => claim('gini-inside')).toThrow('No claim "gini-inside"');
  });
});
