import { listed } from '#src/i18n/listed.ts';
import { listInSentence, punctuation } from '#src/i18n/punctuation.ts';
import { joined, say } from '#src/lib/text/say.ts';
import type { Label, Lang, Observation, Subject, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { drawing, endAt } from '../draw/elements.ts';
import { nothingToDraw } from '../draw/faults.ts';
import type { Frame } from '../draw/frame.ts';
import { largestFirst } from '../draw/sorting.ts';
import {
  nameColumn,
  numberColumn,
  percentCell,
  textColumn,
  toldCell,
  wholeCell,
} from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { fitting, percent, whole } from '../text/words.ts';
import { caveatOf, dateOf, library } from '../text/collection.ts';
import { placesOf } from './provinces.ts';
import type { PlaceRows, Province } from './provinces.ts';
import {
  drawProvince,
  drawTileKey,
  gridOf,
  hasCodes,
  writeCodes,
  writeRegions,
} from './tile-map.ts';

const id = 'innovation-places';

/** Units with a printed number, the largest first. */
function exactFirst(provinces: readonly Province[]): Province[] {
  const exact = provinces.filter(({ known }) => known.id === 'exact');
  return largestFirst(exact, ({ low }) => low.value);
}

function title(rows: PlaceRows, lang: Lang): Text {
  const [first] = exactFirst(rows.provinces);
  if (rows.provinces.length === 0) throw nothingToDraw(id, rows.scope, 'provinces');
  const exact = whole(rows.exact);
  const none = whole(rows.none);
  if (first === undefined || rows.exactShare === undefined) {
    const count = whole(rows.count);
    return {
      zh: say`${count}个省级单位都没有印出案例数，只知范围`,
      en: say`No number is printed for any of ${count} units, only intervals are known`,
    }[lang];
  }
  const share = percent(rows.exactShare);
  return {
    zh: say`${first.label}等${exact}个省市占全部案例的${share}，${none}个省级单位没有案例`,
    en: say`The ${exact} units with printed numbers, led by ${first.label}, have ${share} of all cases; ${none} ${fitting(none, 'has', 'have')} none`,
  }[lang];
}

function subtitle(rows: PlaceRows, lang: Lang): Text {
  const date = dateOf(rows.collection, lang);
  const count = whole(rows.count);
  return {
    zh: say`内地${count}个省级单位的入选案例数，一格一个，位置只示意方位。范围由措辞和地区合计推出${date}`,
    en: say`Selected cases in ${count} mainland province-level units; one tile each, placed roughly. Intervals follow from the wording and the regional totals${date}`,
  }[lang];
}

function caveat({ collection, regions }: PlaceRows, lang: Lang): Text {
  const said = caveatOf(collection, ['places'], lang);
  if (regions.length === 0) return [said];
  // Which units this site counts as belonging to each region.
  const parts = joined(
    regions.map(({ subject: { name }, units }) => {
      const count = whole(units);
      return { zh: say`${name.zh}${count}个`, en: say`${name.en} ${count}` }[lang];
    }),
    punctuation(lang).pause,
  );
  return {
    zh: say`${said}各地区包括哪些单位（${parts}）是本站的假定，见数据表。`,
    en: say`${said}${said === '' ? '' : ' '}Which units a region has (${parts}) is our assumption, see the table.`,
  }[lang];
}

function draw({ provinces, regions }: PlaceRows, frame: Frame, lang: Lang): SVGElement {
  const grid = gridOf(frame);
  const svg = drawing(frame);
  drawTileKey(svg, provinces, frame, lang);
  for (const province of provinces) drawProvince(svg, province, grid, frame, lang);
  writeRegions(svg, regions, grid, frame, lang);
  const codes = hasCodes(frame, lang) ? writeCodes(svg, provinces, grid.total + 16, frame) + 16 : 0;
  return endAt(svg, grid.total + codes + 2);
}

function description({ provinces, ...rows }: PlaceRows, lang: Lang): Text {
  const named = (some: readonly Province[]): Text =>
    listed(
      some.map(({ label, cases }) => say`${label}${punctuation(lang).space}${cases}`),
      lang,
    );
  const names = (some: readonly Province[]): string =>
    listInSentence(
      some.map(({ label }) => label),
      lang,
    );
  const none = provinces.filter(({ known }) => known.id === 'none');
  const many = provinces.filter(({ known }) => known.id === 'ten-or-more');
  const regions = rows.regions.flatMap((region) => {
    const { name } = region.subject;
    if (region.cases === undefined) return [];
    const cases = whole(region.cases);
    return [{ zh: say`${name.zh}${cases}例`, en: say`${name.en} ${cases}` }[lang]];
  });
  const bounded = whole(rows.bounded);
  const count = whole(rows.count);
  const few = whole(rows.few);
  return {
    zh: say`方格图，内地${count}个省级单位各占一格。写明例数的是${named(exactFirst(provinces))}${none.length === 0 ? '' : `；写明没有的是${names(none)}`}。另外${bounded}个只知范围${many.length === 0 ? '' : say`，其中${named(many)}，其余都不到${few}例`}。按地区，${listed(regions, lang)}。`,
    en: say`A grid with one tile for each of ${count} mainland province-level units. Numbers are printed for ${named(exactFirst(provinces))}. ${none.length === 0 ? '' : `${names(none)} ${none.length === 1 ? 'is' : 'are'} named as having none. `}For the other ${bounded} only an interval is known${many.length === 0 ? '' : say`: ${named(many)}, and fewer than ${few} in each of the rest`}. By region the cases are divided as follows: ${listed(regions, lang)}. Printed numbers, intervals and zeros differ in fill and outline.`,
  }[lang];
}

/** A row of the table: a unit, or a region with its printed total. */
interface PlaceEntry {
  subject: Subject;
  region?: Subject | undefined;
  said: Label;
  low?: Observation | undefined;
  /** Left out where the source's wording sets no upper bound. */
  high?: Observation | undefined;
  share?: Observation | undefined;
}

function entries({ provinces, regions }: PlaceRows): PlaceEntry[] {
  return [
    ...provinces.map(({ subject, region, known, low, high, isOpen }) => ({
      ...{ subject, region, low },
      ...(isOpen ? {} : { high }),
      said: known.label,
    })),
    ...regions.map(({ subject, said, cases, share }) => ({
      ...{ subject, share },
      low: cases,
      high: cases,
      said: said.label,
    })),
  ];
}

const columns: Column<PlaceEntry>[] = [
  nameColumn({ zh: '省级单位', en: 'Unit' }, ({ subject }) => subject),
  textColumn(
    { zh: '地区（本站划分）', en: 'Region (our division)' },
    ({ region }, lang) => region?.name[lang] ?? '',
  ),
  {
    label: { zh: '原文怎么说', en: 'What the source says' },
    numeric: false,
    cell: ({ subject, said }, lang) => toldCell(subject, said[lang]),
  },
  numberColumn({ zh: '至少', en: 'At least' }, ({ low }) => wholeCell(low)),
  numberColumn({ zh: '至多', en: 'At most' }, ({ high }) => wholeCell(high)),
  numberColumn({ zh: '占全部案例', en: 'Share' }, ({ share }) => percentCell(share)),
];

/** Where the cases are: a grid of tiles for the mainland province-level units. */
export const innovationPlaces = defineChart({
  id,
  ...library,
  covers: (measures, scope) => measures.has('provinces', scope),
  native: { as: 'bars', columns: ['At least', 'At most'] },
  indicators: [
    'province-low',
    'province-high',
    'provinces',
    'provinces-exact',
    'provinces-none',
    'provinces-bounded',
    'provinces-exact-share',
    'few-cases',
    'region-cases',
    'region-share',
  ],
  states: [{ id: 'all', label: { zh: '全部单位', en: 'All units' } }],
  rows: placesOf,
  words: { title, subtitle, caveat, description },
  entries,
  columns,
  draw,
});
