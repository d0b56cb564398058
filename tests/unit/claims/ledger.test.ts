import { describe, expect, it } from 'vitest';
import { claimBook } from '#src/claims/faults.ts';
import { doubtsAbout } from '#src/claims/known-issues.ts';
import { resolveAll, resolveClaim } from '#src/claims/ledger.ts';
import { readingDate } from '#src/claims/shown-reading.ts';
import type { ClaimDeclaration } from '#src/claims/schema.ts';
import { readEvidence } from '#src/claims/site.ts';
import { formatFaults } from '#src/lib/faults.ts';
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
      { row: 'street-profiles/wangjing@outlook' },
      { place },
    ]) {
      expect(resolve(binding)).toMatchObject({
        status: 'reported',
        shown: undefined,
        readings: [],
      });
    }
    expect(resolve({ case: 'hefei' }).subject.en).toBe('Hefei, Anhui: Hefei homeowners’ forum');
    expect(resolve({ row: 'street-profiles/wangjing@outlook' }).place?.source).toBe(
      'wang-yang-2011',
    );
  });
});

describe('a claim bound to what does not exist', () => {
  /** What is told of these claims; the lines of their entries are 1, 2, 3 and so on. */
  const told = (...declarations: ClaimDeclaration[]) => {
    const declared = declarations.map((declaration, index) => {
      const line = index + 1;
      return {
        id: declaration.id,
        declaration,
        file: 'content/claims/07.yaml',
        line,
        lineOf: () => line,
      };
    });
    const { claims: resolved, faults } = resolveAll(declared, tables, measures, rechecks);
    return {
      resolved,
      zh: formatFaults(faults, 'zh', claimBook),
      en: formatFaults(faults, 'en', claimBook),
    };
  };

  it.each([
    [
      { observation: 'ginni/chaoyang@2010-03' },
      ['没有这个指标', '读到“ginni”', '最接近的是“gini”'],
      ['There is no such indicator', 'found “ginni”', 'the nearest is “gini”'],
    ],
    [
      { observation: 'gini/chaoyang@2011' },
      ['指标“gini”没有这个对象的值', '读到“chaoyang@2011”', '最接近的是“chaoyang@2010-03”'],
      ['“gini” has no value for this subject', 'the nearest is “chaoyang@2010-03”'],
    ],
    [
      { reading: 'wk-halve' },
      ['没有这一行', '“reading”项', '读到“wk-halve”', '最接近的是“wk-half”'],
      ['There is no such row', 'found “wk-halve”', 'the nearest is “wk-half”'],
    ],
    [{ case: 'atlantis' }, ['“case”项', '读到“atlantis”'], ['innovation-cases.csv']],
    [
      { row: 'street-profiles/wangjing@weather' },
      ['“row”项', 'street-profiles.csv 里有的名字'],
      ['found “wangjing@weather”'],
    ],
    [{ row: 'parks/wangjing' }, ['没有这个数据集', '读到“parks”'], ['There is no such dataset']],
    [
      { place: { source: 'wang-2011', section: '一', anchor: '图' } },
      ['没有这个来源', '“place.source”项', '读到“wang-2011”'],
      ['There is no such source', 'data/sources.yaml'],
    ],
  ])('%j is refused by name', (binding, zh, en) => {
    const found = told({ id: 'test', beside: [], ...binding });
    for (const part of ['content/claims/07.yaml\n', '第 1 行', '（test）', ...zh])
      expect(found.zh).toContain(part);
    for (const part of ['line 1', '(test)', ...en]) expect(found.en).toContain(part);
  });

  it('is told together with all others, and all its names; sound claims are resolved', () => {
    const { resolved, en } = told(
      { id: 'first', observation: 'gini/nowhere', beside: ['nothing', 'wk-half'] },
      { id: 'fine', case: 'hefei', beside: [] },
      { id: 'third', reading: 'nothing', beside: [] },
    );
    expect(resolved.map(({ id }) => id)).toEqual(['fine']);
    expect(en).toMatch(/^Data, claims and chapters have 3 faults:/u);
    expect(en).toContain('line 1, entry “observation” (first): found “nowhere”');
    expect(en).toContain('line 1, entry “beside.0” (first): found “nothing”');
    expect(en).toContain('line 3, entry “reading” (third): found “nothing”');
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
    expect(() => claim('gini-inside')).toThrow(
      /没有这条主张\n {6}读到“gini-inside”\n {4}应为：.*最接近的是“gini-outside”/u,
    );
  });
});
