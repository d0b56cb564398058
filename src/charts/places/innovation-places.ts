import { codeOf } from '#src/lib/codes.ts';
import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, percentCell, textColumn, wholeCell } from '../text/cells.ts';
import { drawing } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import { provincesOf } from './provinces.ts';
import type { Province } from './provinces.ts';
import { largestFirst } from '../draw/sorting.ts';
import { drawProvince, drawTileKey, gridOf, writeCodes, writeRegions } from './tile-map.ts';
import { listed, percent, whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'innovation-places';
const asOf = { zh: '2017年11月', en: 'November 2017' };

/** Units with a printed number, the largest first. */
function exactFirst(provinces: readonly Province[]): Province[] {
  const exact = provinces.filter(({ known }) => known.id === 'exact');
  return largestFirst(exact, ({ low }) => low.value);
}

function title(measures: Measures, collection: string, lang: Lang): string {
  const [first] = exactFirst(provincesOf(measures, collection, lang));
  if (first === undefined) throw nothingToDraw(id, collection, 'provinces');
  const exact = whole(measures.get('provinces-exact', collection));
  const none = whole(measures.get('provinces-none', collection));
  const share = percent(measures.get('provinces-exact-share', collection));
  return {
    zh: `${first.label}等${exact}个省市占全部案例的${share}，${none}个省级单位没有案例`,
    en: `The ${exact} units with printed numbers, led by ${first.label}, have ${share} of all cases; ${none} have none`,
  }[lang];
}

function subtitle(measures: Measures, collection: string, lang: Lang): string {
  const count = String(provincesOf(measures, collection, lang).length);
  return {
    zh: `内地${count}个省级单位的入选案例数，一格一个单位，位置只示意方位。范围由原文的措辞和地区合计推出。${asOf.zh}`,
    en: `Selected cases in ${count} mainland province-level units; one tile each, placed roughly. Intervals follow from the wording and the regional totals. ${asOf.en}`,
  }[lang];
}

/** Which units this site counts as belonging to each region. */
function division(measures: Measures, collection: string, lang: Lang): string {
  return measures
    .subjects('region', collection)
    .map((region) => {
      const members = measures.subjects('province', region.key);
      const count = String(members.length);
      return { zh: `${region.name.zh}${count}个`, en: `${region.name.en} ${count}` }[lang];
    })
    .join({ zh: '、', en: ', ' }[lang]);
}

function caveat(measures: Measures, collection: string, lang: Lang): string {
  const parts = division(measures, collection, lang);
  return {
    zh: `原文的分布图没有保存下来，只能用正文的数字和措辞。原文没有香港、澳门和台湾的数字，也没有界定东、中、西部；这里的划分（${parts}）是本站的假定，见数据表。案例是挑选出来的，多少不表示各地做得怎样，也不能说明越富裕的地方创新越快。`,
    en: `The source’s map of cases did not survive; only the figures and wording of its text remain. It gives no figures for Hong Kong, Macao and Taiwan and does not define east, central and west: the division used here (${parts}) is our assumption, see the table. The cases were selected, so their number does not show how well a place does, nor that richer places innovate faster.`,
  }[lang];
}

function draw(measures: Measures, collection: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const grid = gridOf(frame);
  const provinces = provincesOf(measures, collection, lang);
  const svg = drawing(options.document, frame.width, 0);
  drawTileKey(svg, provinces, frame, lang);
  for (const province of provinces) drawProvince(svg, province, grid, frame, lang);
  writeRegions(svg, measures, measures.subjects('region', collection), grid, frame, lang);
  const coded = frame.narrow && lang === 'en';
  const codes = coded ? writeCodes(svg, provinces, grid.total + 16, frame) + 16 : 0;
  const height = Math.ceil(grid.total + codes + 2);
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${String(frame.width)} ${String(height)}`);
  return finish(svg, id, title(measures, collection, lang), frame);
}

function describe(measures: Measures, collection: string, lang: Lang): string {
  const provinces = provincesOf(measures, collection, lang);
  const named = (some: readonly Province[]): string =>
    listed(
      some.map(({ label, cases }) => `${label}${lang === 'zh' ? '' : ' '}${cases}`),
      lang,
    );
  const names = (some: readonly Province[]): string =>
    listed(
      some.map(({ label }) => label),
      lang,
    );
  const none = provinces.filter(({ known }) => known.id === 'none');
  const many = provinces.filter(({ known }) => known.id === 'ten-or-more');
  const regions = measures.subjects('region', collection).map(({ key, name }) => {
    const cases = whole(measures.get('region-cases', key));
    return { zh: `${name.zh}${cases}例`, en: `${name.en} ${cases}` }[lang];
  });
  const bounded = whole(measures.get('provinces-bounded', collection));
  const count = String(provinces.length);
  const between = many.length === 0 ? '' : named(many);
  return {
    zh: `方格图，内地${count}个省级单位各占一格。写明例数的是${named(exactFirst(provinces))}；写明没有的是${names(none)}。另外${bounded}个只知范围${between === '' ? '' : `，其中${between}，其余都不到10例`}。按地区，${listed(regions, lang)}。`,
    en: `A grid with one tile for each of ${count} mainland province-level units. Numbers are printed for ${named(exactFirst(provinces))}. ${names(none)} are named as having none. For the other ${bounded} only an interval is known${between === '' ? '' : `: ${between}, and fewer than 10 in each of the rest`}. By region the cases are divided as follows: ${listed(regions, lang)}. Printed numbers, intervals and zeros differ in fill and outline.`,
  }[lang];
}

function table(measures: Measures, collection: string, lang: Lang): Table {
  const labels = {
    zh: ['省级单位', '地区（本站划分）', '原文怎么说', '至少', '至多', '占全部案例'],
    en: ['Unit', 'Region (our division)', 'What the source says', 'At least', 'At most', 'Share'],
  }[lang];
  return {
    caption: subtitle(measures, collection, lang),
    columns: labels.map((label, index) => (index < 3 ? textColumn(label) : numberColumn(label))),
    rows: [
      ...provincesOf(measures, collection, lang).map((province) => [
        nameCell(province.subject, lang),
        { text: province.region.name[lang] },
        { text: province.known.label[lang] },
        wholeCell(province.low),
        wholeCell(province.high),
        { text: '' },
      ]),
      ...measures
        .subjects('region', collection)
        .map((region) => [
          nameCell(region, lang),
          { text: '' },
          { text: codeOf(region, 'said').label[lang] },
          wholeCell(measures.get('region-cases', region.key)),
          wholeCell(measures.get('region-cases', region.key)),
          percentCell(measures.get('region-share', region.key)),
        ]),
    ],
  };
}

/** Where the cases are: a grid of tiles for the mainland province-level units. */
export const innovationPlaces: Chart = {
  id,
  places: [{ source: 'wang-ke-2018', section: '二.3' }],
  indicators: [
    'province-low',
    'province-high',
    'provinces-exact',
    'provinces-none',
    'provinces-bounded',
    'provinces-exact-share',
    'region-cases',
    'region-share',
  ],
  asOf,
  scope: 'collection',
  states: [{ id: 'all', label: { zh: '全部单位', en: 'All units' } }],
  title,
  subtitle,
  caveat,
  draw,
  describe,
  table,
  questions: {
    zh: [
      '原文只写了几个省市的数字，其余的范围是怎样推出来的？请为四川推一遍。',
      '论文由此说经济越发达，社区治理创新越快。这些入选的案例够不够支持这句话？还缺什么？',
      '如果按每千万人口的案例数来比，次序会怎样变？试着找人口数据算一算。',
    ],
    en: [
      'The source prints few numbers. How do the intervals follow from its text? Work it out for Sichuan.',
      'The paper concludes that richer places innovate faster. Do selected cases support that? What is missing?',
      'Compare cases per ten million people instead. Find population figures: how does the order change?',
    ],
  },
};
