import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { chart, chartsOf } from '#src/charts/index.ts';
import { chartQuery, evidenceOf, scopesOf } from '#src/charts/page.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Measures } from '#src/model.ts';
import { living, measuredStreets } from '../../fixtures/districts.ts';

const languages = ['zh', 'en'] as const;

/** Draws and words every chart of streets that has something to draw; returns the ids. */
function drawAll(measures: Measures): string[] {
  const ofStreets = chartsOf(measures).filter(({ scope }) => scope === 'district');
  for (const of of ofStreets) {
    for (const { key } of scopesOf(of, measures).flatMap(({ dates }) => dates)) {
      for (const lang of languages) {
        for (const { id: state } of of.states) {
          for (const form of ['wide', 'narrow'] as const) {
            const { document } = parseHTML('<!doctype html><html><body></body></html>');
            const svg = of.draw(measures, key, { lang, state, form, document });
            expect(svg.outerHTML, `${of.id} ${state}`).not.toMatch(/NaN|undefined|Infinity/u);
          }
          const words = [
            of.title(measures, key, lang, state),
            of.subtitle(measures, key, lang, state),
            of.describe(measures, key, lang, state),
            of.caveat?.(measures, key, lang) ?? [],
          ];
          expect(words.map(plain).join('\n'), `${of.id} ${state}`).not.toMatch(
            /NaN|undefined|Infinity|，，|。。|\. \./u,
          );
        }
        of.table(measures, key, lang);
        evidenceOf(of, key, measures, lang);
      }
    }
  }
  return ofStreets.map(({ id }) => id);
}

const title = (id: string, measures: Measures, scope: string): string =>
  plain(chart(id, measures).title(measures, scope, 'en'));

describe('districts of other kinds have the charts that their rows give', () => {
  const two = [living('a', 1000, 40), living('b', 800, 8)];

  it('without a group, a printed total, permits or separated residents', () => {
    const { measures } = measuredStreets(two);
    expect(drawAll(measures)).toEqual([
      'outside-share',
      'population-composition',
      'street-scatter',
      'concentration',
    ]);
    expect(
      plain(chart('outside-share', measures).subtitle(measures, '110105@2000-01', 'en', 'share')),
    ).not.toContain('◆');
    const heads = chart('outside-share', measures).table(measures, '110105@2000-01', 'en').columns;
    expect(heads.map(({ label }) => label)).not.toContain('Pilot');
  });

  it('with one subdistrict, which is not ranked', () => {
    const { measures } = measuredStreets([living('a', 1000, 40)]);
    expect(drawAll(measures)).toEqual([]);
  });

  it('with two as large as each other, which are both counted', () => {
    const { measures } = measuredStreets([living('a', 1000, 40), living('b', 1000, 0)]);
    expect(title('street-scatter', measures, '110105@2000-01')).toMatch(
      /^Of the 2 subdistricts, only a /u,
    );
  });

  it('with a hundred', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      living(`s${String(index)}`, 1000 + index, index),
    );
    expect(drawAll(measuredStreets(many).measures)).toHaveLength(4);
  });

  it('with nobody from outside', () => {
    const { measures } = measuredStreets([living('a', 1000, 0), living('b', 800, 0)]);
    expect(drawAll(measures)).toEqual(['population-composition']);
  });

  it('with a subdistrict of nobody, which is named and left out', () => {
    const { measures } = measuredStreets([...two, living('c', 0, 0)]);
    drawAll(measures);
    const of = chart('outside-share', measures);
    expect(plain(of.caveat?.(measures, '110105@2000-01', 'en') ?? [])).toBe(
      'Left out, since nobody is registered there: c.',
    );
    expect(of.table(measures, '110105@2000-01', 'en').rows).toHaveLength(3);
  });

  it('with nobody at all', () => {
    expect(drawAll(measuredStreets([living('a', 0, 0)]).measures)).toEqual([]);
  });

  it('with permits but no printed total: the computed total is not called printed', () => {
    const permits = { migrants_permit: 300, migrants_no_permit: 100 };
    const { measures } = measuredStreets([
      living('a', 1000, 40, permits),
      living('b', 800, 8, permits),
    ]);
    expect(drawAll(measures)).toContain('permit-gap');
    for (const lang of languages) {
      const of = chart('permit-gap', measures);
      const scope = '110105@2000-01';
      expect(plain(of.title(measures, scope, lang))).not.toMatch(/合计行|total row/u);
      expect(of.table(measures, scope, lang).rows).toHaveLength(2);
    }
  });

  it('with a group of any size, named by the data', () => {
    const groups = (...members: string[]) => ({
      'street-groups': [{ id: 'old-town', short_zh: '老城', short_en: 'old-town' }],
      'street-group-members': members.map((one) => ({ group: 'old-town', street: one })),
    });
    const one = measuredStreets(two, groups('b')).measures;
    expect(drawAll(one)).toContain('old-town-comparison');
    expect(title('old-town-comparison', one, '110105@2000-01')).toMatch(
      /the old-town subdistrict b ranks 2 of 2$/u,
    );
    expect(title('outside-share', one, '110105@2000-01')).toMatch(/4\.00% in a and 1\.00% in b$/u);
    const many = Array.from({ length: 12 }, (_, index) =>
      living(`s${String(index)}`, 900 + index, index + 1),
    );
    const all = many.map(({ street }) => String(street));
    expect(drawAll(measuredStreets(many, groups(...all)).measures)).toContain(
      'old-town-comparison',
    );
  });
});

