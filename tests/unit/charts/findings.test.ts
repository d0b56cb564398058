import { describe, expect, it } from 'vitest';
import { chart } from '#src/charts/index.ts';
import { tileCodes, tilePlaces } from '#src/charts/places/tiles.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Measures } from '#src/model.ts';
import { altered, cases, collisions, draw, measures, scopeOf, textBoxes } from './drawing.ts';

describe('findings follow the data', () => {
  const district = 'chaoyang@2010-03';
  const streets = measures.subjects('street', district);
  const every = (indicator: string, value: number): Record<string, number> =>
    Object.fromEntries(streets.map(({ key }) => [`${indicator} ${key}`, value]));
  const titleOf = (id: string, values: Record<string, number>): string => {
    const of = chart(id, measures);
    return plain(of.title(altered(values), scopeOf(of), 'en'));
  };

  it('no longer says “only” when no street has more migrants than hukou residents', () => {
    expect(titleOf('population-composition', {})).toMatch(/^Only Maizidian and Datun/u);
    expect(titleOf('population-composition', every('migrants', 1))).toMatch(/^Maizidian has the/u);
  });

  it('says that permits add up once they do', () => {
    expect(titleOf('permit-gap', {})).toMatch(/^In 10 subdistricts/u);
    expect(titleOf('permit-gap', every('permit-gap', 0))).toMatch(/add up to the total/u);
  });

  it('counts a percentage as off only beyond half of its last printed digit', () => {
    expect(titleOf('innovation-classes', {})).toMatch(/^One of 21 .*Co-governance/u);
    const within = { 'class-printed-share co-governance': 23 / 174 + 0.0005 };
    expect(titleOf('innovation-classes', within)).toMatch(/^All 21/u);
    const more = { 'class-printed-share party-building': 0.12 };
    expect(titleOf('innovation-classes', more)).toMatch(/“Party building”.*“Co-governance”/u);
  });

  it('says that six layers are six once six are listed', () => {
    expect(titleOf('six-layers', {})).toMatch(/names 6 layers but lists 7$/u);
    const six = { 'practice-parts practice:six-layers': 6 };
    expect(titleOf('six-layers', six)).toMatch(/names 6 layers and lists 6$/u);
  });

  it('no longer says that one kind outnumbers another when it does not in the last year', () => {
    expect(titleOf('social-organisations', {})).toMatch(/since 2016$/u);
    const fewer = { 'private-non-enterprise 2017': 1 };
    expect(titleOf('social-organisations', fewer)).toMatch(/761,000 at the end of 2017$/u);
  });

  it('says that every problem is answered once none is without a reform', () => {
    expect(titleOf('problem-reform-map', {})).toMatch(/^To 7 of 31 problems/u);
    expect(titleOf('problem-reform-map', { 'problems-without-reform corpus': 0 })).toMatch(
      /answers each of 31/u,
    );
  });

  it('draws a negative difference to the left of zero', () => {
    const of = chart('permit-gap', measures);
    const [drawn] = cases().filter((candidate) => candidate.chart === of);
    if (drawn === undefined) throw new Error('permit-gap is not drawn');
    const svg = draw(drawn, altered({ [`permit-gap wangjing@2010-03`]: -5000 }));
    const bar = svg.querySelector('[data-key="wangjing@2010-03"]');
    const other = svg.querySelector('[data-key="balizhuang@2010-03"]');
    const end = Number(bar?.getAttribute('x')) + Number(bar?.getAttribute('width'));
    expect(end).toBeCloseTo(Number(other?.getAttribute('x')), 1);
    expect(collisions(textBoxes(svg))).toEqual([]);
  });
});

