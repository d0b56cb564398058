import { describe, expect, it } from 'vitest';
import type { FrameData } from '#src/explore/data.ts';
import { refusalWords } from '#src/explore/refusal-words.ts';
import { crossRefusals, refusals, withheld } from '#src/explore/rules.ts';
import { viewOf, type LoadedFrame } from '#src/explore/rows.ts';
import { firstState, type ExploreState } from '#src/explore/state.ts';
import { fetchFile, known, register } from './files.ts';

const [entry] = register.frames;
if (entry === undefined) throw new Error('There is no district.');
const own: LoadedFrame = { entry, data: await fetchFile<FrameData>(entry.file) };
const first = firstState(known);

/** Another date or district with the same figures. */
const other = (change: Partial<LoadedFrame['entry']>, suffix: FrameData['suffix'] = {}) => ({
  entry: { ...entry, key: 'other@1999', asOf: '1999', ...change },
  data: { ...own.data, suffix },
});

const rules = (state: Partial<ExploreState>, frames: readonly LoadedFrame[] = [own]): string[] =>
  refusals(viewOf({ ...first, ...state }, register, frames, 'en')).map(({ rule }) => rule);
const units = own.data.streets.map(({ unit }) => unit);

describe('what may be drawn', () => {
  it('is every indicator as dots but those that are withheld', () => {
    for (const { id } of register.indicators) {
      const why = withheld[id]?.why;
      expect(rules({ kind: 'dots', of: id }), id).toEqual(why === undefined ? [] : [why]);
    }
  });

  it('is no part of the migrants, whose parts do not add up, in any kind of chart', () => {
    for (const of of ['permit-with', 'permit-without', 'permit-sum']) {
      expect(rules({ kind: 'bars', of })).toEqual(['parts']);
      expect(rules({ kind: 'scatter', of: 'migrants', x: of })).toEqual(['parts']);
    }
  });

  it('is no share without its denominator', () => {
    const indicators = register.indicators.map((indicator) => {
      const bare = { ...indicator };
      delete bare.denominator;
      return bare;
    });
    const view = viewOf(
      { ...first, of: 'outside-share' },
      { ...register, indicators },
      [own],
      'en',
    );
    expect(refusals(view).map(({ rule }) => rule)).toEqual(['no-denominator']);
  });

  it('names numerator and denominator of every share that is drawn', () => {
    const shares = register.indicators.filter(
      ({ unit, id }) => unit === 'share' && !(id in withheld),
    );
    expect(shares.length).toBeGreaterThan(3);
    for (const { id, denominator } of shares) {
      expect(known.indicators, id).toContain(denominator?.part);
      expect(known.indicators, id).toContain(denominator?.whole);
    }
  });

  it('is no rank as a bar, and none on a logarithmic axis', () => {
    expect(rules({ kind: 'bars', of: 'population-rank' })).toEqual(['rank-bars']);
    expect(rules({ kind: 'dots', of: 'population-rank', log: ['of'] })).toEqual(['log-unit']);
  });

  it('is logarithmic only where all values are positive and nothing begins at zero', () => {
    expect(rules({ kind: 'dots', of: 'population', log: ['of'] })).toEqual([]);
    expect(rules({ kind: 'bars', of: 'population', log: ['of'] })).toEqual(['log-bars']);
    expect(rules({ kind: 'dots', of: 'outside-share', log: ['of'] })).toEqual(['log-unit']);
    expect(rules({ kind: 'dots', of: 'permit-gap', log: ['of'] })).toEqual(['log-zero']);
    expect(rules({ kind: 'scatter', of: 'outside', x: 'permit-gap', log: ['x'] })).toEqual([
      'log-zero',
    ]);
    // The horizontal axis of a scatter does not concern a dot plot.
    expect(rules({ kind: 'dots', of: 'population', x: 'permit-gap', log: ['x'] })).toEqual([]);
  });

  it('has two different indicators in a scatter plot', () => {
    expect(rules({ kind: 'scatter', of: 'outside', x: 'outside' })).toEqual(['same-twice']);
  });

  it('compares districts and dates of the same definitions only', () => {
    expect(rules({ of: 'population' }, [own, other({})])).toEqual([]);
    expect(rules({ of: 'population' }, [own, other({ basis: 'survey' })])).toEqual([
      'across-definitions',
    ]);
  });

  it('compares no ranks and quotients of different districts or dates', () => {
    expect(rules({ kind: 'dots', of: 'population-rank' }, [own, other({})])).toEqual([
      'own-district',
    ]);
    expect(rules({ of: 'location-quotient' }, [own, other({})])).toEqual(['own-district']);
  });

  it('compares no changes over different spans', () => {
    expect(rules({ of: 'population' }, [own, other({}, { population: '#1990' })])).toEqual([
      'different-spans',
    ]);
  });

  it('has at most four districts and dates', () => {
    const five = [own, ...['1', '2', '3', '4'].map((key) => other({ key }))];
    expect(rules({ of: 'population' }, five)).toEqual(['too-many-frames']);
  });

  it('has two to twelve subdistricts, or all', () => {
    expect(rules({ pick: units.slice(0, 1) })).toEqual(['too-few']);
    expect(rules({ pick: units.slice(0, 2) })).toEqual([]);
    expect(rules({ pick: units.slice(0, 12) })).toEqual([]);
    expect(rules({ pick: units.slice(0, 13) })).toEqual(['too-many']);
    expect(rules({ pick: [] })).toEqual([]);
  });

  it('has a value somewhere', () => {
    const bare = { ...own, data: { ...own.data, values: {} } };
    expect(rules({ of: 'population' }, [bare])).toEqual(['not-measured']);
  });

  it('counts cases by two different aspects', () => {
    const label = { zh: '主题', en: 'Theme' };
    expect(crossRefusals(first, label)).toEqual([]);
    const [refusal] = crossRefusals({ ...first, across: 'theme' }, label);
    expect(refusal?.rule).toBe('same-dimension');
    expect(refusal?.instead?.across).toBe('region');
  });
});

describe('a refusal', () => {
  it('says what it is about in both languages, and offers a view that may be drawn', () => {
    const state: ExploreState = { ...first, kind: 'bars', of: 'population', log: ['of'] };
    const [refusal] = refusals(viewOf(state, register, [own], 'en'));
    if (refusal?.instead === undefined) throw new Error('Nothing is offered.');
    expect(refusals(viewOf(refusal.instead, register, [own], 'en'))).toEqual([]);
    for (const lang of ['zh', 'en'] as const) {
      const words = refusalWords(refusal, lang);
      expect(words.reason).not.toContain('{');
      expect(words.instead).not.toBe('');
    }
  });

  it('of parts names the columns and leads to the chart that shows them', () => {
    const view = viewOf({ ...first, of: 'permit-without' }, register, [own], 'zh');
    const [refusal] = refusals(view);
    if (refusal === undefined) throw new Error('It is drawn.');
    expect(refusalWords(refusal, 'zh').reason).toContain(view.of.label.zh);
    expect(refusal.chart).toBe('permit-gap');
  });
});
