import { describe, expect, it } from 'vitest';
import { readEvidence } from '#src/claims/site.ts';
import { chaptersAbout } from '#src/claims/pages/passages.ts';
import {
  practiceFamilies,
  practiceProfile,
  practicesOf,
} from '#src/claims/pages/reforms/practices.ts';
import { problemProfile } from '#src/claims/pages/reforms/problem-profile.ts';
import { problemFamilies } from '#src/claims/pages/reforms/problems.ts';
import { schemeCell, schemesOf } from '#src/claims/pages/reforms/schemes.ts';

const evidence = readEvidence('.');
const { chapters, claims, tables } = evidence;
const profile = (id: string) => problemProfile(id, evidence);

describe('the list of problems', () => {
  it('has every row once, under its family, and no empty family', () => {
    const families = problemFamilies(evidence);
    const listed = families.flatMap(({ problems }) => problems.map(({ id }) => id));
    const { rows } = tables.table('problems');
    expect([...listed].sort()).toEqual(rows.map(({ key }) => key).sort());
    for (const { family, problems } of families) {
      const own = rows.filter(({ values }) => values.family === family.id);
      expect(problems.map(({ id }) => id)).toEqual(own.map(({ key }) => key));
    }
  });

  it('says as many sources and links as the rows give', () => {
    for (const { id, sources, speaking, stances } of problemFamilies(evidence).flatMap(
      ({ problems }) => problems,
    )) {
      expect(sources.length, id).toBe(speaking.value);
      const links = tables
        .table('problem-reform-links')
        .rows.filter(({ values }) => values.problem === id);
      expect(
        stances.reduce((sum, { links: counted }) => sum + counted.value, 0),
        id,
      ).toBe(links.length);
    }
  });
});

describe('the profile of a problem', () => {
  it('sets the verdicts of sources side by side and says where they differ', () => {
    const [first] = profile('committee-administrative-load').reforms;
    expect(first?.reform.key).toBe('reform:committee-station-separation');
    expect(first?.answers.map(({ stance, place }) => [stance.id, place.source])).toEqual([
      ['reports-success', 'dual-dilemma'],
      ['reports-limits', 'wang-yang-2011'],
    ]);
    expect(first?.differs).toBe(true);
  });

  it('tells no claimed effect a second time', () => {
    for (const { key } of tables.table('problems').rows) {
      for (const { answers, aspects } of profile(key).reforms) {
        const places = answers.map(({ place }) => JSON.stringify(place));
        const effects = aspects
          .filter(({ aspect }) => aspect.id === 'effect')
          .flatMap(({ passages }) => passages.map(({ place }) => JSON.stringify(place)));
        expect(effects.filter((place) => places.includes(place))).toEqual([]);
      }
    }
  });

  it('has every passage that names it, by source', () => {
    for (const { key } of tables.table('problems').rows) {
      const rows = tables
        .table('mentions')
        .rows.filter(({ values }) => values.subject === 'problem' && values.of === key);
      const { words } = profile(key);
      expect(words.flatMap(({ items }) => items).length, key).toBe(rows.length);
      for (const { source, items } of words)
        expect(new Set(items.map(({ place }) => place.source))).toEqual(new Set([source]));
    }
  });

  it('has the figures that count something of it, printed or computed, and their claims', () => {
    expect(profile('language-barrier').figures).toEqual([]);
    const [visits] = profile('facilities-underused').figures;
    expect(visits).toMatchObject({
      shown: '不超过20人次',
      path: '/data/readings/#row-wy-library-visits',
    });
    expect(visits?.claims.map(({ id }) => id)).toEqual(['c03-library-day']);
    const [density] = profile('social-organisations-limited').figures;
    expect(density?.path).toBe('/indicators/organisations-per-10000/#2017');
  });

  it('is related to its family, and to what a reform joins it with', () => {
    const { siblings, neighbours } = profile('language-barrier');
    expect(siblings.map(({ key }) => key)).toContain('problem:closed-housing');
    expect(siblings.map(({ key }) => key)).not.toContain('problem:language-barrier');
    expect(neighbours).toEqual([]);
    const joined = profile('committee-marginalised').neighbours.map(({ problem }) => problem.key);
    expect(joined).toContain('problem:committee-administrative-load');
  });

  it('is treated in the chapters that claim its rows, numbers or places', () => {
    const zh = chapters.filter(({ lang }) => lang === 'zh');
    const here = (id: string): string[] =>
      chaptersAbout(profile(id).bindings, claims, zh).map(({ slug }) => slug);
    expect(here('language-barrier')).toContain('03-problems');
    expect(here('smart-privacy')).toContain('07-drivers');
  });
});

describe('practices', () => {
  it('are all listed, and all their parts shown in the groups of the source', () => {
    const { rows } = tables.table('practices');
    expect(practicesOf(evidence).map(({ id }) => id)).toEqual(rows.map(({ key }) => key));
    const listed = practiceFamilies(evidence).flatMap(({ practices }) => practices);
    expect(listed.length).toBe(rows.length);
    for (const { id, parts } of listed)
      expect(practiceProfile(id, evidence).groups.flat().length, id).toBe(parts.value);
    expect(
      practiceProfile('six-six-three-one', evidence).groups.map((group) => group.length),
    ).toEqual([1, 6, 3]);
  });

  it('lead to the reforms that rows give them as an example of', () => {
    const { examples } = practiceProfile('committee-station-separation', evidence);
    expect(examples.map(({ reform }) => reform.key)).toContain(
      'reform:committee-station-separation',
    );
  });
});

describe('schemes', () => {
  const schemes = schemesOf(evidence);
  const scheme = (id: string) => schemes.find((one) => one.id === id);

  it('have every point once, on its side', () => {
    const points = schemes.flatMap(({ sides }) => sides.flatMap((side) => side.points));
    expect(points.map(({ id }) => id).sort()).toEqual(
      tables
        .table('scheme-items')
        .rows.map(({ key }) => key)
        .sort(),
    );
  });

  it('cross problems with answers where a source has both', () => {
    const { problems = [], reforms = [] } = scheme('wang-yang-2011')?.crossed ?? {};
    expect([problems.length, reforms.length]).toEqual([3, 6]);
    expect(scheme('wang-ke-features')?.crossed).toBeUndefined();
  });

  it('tell what a source sets against what, and the stances of its own links', () => {
    const { problems = [], reforms = [] } = scheme('dual-dilemma')?.crossed ?? {};
    const cells = reforms.map((reform) =>
      problems.map((problem) => schemeCell(problem, reform, evidence).isAnswer),
    );
    expect(cells[0]).toEqual([true, false]);
    expect(cells[4]).toEqual([false, true]);
  });
});