describe('single charts', () => {
  const drawnOf = (id: string): [string, SVGElement][] =>
    cases()
      .filter((candidate) => candidate.chart.id === id)
      .map((candidate) => [candidate.name, draw(candidate)]);

  it('outside-share ranks every street once, the longest bar first, in every state', () => {
    for (const [name, svg] of drawnOf('outside-share')) {
      const bars = [...svg.querySelectorAll('rect.mark')];
      const lengths = bars.map((bar) => Number(bar.getAttribute('width')));
      expect(new Set(bars.map((bar) => bar.getAttribute('data-key'))).size, name).toBe(23);
      expect(lengths, name).toEqual([...lengths].sort((a, b) => b - a));
    }
  });

  it('population-composition draws three parts of every street and never the permit columns', () => {
    for (const [name, svg] of drawnOf('population-composition')) {
      expect(svg.querySelectorAll('rect.mark').length, name).toBe(3 * 23);
    }
    expect(chart('population-composition', measures).indicators.join()).not.toContain('permit');
  });

  it('innovation-waffle has a square for every case and an outline for every placed one', () => {
    const total = measures.get('cases-total', 'wang-ke-2018').value;
    const named = measures
      .subjects('class')
      .flatMap(({ key }) => measures.subjects('case', key))
      .filter(({ marks }) => marks.includes('yes')).length;
    for (const [name, svg] of drawnOf('innovation-waffle')) {
      expect(svg.querySelectorAll('.mark rect').length, name).toBe(total);
      expect(svg.querySelectorAll('.mark circle').length, name).toBe(named);
    }
  });

  it('innovation-waffle leaves out a named case that the source may not have counted', () => {
    const doubtful: Measures = {
      ...measures,
      subjects: (kind, parent) =>
        measures
          .subjects(kind, parent)
          .map((subject) =>
            kind === 'case' ? { ...subject, marks: ['implied', 'unclear', 'district'] } : subject,
          ),
    };
    for (const candidate of cases().filter(({ chart: { id } }) => id === 'innovation-waffle')) {
      const svg = draw(candidate, doubtful);
      expect(svg.querySelectorAll('.mark circle').length).toBe(0);
      expect(svg.querySelectorAll('.mark rect').length).toBe(174);
    }
  });

  it('problem-reform-map shows every link of a state once, in both forms', () => {
    for (const candidate of cases().filter(({ chart: { id } }) => id === 'problem-reform-map')) {
      const source = candidate.state === 'all' ? undefined : `source:${candidate.state}`;
      const wanted = measures.subjects('link', source).map(({ key }) => key);
      const drawn = [...draw(candidate).querySelectorAll('.mark')]
        .map((mark) => mark.getAttribute('data-key') ?? '')
        .filter((key) => key.startsWith('link:'));
      expect(drawn.sort(), candidate.name).toEqual([...wanted].sort());
    }
  });

  it('migrants-separation and innovation-classes draw all parts of a row as one mark', () => {
    const streets = measures.subjects('street').length;
    for (const [name, svg] of drawnOf('migrants-separation')) {
      const marks = [...svg.querySelectorAll('.mark')];
      expect(marks.length, name).toBe(streets);
      // A line and a diamond are paths.
      expect(marks.filter((mark) => mark.querySelectorAll('path, circle').length !== 3)).toEqual(
        [],
      );
    }
    const printed = measures.all('class-printed-share').length;
    for (const [name, svg] of drawnOf('innovation-classes')) {
      expect(svg.querySelectorAll('.mark rect').length, name).toBe(
        measures.subjects('class').length,
      );
      expect(svg.querySelectorAll('.mark line').length, name).toBe(printed);
    }
  });

  it('community-types sets its marks in the order of the rows, for those who step through them', () => {
    const order = measures.subjects('community-type').map(({ key }) => key);
    for (const [name, svg] of drawnOf('community-types')) {
      const keys = [...svg.querySelectorAll('.mark')].map((mark) => mark.getAttribute('data-key'));
      expect(
        keys.filter((key) => key !== 'wangjing@2010-03'),
        name,
      ).toEqual(order);
    }
  });

  it('community-types draws no bar for a figure that is implausible', () => {
    for (const [name, svg] of drawnOf('community-types')) {
      const widths = ['type:single-origin', 'wangjing@2010-03'].map((key) =>
        Number(svg.querySelector(`rect.mark[data-key="${key}"]`)?.getAttribute('width')),
      );
      expect(svg.querySelectorAll('rect.mark').length, name).toBe(2);
      const [longer = 0, shorter = 0] = widths;
      expect(Math.abs(shorter - (longer * 12901) / 30000), name).toBeLessThanOrEqual(1);
    }
  });

  it('audit has a dot for every percentage and a square for every reading', () => {
    for (const [name, svg] of drawnOf('audit')) {
      const wanted = name.includes('.all.')
        ? measures.get('rechecks', 'corpus').value
        : measures.get('rechecked-percentages', 'corpus').value;
      expect(svg.querySelectorAll('.mark').length, name).toBe(wanted);
    }
  });

  it('themes-by-region has one square for every named case, grey ones for the rest', () => {
    const named = measures.get('identified-cases', 'wang-ke-2018').value;
    for (const [name, svg] of drawnOf('themes-by-region')) {
      expect(svg.querySelectorAll('.mark circle').length, name).toBe(named);
      const themes = measures.subjects('theme', 'wang-ke-2018');
      for (const { key } of themes) {
        const grey = svg.querySelectorAll(`.mark[data-key="${key}"] rect`).length;
        expect(grey, `${name} ${key}`).toBe(measures.get('unidentified-cases', key).value);
      }
    }
  });

  it('diagrams say on which phrase or row each statement rests', () => {
    expect(measures.subjects('relation').length).toBeGreaterThan(0);
    for (const { place } of measures.subjects('relation')) expect(place?.anchor).toBeDefined();
    for (const { joins = [] } of measures.subjects('panel')) {
      const [cite = '', verdict] = joins;
      expect(measures.subject(cite).place).toBeDefined();
      if (verdict !== undefined) expect(measures.subject(verdict).text).toBeDefined();
    }
  });

  it('innovation-places has one tile for each of the 31 mainland units, none on another', () => {
    const keys = measures.subjects('province').map(({ unit = '' }) => unit);
    expect(Object.keys(tilePlaces).sort()).toEqual([...keys].sort());
    expect(Object.keys(tileCodes).sort()).toEqual([...keys].sort());
    expect(new Set(Object.values(tilePlaces).map(String)).size).toBe(31);
    expect(new Set(Object.values(tileCodes)).size).toBe(31);
    for (const [name, svg] of drawnOf('innovation-places')) {
      expect(svg.querySelectorAll('.mark').length, name).toBe(31);
    }
  });
});
