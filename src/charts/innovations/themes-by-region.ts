import { sum } from 'd3-array';
import { list, listInSentence } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/say.ts';
import type { Lang, Observation, TableCell, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { nothingToDraw } from '../draw/faults.ts';
import { nameCell, numberColumn, wholeCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { whole } from '../text/words.ts';
import { library } from './innovation.ts';
import { regionRowsOf } from './region-cases.ts';
import type { RegionRows } from './region-cases.ts';
import { drawGrid } from './theme-grid.ts';

const id = 'themes-by-region';

/** The regions with the most named cases first. */
function byNamed({ regions }: RegionRows): RegionRows['regions'] {
  return [...regions].sort((a, b) => b.named.value - a.named.value);
}

function title(rows: RegionRows, lang: Lang): Text {
  const total = whole(rows.all.printed);
  const named = whole(rows.all.named);
  const [first] = byNamed(rows);
  if (first === undefined) throw nothingToDraw(id, rows.scope, 'regions');
  const most = whole(first.named);
  return {
    zh: say`${total}例中只有${named}例点了名，其中${most}例在${first.subject.name.zh}`,
    en: say`Only ${named} of ${total} cases are named; ${most} of them lie in the ${first.subject.name.en}`,
  }[lang];
}

function subtitle(_rows: RegionRows, lang: Lang): Text {
  return {
    zh: [
      '点名的案例按主题和地区排列，带点的一格一例；灰格是没有点名、不知在哪个地区的案例。2017年11月',
    ],
    en: [
      'Named cases by theme and region, a square with a dot each; grey squares are cases that are not named, whose region is not known. November 2017',
    ],
  }[lang];
}

function description(rows: RegionRows, lang: Lang): Text {
  const [first, second, third] = byNamed(rows);
  if (first === undefined || second === undefined || third === undefined) {
    throw nothingToDraw(id, rows.scope, 'regions', 3);
  }
  const total = whole(rows.all.printed);
  const rest = whole(rows.all.unnamed);
  const empty = rows.grid.filter(
    ({ cells, rest: left }) =>
      left !== undefined && sum(cells, ({ observation }) => observation.value) === 0,
  );
  const labels = empty.map(({ label }) => label);
  const names = { zh: list(labels, 'zh'), en: listInSentence(labels, 'en') }[lang];
  return {
    zh: say`网格按主题和地区排列点名的案例：${first.subject.name.zh}${whole(first.named)}例，${second.subject.name.zh}${whole(second.named)}例，${third.subject.name.zh}${whole(third.named)}例。原文印出的总数是${whole(first.printed)}、${whole(second.printed)}和${whole(third.printed)}例。${total}例中有${rest}例没有点名，不知在哪个地区；${names}的案例一个也没有点名。主题与地区有没有关系，看不出来。`,
    en: say`A grid sets the named cases by theme and region: ${whole(first.named)} in region ${first.subject.name.en}, ${whole(second.named)} in ${second.subject.name.en}, ${whole(third.named)} in ${third.subject.name.en}. The totals that the source prints are ${whole(first.printed)}, ${whole(second.printed)} and ${whole(third.printed)}. Of all ${total} cases, ${rest} are not named, and grey squares stand for them; of the themes ${names} not one case is named. Whether theme and region have anything to do with each other cannot be seen.`,
  }[lang];
}

function caveat({ themeless }: RegionRows, lang: Lang): Text {
  const count = whole(themeless);
  return {
    zh: say`原文没有说明东、中、西部怎样划分，这里按本站假定的划法。点名的案例是作者举的例子，不是抽样，不能由它们推知其余。${count}例点了名却没有写明主题，它们也算在某些主题的灰格里。`,
    en: say`The source does not say how it divides East, Central and West; the division is assumed by this site. Named cases are the author’s examples, no sample, and nothing follows from them for the rest. The theme of ${count} named cases is not given; they are also among the grey squares of some themes.`,
  }[lang];
}

/** A row of the table: a theme, or the totals of the regions. */
interface RegionEntry {
  name(lang: Lang): TableCell;
  cells: Observation[];
  rest?: Observation | undefined;
  total?: Observation | undefined;
}

function entries({ grid, regions, all }: RegionRows): RegionEntry[] {
  return [
    ...grid.map(({ subject, label, cells, rest, total }) => ({
      name: (lang: Lang) => (rest === undefined ? { text: label } : nameCell(subject, lang)),
      cells: cells.map(({ observation }) => observation),
      rest,
      total,
    })),
    {
      name: (lang) => ({ text: { zh: '点名合计', en: 'All named' }[lang] }),
      cells: regions.map(({ named }) => named),
    },
    {
      name: (lang) => ({ text: { zh: '原文总数', en: 'Total in print' }[lang] }),
      cells: regions.map(({ printed }) => printed),
      rest: all.unnamed,
      total: all.printed,
    },
  ];
}

const columns = ({ regions }: RegionRows): Column<RegionEntry>[] => [
  {
    label: { zh: '主题', en: 'Theme' },
    numeric: false,
    cell: ({ name }, lang) => name(lang),
  },
  ...regions.map(({ subject }, index) =>
    numberColumn<RegionEntry>(subject.name, ({ cells }) => wholeCell(cells[index])),
  ),
  numberColumn({ zh: '未在此主题点名', en: 'Not named under it' }, ({ rest }) => wholeCell(rest)),
  numberColumn({ zh: '合计', en: 'All cases' }, ({ total }) => wholeCell(total)),
];

/** Named cases by theme and region, with all that are not named. */
export const themesByRegion = defineChart({
  ...library,
  covers: (measures, scope) => measures.subjects('region', scope).length > 0,
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
    'themeless-cases',
    'theme-cases',
    'cases-total',
  ],
  states: [{ id: 'all', label: { zh: '主题与地区', en: 'Themes and regions' } }],
  rows: regionRowsOf,
  words: { title, subtitle, caveat, description },
  entries,
  columns,
  draw: drawGrid,
});
