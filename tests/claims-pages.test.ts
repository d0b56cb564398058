import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { casesOf, coverageOf, facets } from '#src/claims/cases.ts';
import { readChanges } from '#src/claims/changes.ts';
import { citationOf, sourceCitation, type Citable } from '#src/claims/citation.ts';
import { comparisonsOf, shownValue, slipsOf } from '#src/claims/errata.ts';
import { compositionOf, pilotProfile, profileOf, readingsOn } from '#src/claims/profile.ts';
import { readEvidence } from '#src/claims/site.ts';
import { termsOf } from '#src/claims/terms.ts';
import { project } from './fixture-tables.ts';

const { tables, measures, rechecks, claims, chapters } = readEvidence(project);

describe('citations', () => {
  const chart: Citable = {
    kind: 'chart',
    title: '望京占32.7%',
    address: 'https://example.org/linli/charts/outside-share/',
    version: '0.1.0',
    date: '2026-11-22',
    lang: 'zh',
  };
  const chapter: Citable = { ...chart, kind: 'chapter', title: 'Where 5% & more live', lang: 'en' };

  it('of a chart follow GB/T 7714 and APA, as a data set', () => {
    const { gbt, apa } = citationOf(chart);
    expect(gbt).toBe(
      '邻里证据. 望京占32.7%[DS/OL]. 版本0.1.0. (2026-11-22). https://example.org/linli/charts/outside-share/.',
    );
    expect(apa).toBe(
      '邻里证据. (2026). 望京占32.7% (Version 0.1.0) [Data set]. https://example.org/linli/charts/outside-share/',
    );
  });

  it('of a chapter are those of a web page', () => {
    expect(citationOf(chapter).gbt).toContain('[EB/OL]');
    expect(citationOf(chapter).apa).not.toContain('[');
    expect(citationOf(chapter).ris).toContain('TY  - ELEC\r\n');
  });

  it('in BibTeX escape what LaTeX would take for its own', () => {
    expect(citationOf(chapter).bibtex).toBe(
      [
        '@misc{linli-linli-charts-outside-share,',
        '  author = {{Linli Evidence}},',
        '  title = {Where 5\\% \\& more live},',
        '  year = {2026},',
        '  date = {2026-11-22},',
        '  version = {0.1.0},',
        '  url = {https://example.org/linli/charts/outside-share/},',
        '  langid = {english}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('in RIS and CSL-JSON carry the same fields', () => {
    expect(citationOf(chart).ris.split('\r\n')).toEqual([
      'TY  - DATA',
      'AU  - 邻里证据',
      'TI  - 望京占32.7%',
      'PY  - 2026',
      'DA  - 2026/11/22',
      'ET  - 0.1.0',
      'UR  - https://example.org/linli/charts/outside-share/',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ]);
    expect(JSON.parse(citationOf(chart).csl)).toMatchObject([
      { type: 'dataset', title: '望京占32.7%', issued: { 'date-parts': [[2026, 11, 22]] } },
    ]);
  });

  it('of sources give what the copy gives and guess nothing', () => {
    const source = (id: string) => {
      const found = tables.sources.find((one) => one.id === id);
      if (found === undefined) throw new Error(id);
      return found;
    };
    expect(sourceCitation(source('wang-yang-2011'), 'zh')).toBe(
      '王名，杨丽. 国际化社区治理研究——以北京市朝阳区为例[J]. 北京社会科学, 2011(4): 63–69. 1002-3054(2011)04-0063-07.',
    );
    expect(sourceCitation(source('wang-ke-2018'), 'en')).toBe(
      'Wang Ke. Features, Drivers and Trends of Innovation in Urban Community Governance in China. 2018.',
    );
    expect(sourceCitation(source('dual-dilemma'), 'zh')).toBe('社区管理困境整治分析[EB/OL].');
  });

  it('of more than three authors end in 等 or et al.', () => {
    const [source] = tables.sources;
    if (source === undefined) throw new Error('no source');
    const four = { ...source, authors: { zh: ['甲', '乙', '丙', '丁'], en: ['A', 'B', 'C', 'D'] } };
    expect(sourceCitation(four, 'zh')).toMatch(/^甲，乙，丙，等\. /u);
    expect(sourceCitation(four, 'en')).toMatch(/^A, B, C, et al\./u);
  });
});

describe('the log of changes', () => {
  const read = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-changes-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, 'CHANGELOG.md'), text);
    return readChanges(join(folder, 'CHANGELOG.md'));
  };

  it('is read by version, heading and entry, in both languages', () => {
    const text =
      '# 变更\n\n## 0.2.0 · 2027-01-02\n\n### 数据 ／ Data\n\n- 新增一区。 ／ One district more.\n\n## 0.1.0 · 2026-11-22\n';
    expect(read(text)).toEqual([
      {
        version: '0.2.0',
        date: '2027-01-02',
        groups: [
          {
            heading: { zh: '数据', en: 'Data' },
            entries: [{ zh: '新增一区。', en: 'One district more.' }],
          },
        ],
      },
      { version: '0.1.0', date: '2026-11-22', groups: [] },
    ]);
  });

  it('refuses an entry in one language only, with its line', () => {
    expect(() => read('## 0.1.0 · 2026-11-22\n\n### 数据\n')).toThrow(
      /CHANGELOG\.md:3: expected Chinese/u,
    );
  });

  it('of the project begins with the version of the package', () => {
    const [latest] = readChanges(join(project, 'CHANGELOG.md'));
    expect(latest?.version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(latest?.groups.length).toBeGreaterThan(0);
  });
});

