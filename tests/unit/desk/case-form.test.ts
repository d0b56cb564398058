import { describe, expect, it } from 'vitest';
import { completenessOf } from '#src/desk/case-form/completeness.ts';
import { offered } from '#src/desk/case-form/entry.ts';
import { formOf } from '#src/desk/case-form/form-of.ts';
import { tryRow } from '#src/desk/case-form/in-worker.ts';
import { suggestions } from '#src/desk/case-form/places.ts';
import { proposedId } from '#src/desk/case-form/proposed-id.ts';
import { rowFaults } from '#src/desk/case-form/row-faults.ts';
import { declared, deskDataset, published } from '#src/desk/check/published.ts';
import { projectTexts } from '#src/desk/project-node.ts';
import { draftTable } from '#src/desk/table.ts';

const project = published(projectTexts('data'));
const id = 'innovation-cases';
const dataset = deskDataset(id, project);
const columns = dataset.columns.map(({ column }) => column);
const form = formOf(id, project);
const field = (column: string) => form.fields.find((one) => one.column === column);

/** The faults of a row with these cells, by column, beside the published rows. */
async function faultsOf(cells: Record<string, string>) {
  const { kinds, row } = await tryRow(
    {
      ...{ published: project, dataset: declared(id), lang: 'zh', today: '2026-11-28' },
      table: draftTable(columns, dataset.published),
    },
    columns.map((column) => cells[column] ?? ''),
  );
  const { at, elsewhere } = rowFaults(kinds, row, []);
  const named = [...at].map(([index, faults]) => [columns[index] ?? 'row', faults] as const);
  return { at: Object.fromEntries(named), elsewhere };
}

const whole = {
  ...{ id: 'imagined', collection: 'wang-ke-2018', division: '110105', level: 'street' },
  ...{ place_zh: '北京市朝阳区', place_en: 'Chaoyang district, Beijing' },
  ...{ practice_zh: '设想的做法', practice_en: 'An imagined practice' },
  ...{ basis: 'unclear', counted: 'unclear', summary_zh: '设想的。', summary_en: 'Imagined.' },
  ...{ source: 'wang-ke-2018', section: '三.1', anchor: '羊坊店街道社区' },
};

describe('the form for a case', () => {
  it('has every column, with definition, counter-example and example from the code book', () => {
    expect(form.fields.map(({ column }) => column)).toEqual(columns);
    expect(dataset.form).toEqual(form.title);
    for (const { column, definition, example, counter } of form.fields) {
      // A pair of languages is explained once.
      if (column.endsWith('_en')) expect(definition).toBeUndefined();
      else for (const text of [definition, example, counter]) expect(text?.en).toMatch(/./u);
    }
    const basis = field('basis');
    expect(basis?.isShort).toBe(true);
    expect(basis?.options.every(({ definition }) => definition !== undefined)).toBe(true);
    expect(form.completeness.levels.every(({ definition }) => definition?.zh)).toBe(true);
  });

  it('offers the classes of the chosen theme', () => {
    const classes = field('class');
    if (classes === undefined) throw new Error('No class');
    const all = offered(classes, () => '');
    const some = offered(classes, (column) => (column === 'theme' ? 'institution' : ''));
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect(some.every(({ agrees }) => agrees['theme'] === 'institution')).toBe(true);
  });

  it('finds places by Chinese, English and longer names and by code, with the divisions above', () => {
    const { places } = form.place;
    for (const typed of ['望京', 'Wangjing', 'wangjing', '北京市朝阳区望京街道', '朝阳 望京']) {
      const [best] = suggestions(places, typed);
      expect([typed, best?.name.zh, best?.code]).toEqual([typed, '望京', '110105']);
      expect(best?.within).toEqual({ zh: '北京市朝阳区', en: 'Chaoyang district, Beijing' });
    }
    expect(suggestions(places, '110105')[0]?.code).toBe('110105');
    expect(suggestions(places, '没有的地方')).toEqual([]);
    expect(suggestions(places, ' ')).toEqual([]);
  });

  it('proposes an id from the English place, and another one where it is taken', () => {
    const place = 'Xichang’anjie subdistrict, Xicheng district, Beijing';
    expect(proposedId(place, new Set())).toBe('beijing-xicheng-xichanganjie');
    expect(proposedId('Hefei', new Set(['hefei', 'hefei-2']))).toBe('hefei-3');
    expect(proposedId('合肥', new Set())).toBe('');
  });

  it('says how complete a row is, and what the next level lacks', () => {
    const { levels } = form.completeness;
    const of = (cells: Record<string, string>) =>
      completenessOf(levels, (column) => cells[column] ?? '');
    expect(of({})).toMatchObject({ reached: -1 });
    expect(of({ ...whole, division: '' })).toEqual({
      ...{ reached: 0, lacks: ['division'], lacksOneOf: [] },
    });
    expect(of({ ...whole, anchor: ' ' })).toMatchObject({ reached: 1, lacks: ['anchor'] });
    expect(of(whole)).toEqual({ reached: 2, lacks: [], lacksOneOf: ['theme', 'class'] });
    expect(of({ ...whole, theme: 'smart' })).toMatchObject({ reached: 3 });
    const reached = dataset.published.map(
      (cells) => completenessOf(levels, (column) => cells[columns.indexOf(column)] ?? '').reached,
    );
    expect(reached.every((level) => level >= 2)).toBe(true);
  });

  it('finds no fault in a whole row, and those of the command at the fields of another', async () => {
    expect(await faultsOf(whole)).toEqual({ at: {}, elsewhere: [] });
    const { at } = await faultsOf({
      ...{ ...whole, id: 'hefei', division: '110199', section: '', level: 'village' },
      ...{ anchor: '多于十二个字的定位词不可接受', class: 'no-such-class' },
    });
    expect(Object.keys(at).sort()).toEqual(
      ['anchor', 'class', 'division', 'id', 'level', 'section'].sort(),
    );
  });
});