describe('several districts and dates', () => {
  const rows = [
    living('a', 1000, 40, { as_of: '2000-01' }),
    living('b', 800, 8, { as_of: '2000-01' }),
    living('c', 500, 10, { as_of: '2000-01' }),
    living('a', 1300, 78, { as_of: '2010-11' }),
    living('d', 500, 20, { as_of: '2010-11' }),
    living('a', 400, 4, { district: '220104' }),
    living('x', 400, 4, { district: '220104', basis: 'census' }),
    living('x', 500, 9, { district: '220104', as_of: '2010-11', basis: 'register' }),
  ];
  const successions = [
    { former: 'b', street: 'a', since: '2005', change: 'merged' },
    { former: 'c', street: 'd', since: '2006-07', change: 'renamed' },
  ];
  const { measures } = measuredStreets(rows, { successions });

  it('dates are views of one page a chart; the newest has the short address', () => {
    drawAll(measures);
    const [first, second] = scopesOf(chart('outside-share', measures), measures);
    expect(first).toMatchObject({ key: '110105@2010-11', path: '/charts/outside-share/' });
    expect(first?.dates.map(({ files }) => files)).toEqual([
      '/charts/outside-share/',
      '/charts/outside-share/2000-01/',
    ]);
    expect(second?.path).toBe('/charts/outside-share/220104/');
    const older = measures.subject('a@2000-01');
    expect(chartQuery('outside-share', older, measures)).toEqual({
      path: '/charts/outside-share/2000-01/share/',
      query: 'mark=a%402000-01',
    });
  });

  it('the page of a subdistrict is that of its latest date; the older ones lie below it', () => {
    const path = (key: string) => measures.subject(key).path;
    expect(path('a@2010-11')).toBe('/streets/a/');
    expect(path('a@2000-01')).toBe('/streets/a/2000-01/');
    expect(path('b@2000-01')).toBe('/streets/b/');
  });

  it('the same id in another district is another subdistrict with an address of its own', () => {
    expect(measures.subject('a@2000-01@220104')).toMatchObject({
      unit: '220104-a',
      path: '/streets/220104-a/',
      parent: '220104@2000-01',
    });
  });

  it('districts of one name are told apart by the division above', () => {
    expect(measures.subject('110105@2010-11').name.zh).toBe('某市甲区');
    expect(measures.subject('220104@2010-11').name.en).toBe('District One, Other City');
  });

  it('change is computed through mergers and new names', () => {
    const change = (indicator: string, key: string) => measures.find(indicator, key)?.value;
    expect(change('population-before', 'a@2010-11#2000-01')).toBe(1800);
    expect(change('outside-change', 'a@2010-11#2000-01')).toBe(30); // 78 less 40 and 8
    expect(change('outside-share-change', 'a@2010-11#2000-01')).toBeCloseTo(
      6 - 100 * (48 / 1800),
      10,
    );
    expect(change('population-change', 'd@2010-11#2000-01')).toBe(0);
    expect(change('outside-growth', 'd@2010-11#2000-01')).toBe(1);
  });

  it('nothing is compared across definitions that differ', () => {
    expect(measures.find('population-change', 'x@2010-11#2000-01')).toBeUndefined();
    const [only, none] = scopesOf(chart('street-series', measures), measures);
    expect(only?.key).toBe('110105@2010-11');
    expect(none).toBeUndefined();
  });

  it('nothing is compared where a part was split off', () => {
    const split = [{ former: 'a', street: 'd', since: '2005', change: 'split' }];
    const other = measuredStreets(rows, { successions: split }).measures;
    expect(other.find('population-change', 'a@2010-11#2000-01')).toBeUndefined();
    expect(other.find('population-change', 'd@2010-11#2000-01')).toBeUndefined();
  });

  it('a series of several dates says the first, and has a column for each', () => {
    const years = ['2000-01', '2005-06', '2010-11'];
    const several = years.flatMap((as_of, index) => [
      living('a', 1000, 40 + 10 * index, { as_of }),
      ...(index === 0 ? [] : [living('b', 800, 8 * index, { as_of })]),
    ]);
    const found = measuredStreets(several).measures;
    const series = chart('street-series', found);
    const scope = '110105@2010-11';
    expect(plain(series.subtitle(found, scope, 'en', 'count'))).toMatch(
      /January 2000 to November 2010$/u,
    );
    expect(plain(series.describe(found, scope, 'en', 'count'))).toMatch(
      /from January 2000 to November 2010.*since June 2005/u,
    );
    const { columns, rows: body } = series.table(found, scope, 'en');
    expect(columns.map(({ label }) => label)).toEqual([
      'Subdistrict',
      'January 2000',
      'June 2005',
      'November 2010',
      'Latest change',
    ]);
    expect(body.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['b', '', '1.00%', '2.00%', '+1.00'],
      ['a', '4.00%', '5.00%', '6.00%', '+1.00'],
    ]);
  });

  it('rows name their own source; a chart names those of all its rows', () => {
    const cited = [
      living('a', 1000, 40, { source: 'one', section: '一' }),
      living('b', 800, 8, { source: 'two', section: '表2' }),
    ];
    const found = measuredStreets(cited).measures;
    expect(chart('outside-share', found).places(found, '110105@2000-01')).toEqual([
      { source: 'one', section: '一' },
      { source: 'two', section: '表2' },
    ]);
    expect(found.subject('b@2000-01').places).toEqual([{ source: 'two', section: '表2' }]);
  });
});