describe('the list of slips', () => {
  const slips = slipsOf(tables, rechecks, claims);

  it('holds every recheck that does not agree and every declared slip, once', () => {
    const computed = rechecks
      .filter(({ verdict }) => verdict !== 'agrees')
      .map(({ reading }) => reading);
    const declared = tables.table('slips').rows.map(({ key }) => key);
    expect(slips.map(({ id }) => id).sort()).toEqual([...computed, ...declared].sort());
  });

  it('goes by grade', () => {
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
        parts.reduce((all, { share }) => all + share, 0),
        key,
      ).toBeCloseTo(1, 12);
      expect(
        parts.reduce((all, { districtShare = 0 }) => all + districtShare, 0),
        key,
      ).toBeCloseTo(1, 12);
    }
  });

  it('lists what the prose prints of it, and a pilot’s findings', () => {
    const readings = readingsOn('maizidian@2010-03', tables, rechecks);
    expect(readings.find(({ id }) => id === 'wy-maizidian-rank')).toMatchObject({
      recomputed: '4',
    });
    expect(readingsOn('anzhen@2010-03', tables, rechecks)).toEqual([]);
    expect(pilotProfile('wangjing', tables).length).toBeGreaterThan(0);
    expect(pilotProfile('anzhen', tables)).toEqual([]);
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
    expect(themes.reduce((all, { total }) => all + total, 0)).toBe(174);
    for (const { identified, total, classes, subject } of themes) {
      const inClasses = classes.reduce((all, member) => all + member.identified, 0);
      expect(identified, subject.key).toBeGreaterThanOrEqual(inClasses);
      expect(total, subject.key).toBe(classes.reduce((all, member) => all + member.total, 0));
    }
  });
});

describe('terms', () => {
  it('are sorted by their name and found in prose, not in markup', () => {
    const terms = termsOf(tables, chapters, 'en');
    const names = terms.map(({ name }) => name.en);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    for (const { name, firstUse, id } of terms) {
      for (const lang of ['zh', 'en'] as const) {
        if (firstUse[lang] === undefined) continue;
        const prose = firstUse[lang].body.replace(/<[^>]+>/gu, '').toLowerCase();
        expect(prose, id).toContain(name[lang].toLowerCase());
      }
    }
  });
});
