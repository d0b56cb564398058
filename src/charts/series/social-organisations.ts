import { formatShare } from '#src/lib/format.ts';
import type { Chart, Lang, Measures, Subject, Table } from '#src/model.ts';
import { numberColumn, textColumn } from '../text/cells.ts';
import { drawLines } from './organisation-lines.ts';
import { all, kinds, of, overtakes, printedTotal, valueText } from './organisation-rows.ts';
import type { OrganisationView } from './organisation-rows.ts';
import { whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'social-organisations';

function edges(measures: Measures): [Subject, Subject] {
  const years = measures.subjects('year');
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) throw nothingToDraw(id, 'corpus', 'years');
  return [first, last];
}

function title(measures: Measures, _corpus: string, lang: Lang): string {
  const [, last] = edges(measures);
  const from = overtakes(measures, 'private-non-enterprise', 'associations');
  if (from === undefined) {
    const total = whole(measures.get('organisations', last.key));
    return {
      zh: `${last.name.zh}末，三类社会组织合计${total}个`,
      en: `The three kinds of social organisation numbered ${total} at the end of ${last.name.en}`,
    }[lang];
  }
  return {
    zh: `从${from.name.zh}起，民办非企业单位多于社会团体`,
    en: `Private non-enterprise units have outnumbered social associations since ${from.name.en}`,
  }[lang];
}

function subtitle(measures: Measures, _corpus: string, lang: Lang, state: string): string {
  const [start, last] = edges(measures);
  const grown = measures
    .subjects('year')
    .find((year) => of(measures, all, 'growth', year) !== undefined);
  const first = state === 'growth' ? (grown ?? start) : start;
  const unit = {
    levels: { zh: '年末数', en: 'number at the end of the year' },
    growth: { zh: '比上年增长，%', en: 'growth over the year before, %' },
    index: {
      zh: `指数，${first.name.zh}＝1`,
      en: `index, ${first.name.en} = 1`,
    },
  }[state as OrganisationView];
  return {
    zh: `全国三类社会组织，${unit.zh}，${first.name.zh}至${last.name.zh}`,
    en: `Social organisations in China by kind, ${unit.en}, ${first.name.en} to ${last.name.en}`,
  }[lang];
}

function describe(measures: Measures, corpus: string, lang: Lang): string {
  const [first, last] = edges(measures);
  const text = (indicator: string, year: Subject): string =>
    whole(measures.get(indicator, year.key));
  const [firstTotal, lastTotal] = [text('organisations', first), text('organisations', last)];
  const printed = whole(measures.get('reading-printed', printedTotal));
  const ends = kinds.filter(({ total }) => !total).map(({ id: kind }) => text(kind, last));
  const [units, associations, foundations] = ends;
  const headline = title(measures, corpus, lang);
  return {
    zh: `折线图，${first.name.zh}到${last.name.zh}三类社会组织的年末数。合计由${firstTotal}个增至${lastTotal}个，正文印${printed}，相差在舍入之内。${last.name.zh}民办非企业单位${units}个，社会团体${associations}个，基金会${foundations}个。${headline}。`,
    en: `A line chart of the three kinds of social organisation in China at the end of each year from ${first.name.en} to ${last.name.en}. Together they grew from ${firstTotal} to ${lastTotal}; the text prints ${printed} for the last year, a difference that rounding can explain. In ${last.name.en} there were ${units} private non-enterprise units, ${associations} social associations and ${foundations} foundations. ${headline}. Two other views show growth and an index.`,
  }[lang];
}

function table(measures: Measures, corpus: string, lang: Lang): Table {
  const year = { zh: '年份', en: 'Year' }[lang];
  const printed = whole(measures.get('reading-printed', printedTotal));
  const total = { zh: `。正文印的合计：${printed}`, en: `. Total in the text: ${printed}` }[lang];
  const views: OrganisationView[] = ['levels', 'growth'];
  const heads = views.flatMap((view) =>
    kinds.map(({ id: kind }) => {
      const name = measures.label(kind)[lang];
      return view === 'levels' ? name : `${name}${{ zh: '增长率', en: ', growth' }[lang]}`;
    }),
  );
  return {
    caption: `${subtitle(measures, corpus, lang, 'levels')}${total}`,
    columns: [textColumn(year), ...heads.map(numberColumn)],
    rows: measures.subjects('year').map((subject) => [
      { text: subject.name[lang] },
      ...views.flatMap((view) =>
        kinds.map((kind) => {
          const found = of(measures, kind, view, subject);
          if (found === undefined) return { text: '' };
          const text = view === 'levels' ? whole(found) : formatShare(found.value);
          return { text, value: found.value, observation: found };
        }),
      ),
    ]),
  };
}

/** Numbers of social organisations by kind: levels, growth, index. */
export const socialOrganisations: Chart = {
  id,
  places: [
    { source: 'wang-ke-2018', section: '表3' },
    { source: 'wang-ke-2018', section: '四.2' },
  ],
  indicators: [
    ...kinds.flatMap((kind) => [kind.id, `${kind.id}-growth`, `${kind.id}-index`]),
    'reading-printed',
  ],
  asOf: { zh: '2010—2017年末', en: 'Ends of 2010 to 2017' },
  scope: 'corpus',
  control: { zh: '显示', en: 'Show' },
  states: [
    { id: 'levels', label: { zh: '数量', en: 'Numbers' } },
    { id: 'growth', label: { zh: '增长率', en: 'Growth' } },
    { id: 'index', label: { zh: '指数', en: 'Index' } },
  ],
  title,
  subtitle,
  caveat: (measures, _corpus, lang) => {
    const [, last] = edges(measures);
    const printed = valueText(measures.get('reading-printed', printedTotal).value, 'levels', lang);
    const sum = valueText(measures.get('organisations', last.key).value, 'levels', lang);
    return {
      zh: `表3没有合计一栏；三类相加，${last.name.zh}是${sum}，正文印${printed}。前两类只精确到0.1万，相差可以由舍入解释。增长率也受此影响，相差零点几个百分点不说明什么。这是全国各类社会组织，不只是社区里的。`,
      en: `Table 3 has no total; its parts add up to ${sum} for ${last.name.en}, while the text prints ${printed}. Two of the kinds are rounded to the nearest thousand, which can explain the difference, and growth rates that differ by a few tenths of a point mean nothing. These are all social organisations in the country, not only those in communities.`,
    }[lang];
  },
  draw: (measures, corpus, options) =>
    drawLines(measures, title(measures, corpus, options.lang), options),
  describe,
  table,
  questions: {
    zh: [
      '从数量换成指数，哪一类看上去增长最快？哪一种画法更容易让人误读？',
      '正文的合计和三项相加的数不同，你会怎样判断这是舍入还是错误？',
      '社会组织的数量增加，能不能说明居民参与社区治理更多了？还需要什么资料？',
    ],
    en: [
      'Switch from numbers to the index: which kind now seems to grow fastest, and which view misleads more easily?',
      'The printed total differs from the sum of the parts. How would you decide between rounding and error?',
      'Do more social organisations mean more residents taking part in governance? What else would you need to know?',
    ],
  },
};
