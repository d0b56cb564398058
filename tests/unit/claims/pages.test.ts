import { describe, expect, it } from 'vitest';
import { findingKinds, kindOf, slipGrades } from '#data/slips/schema.ts';
import { casesOf, coverageOf, facets } from '#src/claims/pages/cases.ts';
import { comparisonsOf, kindsInOrder, shownValue, slipsOf } from '#src/claims/pages/errata.ts';
import {
  compositionOf,
  findingsOn,
  profileOf,
  readingsOn,
} from '#src/claims/pages/places/profile.ts';
import { readEvidence } from '#src/claims/site.ts';
import { firstUseOf, termsOf } from '#src/claims/pages/terms.ts';
import { project } from '../../fixtures/tables.ts';

const { tables, measures, rechecks, claims, chapters } = readEvidence(project);

describe('the findings on the sources', () => {
  const slips = slipsOf(tables, rechecks, claims);

  it('holds every recheck that does not agree and every declared slip, once', () => {
    const computed = rechecks
      .filter(({ verdict }) => verdict !== 'agrees')
      .map(({ reading }) => reading);
    const declared = tables.table('slips').rows.map(({ key }) => key);
    expect(slips.map(({ id }) => id).sort()).toEqual([...computed, ...declared].sort());
  });

  it('goes by kind: every one is an error, a difference, a gap or a doubt', () => {
    const kinds = slips.map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual(kindsInOrder);
    expect(kindsInOrder[0]).toBe('error');
    for (const { id, kind, grade } of slips) expect(kindOf(grade), id).toBe(kind);
    expect(
      Object.keys(slipGrades).filter((grade) => !slips.some((slip) => slip.grade === grade)),
    ).toEqual([]);
  });

  it('only what contradicts its own source or arithmetic beyond rounding is an error', () => {
    const kind = (id: string) => slips.find((slip) => slip.id === id)?.kind;
    const errors = [
      'wk-folk-cases',
      'wy-thousand-or-more-streets',
      'wk-smart-green-table',
      'six-layers',
      'low-low',
    ];
    for (const id of errors) expect(kind(id), id).toBe('error');
    // another definition, another reading, what other figures imply, rounding
    const differences = [
      'xs-wangjing-koreans',
      'dd-jianwai-residents',
      'wy-maizidian-rank',
      'wk-population',
      'wk-org-total',
      'wk-org-total-again',
      'service-base',
    ];
    for (const id of differences) expect(kind(id), id).toBe('difference');
    for (const id of [
      'five-and-six',
      'six-six-three-one',
      'one-plus-one',
      'three-party-linkage',
      'smart-terminals',
    ]) {
      expect(kind(id), id).toBe('gap');
    }
    for (const id of ['xiangmihu', 'same-permits', 'mobile-share'])
      expect(kind(id), id).toBe('doubt');
    for (const { id, kind: of, printed, found, note } of slips) {
      if (of === 'error') continue;
      const words = [printed, found, ...(note === undefined ? [] : [note])];
      expect(words.map(({ zh, en }) => zh + en).join(' '), id).not.toMatch(
        /错误|差错|\b(?:error|wrongly|slip)\b/iu,
      );
    }
  });

  it('what is no error leaves the status of its claims as it is', () => {
    for (const { kind, reading, claims: touched } of slips) {
      if (kind === 'error' || reading === undefined) continue;
      for (const claim of touched) {
        if (claim.declaration.reading === reading)
          expect(claim.status, claim.id).not.toBe('contradicted');
      }
    }
  });

  it('names in no kind but the first an error', () => {
    for (const kind of kindsInOrder.slice(1)) {
      const { label, one, found } = findingKinds[kind];
      for (const { zh, en } of [label, one, found]) expect(zh + en).not.toMatch(/错|error/iu);
    }
  });

  it('goes by grade within a kind', () => {
    const grades = slips.map(({ grade }) => grade);
    expect(grades.filter((grade, index) => grade !== grades[index - 1])).toEqual([
      ...new Set(grades),
    ]);
  });

  it('shows what is printed beside what is found', () => {
    const slip = slips.find(({ id }) => id === 'wk-folk-cases');
    expect(slip).toMatchObject({ grade: 'count', found: { zh: '8', en: '8' } });
    expect(slip?.printed.zh).toMatch(/：9个$/u);
    expect(slips.find(({ id }) => id === 'xs-lianyang-share')?.found.en).toBe('15.6%');
    expect(shownValue(measures.get('recomputed', 'xs-xiangmihu-of-beijing'))).toBe('0.74');
  });

  it('leads to the claims that rest on the slip', () => {
    const ids = slips.find(({ id }) => id === 'wk-folk-cases')?.claims.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['civic-printed', 'civic-cases']));
  });
});

