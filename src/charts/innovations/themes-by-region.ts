import { sum } from 'd3-array';
import type { Chart, Lang, Measures, Subject, Table, TableCell } from '#src/model.ts';
import { nameCell, numberColumn, textColumn, wholeCell } from '../text/cells.ts';
import { gridOf, regionsOf } from './region-cases.ts';
import { drawGrid } from './theme-grid.ts';
import { whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'themes-by-region';

/** The regions with the most named cases first. */
function byNamed(measures: Measures, collection: string): Subject[] {
  const named = ({ key }: Subject): number => measures.get('region-identified', key).value;
  return [...regionsOf(measures, collection)].sort((a, b) => named(b) - named(a));
}

function title(measures: Measures, collection: string, lang: Lang): string {
  const total = whole(measures.get('cases-total', collection));
  const named = whole(measures.get('identified-cases', collection));
  const [first] = byNamed(measures, collection);
  if (first === undefined) throw nothingToDraw(id, collection, 'regions');
  const most = whole(measures.get('region-identified', first.key));
  return {
    zh: `${total}例中只有${named}例点了名，其中${most}例在${first.name.zh}`,
    en: `Only ${named} of ${total} cases are named; ${most} of them lie in the ${first.name.en}`,
  }[lang];
}

function subtitle(_measures: Measures, _collection: string, lang: Lang): string {
  return {
    zh: '点名的案例按主题和地区排列，带点的一格一例；灰格是没有点名、不知在哪个地区的案例。2017年11月',
    en: 'Named cases by theme and region, a square with a dot each; grey squares are cases that are not named, whose region is not known. November 2017',
  }[lang];
}

function describe(measures: Measures, collection: string, lang: Lang): string {
  const [first, second, third] = byNamed(measures, collection);
  if (first === undefined || second === undefined || third === undefined) {
    throw nothingToDraw(id, collection, 'regions', 3);
  }
  const named = ({ key }: Subject): string => whole(measures.get('region-identified', key));
  const printed = ({ key }: Subject): string => whole(measures.get('region-cases', key));
  const total = whole(measures.get('cases-total', collection));
  const rest = whole(measures.get('unidentified-cases', collection));
  const empty = gridOf(measures, collection, lang).filter(
    ({ cells, rest: left }) =>
      left !== undefined && sum(cells, ({ observation }) => observation.value) === 0,
  );
  const names = empty.map(({ label }) => label).join({ zh: '、', en: ' and ' }[lang]);
  return {
    zh: `网格按主题和地区排列点名的案例：${first.name.zh}${named(first)}例，${second.name.zh}${named(second)}例，${third.name.zh}${named(third)}例。原文印出的总数是${printed(first)}、${printed(second)}和${printed(third)}例。${total}例中有${rest}例没有点名，不知在哪个地区；${names}的案例一个也没有点名。主题与地区有没有关系，看不出来。`,
    en: `A grid sets the named cases by theme and region: ${named(first)} in region ${first.name.en}, ${named(second)} in ${second.name.en}, ${named(third)} in ${third.name.en}. The totals that the source prints are ${printed(first)}, ${printed(second)} and ${printed(third)}. Of all ${total} cases, ${rest} are not named, and grey squares stand for them; of the themes ${names} not one case is named. Whether theme and region have anything to do with each other cannot be seen.`,
  }[lang];
}

function table(measures: Measures, collection: string, lang: Lang): Table {
  const regions = regionsOf(measures, collection);
  const words = {
    zh: {
      theme: '主题',
      rest: '未在此主题点名',
      total: '合计',
      named: '点名合计',
      printed: '原文总数',
    },
    en: {
      theme: 'Theme',
      rest: 'Not named under it',
      total: 'All cases',
      named: 'All named',
      printed: 'Total in print',
    },
  }[lang];
  const empty: TableCell = { text: '' };
  const ofRegions = (indicator: string): TableCell[] =>
    regions.map(({ key }) => wholeCell(measures.get(indicator, key)));
  return {
    caption: subtitle(measures, collection, lang),
    columns: [
      textColumn(words.theme),
      ...regions.map(({ name }) => numberColumn(name[lang])),
      numberColumn(words.rest),
      numberColumn(words.total),
    ],
    rows: [
      ...gridOf(measures, collection, lang).map((row) => [
        row.rest === undefined ? { text: row.label } : nameCell(row.subject, lang),
        ...row.cells.map(({ observation }) => wholeCell(observation)),
        row.rest === undefined ? empty : wholeCell(row.rest),
        row.total === undefined ? empty : wholeCell(row.total),
      ]),
      [{ text: words.named }, ...ofRegions('region-identified'), empty, empty],
      [
        { text: words.printed },
        ...ofRegions('region-cases'),
        wholeCell(measures.get('unidentified-cases', collection)),
        wholeCell(measures.get('cases-total', collection)),
      ],
    ],
  };
}

function caveat(measures: Measures, collection: string, lang: Lang): string {
  const without = gridOf(measures, collection, lang).find(({ rest }) => rest === undefined);
  const count = String(sum(without?.cells ?? [], ({ observation }) => observation.value));
  return {
    zh: `原文没有说明东、中、西部怎样划分，这里按本站假定的划法。点名的案例是作者举的例子，不是抽样，不能由它们推知其余。${count}例点了名却没有写明主题，它们也算在某些主题的灰格里。`,
    en: `The source does not say how it divides East, Central and West; the division is assumed by this site. Named cases are the author’s examples, no sample, and nothing follows from them for the rest. The theme of ${count} named cases is not given; they are also among the grey squares of some themes.`,
  }[lang];
}

/** Named cases by theme and region, with all that are not named. */
export const themesByRegion: Chart = {
  id,
  places: [
    { source: 'wang-ke-2018', section: '二.3' },
    { source: 'wang-ke-2018', section: '表1' },
    { source: 'wang-ke-2018', section: '三' },
    { source: 'wang-ke-2018', section: '五' },
  ],
  indicators: [
    'theme-region-cases',
    'region-identified',
    'region-cases',
    'unidentified-cases',
    'identified-cases',
    'theme-cases',
    'cases-total',
  ],
  asOf: { zh: '2017年11月', en: 'November 2017' },
  scope: 'collection',
  states: [{ id: 'all', label: { zh: '主题与地区', en: 'Themes and regions' } }],
  title,
  subtitle,
  caveat,
  draw: (measures, collection, options) =>
    drawGrid(measures, collection, title(measures, collection, options.lang), options),
  describe,
  table,
  questions: {
    zh: [
      '只看点名的案例，会得出“东部更重视体制创新”的结论吗？灰格提醒了你什么？',
      '要检验主题与地区有没有关系，至少还需要知道什么？去哪里可能查到？',
      '换一种东、中、西部的划法，哪些案例会换列？结论会变吗？',
    ],
    en: [
      'From the named cases alone, would you conclude that the East cares most for institutions? What do the grey squares warn of?',
      'What would you need to know to test whether theme and region are related? Where might it be found?',
      'With another division into East, Central and West, which cases would move? Would your conclusion change?',
    ],
  },
};
