import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recheckAll } from '#src/claims/rechecks.ts';
import { inspectProject, readEvidence } from '#src/claims/site.ts';
import { verdict } from '#src/claims/verdict.ts';
import { allCharts } from '#src/charts/index.ts';
import { measure } from '#src/indicators/index.ts';
import { reading } from '#src/indicators/reading.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { sheetOf } from '../../fixtures/formula-again.ts';
import { acceptIn, copyOfProject, project, rewrite } from '../../fixtures/tables.ts';

const tables = loadTables(join(project, 'data'));
const measures = measure(tables);
const streets = [...sheetOf('streets')].filter(([, row]) => row['record'] === 'street');
type Cells = Record<string, string>;
const amount = (row: Cells | undefined, column: string): number => Number(row?.[column]);

/** What comes out when a printed reading is set against an observation, without looking at any recorded verdict. */
function computed(readingId: string, indicator: string, key: string) {
  const observation = measures.get(indicator, key);
  const printed = reading(tables, readingId);
  const { qualifier } = tables.table('readings').row(readingId).values;
  return {
    printed: printed.value,
    recomputed: observation.value,
    verdict: verdict(observation.value, printed, qualifier, observation.formula.tolerance),
  };
}

describe('what does not fit is found by computing', () => {
  it('twelve streets with a thousand or more are eleven', () => {
    expect(streets.filter(([, row]) => amount(row, 'outside') >= 1000)).toHaveLength(11);
    expect(computed('wy-thousand-or-more-streets', 'outside-thousand', 'chaoyang@2010-03')).toEqual(
      {
        printed: 12,
        recomputed: 11,
        verdict: 'disagrees',
      },
    );
  });

  it('nine community civic organisations in the prose are eight in Table 1, which the share and the total fit', () => {
    expect(computed('wk-folk-cases', 'class-cases', 'community-folk-organisations')).toEqual({
      printed: 9,
      recomputed: 8,
      verdict: 'disagrees',
    });
    expect(computed('wk-folk-share', 'class-share', 'community-folk-organisations').verdict).toBe(
      'agrees',
    );
    expect(
      computed('wk-social-org-cases', 'view-cases', 'view-social-organisations'),
    ).toMatchObject({
      recomputed: 19,
      verdict: 'agrees',
    });
  });

  it('13.3% of co-governance is 13.2%, in the prose and in Table 1', () => {
    const prose = computed('wk-cogovernance-share', 'class-share', 'co-governance');
    expect(prose).toMatchObject({ printed: 0.133, verdict: 'disagrees' });
    expect(prose.recomputed).toBeCloseTo(23 / 174, 12);
    const { value, crossCheck, formula } = measures.get('class-share', 'co-governance');
    expect(crossCheck?.value).toBe(0.133);
    if (crossCheck !== undefined)
      expect(verdict(value, crossCheck, 'exact', formula.tolerance)).toBe('disagrees');
  });

  it('no other printed percentage of Table 1 is off', () => {
    const off = measures
      .all('class-share')
      .filter(
        ({ value, crossCheck }) =>
          crossCheck === undefined || verdict(value, crossCheck, 'exact', 0) !== 'agrees',
      );
    expect(off.map(({ key }) => key)).toEqual(['co-governance']);
    expect(measures.get('printed-share-sum', 'wang-ke-2018').value).toBeCloseTo(1, 12);
  });

  it('the Table 2 of smart and green communities is Table 1', () => {
    expect(computed('wk-smart-green-table', 'table-number', 'innovation-classes')).toEqual({
      printed: 2,
      recomputed: 1,
      verdict: 'disagrees',
    });
    expect(computed('wk-classes-table', 'table-number', 'innovation-classes').verdict).toBe(
      'agrees',
    );
  });

  it('762,000 organisations are 761,307: off, but within the rounding of the parts', () => {
    expect(computed('wk-org-total', 'organisations', '2017')).toEqual({
      printed: 762_000,
      recomputed: 761_307,
      verdict: 'rounding',
    });
    expect(computed('wk-org-total-again', 'recomputed', 'wk-org-total-again').verdict).toBe(
      'rounding',
    );
  });

  it('Maizidian, second by what is not said, is fourth by number and second by share', () => {
    const by = (value: (row: Cells) => number): string[] =>
      [...streets].sort(([, x], [, y]) => value(y) - value(x)).map(([key]) => key);
    expect(by((row) => amount(row, 'outside')).indexOf('maizidian@2010-03')).toBe(3);
    expect(
      by((row) => amount(row, 'outside') / amount(row, 'total')).indexOf('maizidian@2010-03'),
    ).toBe(1);
    expect(computed('wy-maizidian-rank', 'outside-rank', 'maizidian@2010-03')).toEqual({
      printed: 2,
      recomputed: 4,
      verdict: 'disagrees',
    });
    expect(computed('wy-maizidian-rank', 'outside-share-rank', 'maizidian@2010-03').verdict).toBe(
      'agrees',
    );
  });

  it('1.392 billion people are 1.384 by the source’s own users and rate, beyond all rounding', () => {
    const {
      printed,
      recomputed,
      verdict: found,
    } = computed('wk-population', 'recomputed', 'wk-population');
    expect(printed).toBe(1_392_000_000);
    expect(Math.round(recomputed / 1_000_000)).toBe(1384); // 772 million ÷ 55.8%
    expect(found).toBe('disagrees');
  });

  it('10.3% of Lianyang is 15.6% of those living there', () => {
    const {
      printed,
      recomputed,
      verdict: found,
    } = computed('xs-lianyang-share', 'recomputed', 'xs-lianyang-share');
    expect(printed).toBe(0.103);
    expect(recomputed).toBeCloseTo(5300 / 34_000, 12);
    expect(found).toBe('disagrees');
  });

  it('migrants are not the sum of their parts in exactly 10 of 23 rows and in the total row, by 10,283 in all', () => {
    const gap = (row: Cells | undefined): number =>
      amount(row, 'migrants_permit') + amount(row, 'migrants_no_permit') - amount(row, 'migrants');
    const off = streets.filter(([, row]) => gap(row) !== 0);
    expect(streets).toHaveLength(23);
    expect(off).toHaveLength(10);
    expect(off.reduce((all, [, row]) => all + gap(row), 0)).toBe(10_283);
    expect(gap(sheetOf('streets').get('chaoyang@2010-03'))).toBe(10_283);
    expect(measures.get('gap-rows', 'chaoyang@2010-03').value).toBe(10);
    expect(measures.get('permit-gap', 'chaoyang@2010-03').value).toBe(10_283);
    const offByIdentity = tables.identities.filter(({ identity }) => identity === 'migrant-parts');
    expect(offByIdentity.map(({ row }) => row).sort()).toEqual(
      [...off.map(([key]) => key), 'chaoyang@2010-03'].sort(),
    );
  });

  it('the readings that can be rechecked are those of all sources, and six layers are summed up as five and six', () => {
    const [corpus, ...sources] = measures.all('rechecks');
    expect(corpus?.value).toBe(sheetOf('rechecks').size);
    expect(sources.reduce((all, { value }) => all + value, 0)).toBe(corpus?.value);
    // “这五个组织六大主体”
    const summed = measures.all('practice-summed-up').map(({ value }) => value);
    expect(summed).toEqual([5, 6]);
  });

  it('every reading on file has the verdict that computing gives', () => {
    const { rechecks } = recheckAll(tables, measures);
    expect(rechecks.length).toBe(tables.table('rechecks').rows.length);
    for (const { reading: id, observation, verdict: found } of rechecks) {
      expect(computed(id, observation.indicator, observation.key).verdict, id).toBe(found);
    }
  });

  it('every reading that does not agree says why, in both languages, and how grave it is', () => {
    for (const { reading: id, verdict: found, note, grade } of recheckAll(tables, measures)
      .rechecks) {
      if (found === 'agrees') continue;
      expect(note?.zh, id).toMatch(/\p{Script=Han}.*。$/u);
      expect(note?.en, id).toMatch(/\.$/u);
      expect(grade, id).toBeDefined();
    }
  });
});