describe('where sources differ', () => {
  it('the answers stand side by side, each with its definition and its place', () => {
    const comparisons = comparisonsOf(tables, measures);
    expect(comparisons.length).toBe(tables.table('comparisons').rows.length);
    for (const { id, answers } of comparisons) {
      expect(answers.length, id).toBeGreaterThan(1);
      for (const answer of answers) {
        expect(answer.shown, id).not.toBe('');
        expect(answer.definition.en, id).not.toBe('');
        expect(answer.place !== undefined || answer.observation !== undefined, id).toBe(true);
      }
    }
  });
});

describe('the date of an answer', () => {
  it('of figures recomputed from prose is that of their reading', () => {
    const { answers } =
      comparisonsOf(tables, measures).find(({ id }) => id === 'chaoyang-of-beijing') ?? {};
    const register = answers?.find(({ observation }) => observation !== undefined);
    expect(register).toMatchObject({ shown: '53,848', asOf: '2010-03' });
  });
});

describe('the profile of a street', () => {
  const wangjing = measures.subject('wangjing@2010-03');

  it('sets its indicators beside those of the district, with ranks', () => {
    const lines = Object.fromEntries(profileOf(wangjing, measures).map((line) => [line.id, line]));
    expect(lines['outside-share']).toMatchObject({
      shown: '4.89%',
      districtShown: '1.74%',
      rank: { value: 1 },
    });
    expect(lines['outside-of-district']).toMatchObject({ shown: '32.7%', district: undefined });
  });

  it('divides its total into groups that make up the whole', () => {
    for (const { key } of measures.subjects('street')) {
      const parts = compositionOf(key, measures);
      expect(
        parts.reduce((all, { share }) => all + share.value, 0),
        key,
      ).toBeCloseTo(1, 12);
      expect(
        parts.reduce((all, { districtShare }) => all + (districtShare?.value ?? 0), 0),
        key,
      ).toBeCloseTo(1, 12);
    }
  });

  it('lists what the prose prints of it, and the findings on some', () => {
    const readings = readingsOn(['maizidian@2010-03'], tables, rechecks);
    expect(readings.find(({ id }) => id === 'wy-maizidian-rank')).toMatchObject({
      recomputed: '4',
    });
    expect(readingsOn(['anzhen@2010-03'], tables, rechecks)).toEqual([]);
    expect(findingsOn(measures.subject('wangjing@2010-03'), tables).length).toBeGreaterThan(0);
    expect(findingsOn(measures.subject('anzhen@2010-03'), tables)).toEqual([]);
  });
});

describe('cases and coverage', () => {
  const cases = casesOf(tables, measures);

  it('every case has its facets named in both languages, or left open', () => {
    expect(cases.length).toBe(tables.table('innovation-cases').rows.length);
    for (const one of cases) {
      for (const facet of facets) {
        const value = one.facets[facet];
        if (value !== undefined)
          expect(value.name.en, `${one.id} ${facet}`).not.toMatch(/\p{Script=Han}/u);
      }
      expect(one.facets.province.key.slice(0, 2)).toBe(one.division.slice(0, 2));
    }
  });

  it('a theme counts at least the cases identified in its classes', () => {
    const themes = coverageOf('wang-ke-2018', measures);
    expect(themes.reduce((all, { total }) => all + total.value, 0)).toBe(174);
    for (const { identified, total, classes, subject } of themes) {
      const inClasses = classes.reduce((all, member) => all + member.identified.value, 0);
      expect(identified.value, subject.key).toBeGreaterThanOrEqual(inClasses);
      expect(total.value, subject.key).toBe(
        classes.reduce((all, member) => all + member.total.value, 0),
      );
    }
  });
});

describe('terms', () => {
  it('are sorted by their name and found in prose, not in markup', () => {
    const terms = termsOf(tables, 'en');
    const names = terms.map(({ name }) => name.en);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    for (const term of terms) {
      for (const lang of ['zh', 'en'] as const) {
        const first = firstUseOf(term, chapters, lang);
        if (first === undefined) continue;
        const prose = first.body.replace(/<[^>]+>/gu, '').toLowerCase();
        expect(prose, term.id).toContain(term.name[lang].toLowerCase());
      }
    }
  });
});
