import { describe, expect, it } from 'vitest';
import { classes } from '#src/indicators/cases/classes.ts';
import { identified } from '#src/indicators/identified.ts';
import { views } from '#src/indicators/views.ts';
import { measured, valuesOf } from '../../fixtures/tables.ts';

const collection = 'wang-ke-2018';
const theme = (id: string, cases: number) => ({
  id,
  collection,
  record: 'theme',
  theme: id,
  cases,
});
const member = (themeId: string, id: string, cases: number, percent = '') => ({
  id,
  collection,
  theme: themeId,
  cases,
  percent,
});

// 8 + 10 + 2 + 0 = 20 cases. The third theme prints 3 but its class has 2; one percentage is
// printed as 10.1 instead of 10.0.
const rows = [
  theme('first', 8),
  theme('second', 10),
  theme('third', 3),
  theme('fourth', 0),
  member('first', 'resident-self-government', 4, '20.0'),
  member('first', 'non-government-organisations', 0),
  member('first', 'community-folk-organisations', 3, '15.0'),
  member('first', 'professional-service-organisations', 1),
  member('second', 'virtual-organisations', 1),
  member('second', 'smart-platforms', 2),
  member('second', 'smart-services', 5),
  member('second', 'green-ideas', 1),
  member('second', 'green-environment', 0),
  member('second', 'green-living', 1),
  member('third', 'lonely', 2, '10.1'),
  member('fourth', 'nothing', 0),
];

const named = (id: string, where: Record<string, string>) => ({ id, collection, ...where });
const folk = { theme: 'first', class: 'community-folk-organisations' };
const cases = [
  named('one', folk),
  named('two', folk),
  named('three', { theme: 'first' }),
  named('four', {}),
  named('five', { ...folk, counted: 'unclear' }),
];
const regrouped = {
  social: ['resident-self-government', 'non-government-organisations'].concat(
    'community-folk-organisations',
    'professional-service-organisations',
  ),
  smart: ['virtual-organisations', 'smart-platforms', 'smart-services', 'green-ideas'].concat(
    'green-environment',
    'green-living',
  ),
};
const record = measured(
  {
    'innovation-classes': rows,
    'innovation-cases': cases,
    regroupings: Object.keys(regrouped).map((id) => ({ id, collection })),
    'regrouping-classes': Object.entries(regrouped).flatMap(([regrouping, members]) =>
      members.map((one) => ({ regrouping, class: one })),
    ),
  },
  classes,
  identified,
  views,
);
const values = (indicator: string): Record<string, number> => valuesOf(record, indicator);