describe('a cell that changes', () => {
  // Chaowai, twelfth with 973, gets 1,000; its total and the printed totals go with it, so that all sums hold.
  const chaowai: [string, string][] = [
    ['1871,973,75026', '1871,1000,75053'],
    ['42639,39502,2274562', '42639,39529,2274589'],
  ];
  function changedCopy(): string {
    const root = copyOfProject();
    rewrite(root, 'streets', (csv) =>
      chaowai.reduce((text, [from, to]) => text.replace(from, to), csv),
    );
    return root;
  }

  it('is refused until it is accepted as meant', () => {
    const root = changedCopy();
    expect(() => loadTables(join(root, 'data'))).toThrow(/npm run data accept -- streets/u);
    acceptIn(root, 'streets');
    expect(
      loadTables(join(root, 'data')).table('streets').row('chaowai@2010-03').values.outside,
    ).toBe(1000);
  });

  it('alone breaks the sums, and is told by row', () => {
    const root = copyOfProject();
    rewrite(root, 'streets', (csv) => csv.replace('1871,973,75026', '1871,1000,75026'));
    expect(() => acceptIn(root, 'streets')).toThrow(/chaowai@2010-03/u);
  });

  it('makes a slip vanish, which stops the build with old and new verdict', () => {
    const root = changedCopy();
    acceptIn(root, 'streets');
    expect(() => readEvidence(root)).toThrow(
      /rechecks\.csv\n {2}× 复算的结论变了：[^]*\n {6}第 \d+ 行“verdict”列（wy-thousand-or-more-streets）：记的是“disagrees”，复算是“agrees”（印的是 12 ± 0\.5，算得 12）/u,
    );
  });

  it('shows every sentence that rests on it, in both languages, beside the verdict that changes', () => {
    const root = changedCopy();
    acceptIn(root, 'streets');
    const { faults } = inspectProject(root, allCharts);
    const [verdicts, moved, texts] = ['moved-verdict', 'moved-value', 'text-words'].map((of) =>
      faults.filter(({ code }) => code === of),
    );
    if (verdicts === undefined || moved === undefined || texts === undefined) throw new Error();
    expect([...verdicts, ...moved, ...texts]).toHaveLength(faults.length);
    expect(
      texts.map(({ row, column, got }) => `${row ?? ''} ${column ?? ''}: ${got ?? ''}`),
    ).toContain('wy-thousand-or-more-streets remark_zh: 973');
    const about = (id: string) => moved.find(({ row }) => row === id);
    expect(about('chaowai-outside')?.detail?.en).toBe(
      'the author saw 973, the data now give 1,000',
    );
    expect(about('thousand-counted')?.detail?.zh).toBe('作者看到的是 11，现在的数据给出 12');
    expect(about('outside-total')?.detail?.en).toContain('39,502, the data now give 39,529');
    const sentences = about('chaowai-outside')?.passages?.join('\n');
    expect(sentences).toMatch(/zh\/02-chaoyang-in-figures\.mdx:\d+: .*朝外/u);
    expect(sentences).toMatch(/en\/02-chaoyang-in-figures\.mdx:\d+: .*Chaowai/u);
    expect(about('wangjing-outside')).toBeUndefined();
    const slip = verdicts.find(({ row }) => row === 'wy-thousand-or-more-streets');
    expect(slip?.passages?.join('\n')).toMatch(/zh\/02-.*\[thousand-printed\]/u);
  });
});
