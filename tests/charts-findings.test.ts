import { describe, expect, it } from 'vitest';
import { chart } from '#src/charts/index.ts';
import { tileCodes, tilePlaces } from '#src/charts/tiles.ts';
import type { Measures } from '#src/model.ts';
import {
  altered,
  cases,
  collisions,
  draw,
  measures,
  scopeOf,
  textBoxes,
} from './charts-drawing.ts';

describe('findings follow the data', () => {
  const district = 'chaoyang@2010-03';
  const streets = measures.subjects('street', district);
  const every = (indicator: string, value: number): Record<string, number> =>
    Object.fromEntries(streets.map(({ key }) => [`${indicator} ${key}`, value]));
  const titleOf = (id: string, values: Record<string, number>): string => {
    const of = chart(id);
    return of.title(altered(values), scopeOf(of), 'en');
  };

  it('no longer says “only” when no street has more migrants than hukou residents', () => {
    expect(titleOf('population-composition', {})).toMatch(/^Only Maizidian and Datun/u);
    expect(titleOf('population-composition', every('migrants', 1))).toMatch(/^Maizidian has the/u);
  });

  it('says that permits add up once they do', () => {
    expect(titleOf('permit-gap', {})).toMatch(/^In 10 streets/u);
    expect(titleOf('permit-gap', every('permit-gap', 0))).toMatch(/add up to the total/u);
  });

  it('counts a percentage as off only beyond half of its last printed digit', () => {
    expect(titleOf('innovation-classes', {})).toMatch(/^One of 21 .*Co-governance/u);
    const within = { 'class-printed-share co-governance': 23 / 174 + 0.0005 };
    expect(titleOf('innovation-classes', within)).toMatch(/^All 21/u);
    const more = { 'class-printed-share party-building': 0.12 };
    expect(titleOf('innovation-classes', more)).toMatch(/“Party building”.*“Co-governance”/u);
  });

  it('draws a negative difference to the left of zero', () => {
    const of = chart('permit-gap');
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
    expect(chart('population-composition').indicators.join()).not.toContain('permit');
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

  it('innovation-places has one tile for each of the 31 mainland units, none on another', () => {
    const keys = measures.subjects('province').map(({ key }) => key);
    expect(Object.keys(tilePlaces).sort()).toEqual([...keys].sort());
    expect(Object.keys(tileCodes).sort()).toEqual([...keys].sort());
    expect(new Set(Object.values(tilePlaces).map(String)).size).toBe(31);
    expect(new Set(Object.values(tileCodes)).size).toBe(31);
    for (const [name, svg] of drawnOf('innovation-places')) {
      expect(svg.querySelectorAll('.mark').length, name).toBe(31);
    }
  });
});