describe('classes and themes', () => {
  it('counts cases by class, theme and collection', () => {
    expect(record.get('class-cases', 'smart-services').value).toBe(5);
    expect(values('theme-cases')).toEqual({ first: 8, second: 10, third: 2, fourth: 0 });
    expect(values('cases-total')).toEqual({ [collection]: 20 });
  });

  it('sums classes to themes, with the printed theme total as cross-check', () => {
    expect(record.get('theme-cases', 'third')).toMatchObject({
      value: 2,
      formula: { op: 'sum' },
      crossCheck: { op: 'cell', value: 3 },
    });
  });

  it('computes shares of all 20: classes 4, 3 and 2, themes 8, 10 and 2', () => {
    const shares = values('class-share');
    expect(shares['resident-self-government']).toBe(0.2);
    expect(shares['community-folk-organisations']).toBe(0.15);
    expect(shares['lonely']).toBe(0.1);
    expect(shares['nothing']).toBe(0);
    expect(values('theme-share')).toEqual({ first: 0.4, second: 0.5, third: 0.1, fourth: 0 });
  });

  it('measures the printed percentage as printed, beside the recomputed one', () => {
    expect(values('class-printed-share')).toEqual({
      'resident-self-government': 0.2,
      'community-folk-organisations': 0.15,
      lonely: 0.101,
    });
    expect(record.get('class-share', 'lonely').crossCheck).toMatchObject({
      value: 0.101,
      tolerance: 0.0005,
    });
    expect(record.get('class-share', 'nothing').crossCheck).toBeUndefined();
    expect(values('printed-share-sum')).toEqual({ [collection]: 0.451 }); // 20.0 + 15.0 + 10.1
  });

  it('computes shares within a theme: 4 of 8, 5 of 10; a theme without cases has none', () => {
    const shares = values('class-in-theme');
    expect(shares['resident-self-government']).toBe(0.5);
    expect(shares['smart-services']).toBe(0.5);
    expect(shares['lonely']).toBe(1);
    expect('nothing' in shares).toBe(false);
  });

  it('counts themes, classes and empty classes', () => {
    expect(values('classes')).toEqual({ [collection]: 12 });
    expect(values('themes')).toEqual({ [collection]: 4 });
    expect(values('empty-classes')).toEqual({ [collection]: 3 });
  });

  it('ranks themes by cases, 10 before 8, 2 and 0, and counts their classes', () => {
    expect(values('theme-rank')).toEqual({ first: 2, second: 1, third: 3, fourth: 4 });
    expect(values('theme-classes')).toEqual({ first: 4, second: 6, third: 1, fourth: 1 });
  });

  it('regroups classes across themes: 4 + 0 + 3 + 1 and 1 + 2 + 5 + 1 + 0 + 1 of 20', () => {
    expect(values('view-cases')).toEqual({
      social: 8,
      smart: 10,
    });
    expect(values('view-share')).toEqual({
      social: 0.4,
      smart: 0.5,
    });
  });
});

describe('identified cases', () => {
  it('are those named and counted, by class, theme and collection', () => {
    const found = values('identified-cases');
    expect(found['community-folk-organisations']).toBe(2);
    expect(found['smart-services']).toBe(0);
    expect(found['first']).toBe(3);
    expect(found[collection]).toBe(4);
  });

  it('stand apart where only the theme, or neither class nor theme is known', () => {
    expect(values('theme-only-cases')).toEqual({ first: 1, second: 0, third: 0, fourth: 0 });
    expect(values('themeless-cases')).toEqual({ [collection]: 1 });
    expect(values('unplaced-cases')).toEqual({ [collection]: 1 });
  });

  it('have as parent their class, otherwise their theme, otherwise their collection', () => {
    expect(record.subjects('case', 'community-folk-organisations').map(({ key }) => key)).toEqual([
      'one',
      'two',
      'five',
    ]);
    expect(record.subject('three').parent).toBe('first');
    expect(record.subject('four')).toMatchObject({ parent: collection, order: 4 });
  });

  it('cannot outnumber the source’s count; the message names the rows', () => {
    const tooMany = [...cases, named('six', folk), named('seven', folk)];
    const measure = () =>
      measured({ 'innovation-classes': rows, 'innovation-cases': tooMany }, classes, identified);
    expect(measure).toThrow(
      [
        'innovation-cases.csv',
        '  × 点名的案例比文章计入的还多：filler',
        '      第 2 行“class”列（one）',
        '      第 3 行“class”列（two）',
        '      第 7 行“class”列（six）',
        '      第 8 行“class”列（seven）',
        '    应为：最多 3 例。',
        '    怎么改：核对这些行的 class 列和 counted 列。',
      ].join('\n'),
    );
  });
});

describe('a second collection', () => {
  it('is added as rows and measured on its own', () => {
    const other = [
      { id: 'x', collection: 'later-2020', record: 'theme', theme: 'x', cases: 4 },
      { id: 'y', collection: 'later-2020', theme: 'x', cases: 3 },
      { id: 'z', collection: 'later-2020', theme: 'x', cases: 1 },
    ];
    const both = measured({ 'innovation-classes': [...rows, ...other] }, classes);
    expect(valuesOf(both, 'cases-total')).toEqual({ [collection]: 20, 'later-2020': 4 });
    expect(both.get('class-share', 'y').value).toBe(0.75);
    expect(both.get('class-share', 'smart-services').value).toBe(0.25);
    expect(both.get('empty-classes', 'later-2020').value).toBe(0);
  });
});
