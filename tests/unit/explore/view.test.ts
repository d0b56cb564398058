import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { frameOf } from '#src/charts/drawing.ts';
import { evidence } from '#src/claims/site.ts';
import { observationPath } from '#src/lib/observations.ts';
import type { CollectionData } from '#src/explore/data.ts';
import { crossOf } from '#src/explore/cross.ts';
import { firstState, type ExploreState } from '#src/explore/state.ts';
import { csvContent } from '#src/explore/table.ts';
import { bare } from '#src/explore/told.ts';
import { loadView, type View } from '#src/explore/view.ts';
import { withheld } from '#src/explore/rules.ts';
import { fetchFile, known, register } from './files.ts';

const { measures } = evidence();
const first = firstState(known);
const view = (state: Partial<ExploreState>): Promise<View> =>
  loadView({ ...first, ...state }, register, 'en', fetchFile);
const { document } = parseHTML('<!doctype html><html><body></body></html>');
const [frame = ''] = known.frames;
const streets = measures.subjects('street', frame);

describe('a view of the register', () => {
  it('has every value that was measured, at the address of its evidence', async () => {
    for (const indicator of known.indicators) {
      const { table } = await view({ of: indicator, order: 'source' });
      for (const [index, { key }] of streets.entries()) {
        const observation = measures.get(indicator, key);
        const cell = table.rows[index]?.[1];
        expect(cell?.value).toBeCloseTo(observation.value, 8);
        expect(cell?.path, key).toBe(observationPath(observation));
      }
    }
  });

  it('shows with a share what it is computed from', async () => {
    const { table, words } = await view({ of: 'outside-share' });
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Subdistrict',
      'Share of residents from outside the mainland (percent)',
      'Residents from outside the mainland (persons)',
      'Registered total (persons)',
    ]);
    expect(bare(words.subtitle)).toContain(
      'Numerator: Residents from outside the mainland. Denominator: Registered total',
    );
    expect(bare(words.subtitle)).toContain('March 2010');
    expect(words.source).toContain('Table 1');
  });

  it('states the largest, with its evidence', async () => {
    const { words } = await view({ of: 'outside' });
    expect(bare(words.title)).toBe('Residents from outside the mainland: most in Wangjing, 12,901');
    expect(words.title).toContainEqual(
      expect.objectContaining({ path: `/indicators/outside/#wangjing@2010-03` }),
    );
  });

  it('states no finding of what is withheld', async () => {
    for (const of of Object.keys(withheld)) {
      const { words } = await view({ of });
      expect(bare(words.title)).toBe(register.indicators.find(({ id }) => id === of)?.label.en);
    }
  });

  it('says that a share tied to the other axis is no finding', async () => {
    const tied = await view({ kind: 'scatter', of: 'outside-share', x: 'population' });
    expect(bare(tied.words.caveat)).toContain('no finding');
    const free = await view({ kind: 'scatter', of: 'outside-share', x: 'separation-rate' });
    expect(bare(free.words.caveat)).not.toContain('no finding');
  });

  it('has only what is picked, in the order asked for', async () => {
    const pick = ['donghu', 'wangjing', 'jianwai'];
    const names = async (state: Partial<ExploreState>): Promise<(string | undefined)[]> => {
      const { table } = await view({ pick, of: 'outside', ...state });
      return table.rows.slice(0, -1).map(([cell]) => cell?.text);
    };
    expect(await names({})).toEqual(['Wangjing', 'Donghu', 'Jianwai']);
    expect(await names({ order: 'name' })).toEqual(['Donghu', 'Jianwai', 'Wangjing']);
    // The first place stands first.
    expect(await names({ kind: 'dots', of: 'outside-rank' })).toHaveLength(2);
  });

  it('does not take over subdistricts that it does not know', async () => {
    const { state, unknown } = await view({ pick: ['wangjing', 'wangjin', 'donghu'] });
    expect(state.pick).toEqual(['wangjing', 'donghu']);
    expect(unknown).toEqual([{ name: 'pick', value: 'wangjin', near: 'wangjing' }]);
  });

  it.each(['bars', 'dots', 'scatter'] as const)(
    'draws a mark for each value as %s',
    async (kind) => {
      for (const form of ['wide', 'narrow'] as const) {
        const { draw, marks } = await view({ kind, of: 'outside-share', x: 'population' });
        const svg = draw(frameOf({ form, document }));
        const keys = [...svg.querySelectorAll('.mark')].map((mark) =>
          mark.getAttribute('data-key'),
        );
        expect([...keys].sort()).toEqual([...marks.keys()].sort());
        expect(keys).toHaveLength(streets.length);
      }
    },
  );

  it('gives a CSV of the same numbers, with units in both languages', async () => {
    const { table } = await view({ of: 'outside-share', pick: ['wangjing', 'donghu'] });
    const { fields, rows } = csvContent(table);
    expect(fields[1]).toBe(
      'Share of residents from outside the mainland [占比，写成小数 · share, written as a fraction]',
    );
    // 12,901 / 264,037
    expect(rows[0]).toEqual(['Wangjing', 0.0488606, 12901, 264037]);
    expect(rows).toHaveLength(3);
  });
});

describe('a table of cases', () => {
  const collection = known.collections[0] ?? '';
  const cases = measures.subjects('case').filter(({ marks }) => marks.includes('yes'));

  it('has the counts that the site has measured by theme and region', async () => {
    const { table } = await view({ kind: 'cross' });
    const themes = measures.subjects('theme', collection);
    const regions = measures.subjects('region', collection);
    for (const [row, theme] of themes.entries())
      for (const [column, region] of regions.entries()) {
        const observation = measures.get('theme-region-cases', `${theme.key}#${region.key}`);
        expect(table.rows[row]?.[column + 1]?.value, theme.key).toBe(observation.value);
      }
  });

  it('counts each case once by whichever two aspects, with sums', async () => {
    for (const down of ['theme', 'region', 'level', 'basis'] as const)
      for (const across of ['theme', 'region', 'level', 'basis'] as const) {
        if (down === across) continue;
        const { table } = await view({ kind: 'cross', down, across });
        expect(table.rows.at(-1)?.at(-1)?.value).toBe(cases.length);
      }
  });

  it('says what it leaves out and adds up with it', async () => {
    const file = register.collections[0]?.file ?? '';
    const data = await fetchFile<CollectionData>(file);
    const { inTable, remainder } = crossOf({ ...first, kind: 'cross' }, data, 'zh');
    expect(inTable).toBe(remainder.named.value);
    expect(inTable + remainder.unnamed.value).toBe(remainder.total.value);
    expect(inTable + remainder.uncounted.length).toBe(measures.subjects('case').length);
    const { remainder: words } = await loadView(
      { ...first, kind: 'cross' },
      register,
      'zh',
      fetchFile,
    );
    const [line = []] = words;
    expect(bare(line)).toBe('案例库共174个，点名的22个在表中；没有点名的152个无从归类，不在表中。');
  });

  it('names the cases that the source leaves open', async () => {
    const { table, marks } = await view({ kind: 'cross' });
    const open = table.rows.find(([cell]) => cell?.text === 'not said');
    expect(open?.at(-1)?.cases).toHaveLength(3);
    expect(marks.get('|east')?.cases).toHaveLength(1);
  });
});
