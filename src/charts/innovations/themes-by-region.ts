import { sum } from 'd3-array';
import { listed } from '#src/i18n/listed.ts';
import { list, listInSentence, punctuation } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Observation, TableCell, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { nothingToDraw } from '../draw/faults.ts';
import { nameCell, numberColumn, wholeCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { whole } from '../text/words.ts';
import { caveatOf, dateOf, library } from '../text/collection.ts';
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

function subtitle({ collection }: RegionRows, lang: Lang): Text {
  const date = dateOf(collection, lang);
  return {
    zh: [`点名的案例按主题和地区排列，带点的一格一例；灰格是没有点名、不知在哪个地区的案例${date}`],
    en: [
      `Named cases by theme and region, a square with a dot each; grey squares are cases that are not named, whose region is not known${date}`,
    ],
  }[lang];
}

function description(rows: RegionRows, lang: Lang): Text {
  const ordered = byNamed(rows);
  if (ordered.length === 0) throw nothingToDraw(id, rows.scope, 'regions');
  const namedIn = listed(
    ordered.map(({ subject: { name }, named }) => {
      const cases = whole(named);
      return { zh: say`${name.zh}${cases}例`, en: say`${cases} in region ${name.en}` }[lang];
    }),
    lang,
  );
  const printed = ordered.flatMap((region) => (region.printed ? [whole(region.printed)] : []));
  const totals = {
    zh: printed.length === 0 ? '' : say`原文印出的总数是${listed(printed, 'zh')}例。`,
    en:
      printed.length === 0
        ? ''
        : say`The totals that the source prints are ${listed(printed, 'en')}. `,
  };
  const total = whole(rows.all.printed);
  const rest = whole(rows.all.unnamed);
  const empty = rows.grid.filter(
    ({ cells, rest: left }) =>
      left !== undefined && sum(cells, ({ observation }) => observation.value) === 0,
  );
  const labels = empty.map(({ label }) => label);
  const names = { zh: list(labels, 'zh'), en: listInSentence(labels, 'en') }[lang];
  return {
    zh: say`网格按主题和地区排列点名的案例：${namedIn}。${totals.zh}${total}例中有${rest}例没有点名，不知在哪个地区${empty.length === 0 ? '' : `；${names}的案例一个也没有点名`}。主题与地区有没有关系，看不出来。`,
    en: say`A grid sets the named cases by theme and region: ${namedIn}. ${totals.en}Of all ${total} cases, ${rest} are not named, and grey squares stand for them${empty.length === 0 ? '' : `; of the themes ${names} not one case is named`}. Whether theme and region have anything to do with each other cannot be seen.`,
  }[lang];
}

function caveat({ collection, themeless }: RegionRows, lang: Lang): Text {
  const count = whole(themeless);
  const said = caveatOf(collection, ['regions'], lang);
  if (themeless.value === 0) return [said];
  return {
    zh: say`${said}${count}例点了名却没有写明主题，它们也算在某些主题的灰格里。`,
    en: say`${said}${said === '' ? '' : punctuation('en').space}The theme of ${count} named cases is not given; they are also among the grey squares of some themes.`,
  }[lang];
}

/** A row of the table: a theme, or the totals of the regions. */
interface RegionEntry {
  name(lang: Lang): TableCell;
  cells: (Observation | undefined)[];
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
  id,
  covers: (measures, scope) => measures.subjects('region', scope).length > 0,
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
