import { listed } from '#src/i18n/listed.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { say, type Piece } from '#src/lib/text/say.ts';
import { sectionText } from '#src/lib/text/section.ts';
import type { Lang, Said, Subject, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { placesOf } from '../text/cite.ts';
import { cellOf, numberColumn, textColumn, wholeCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { inWords } from '../text/said.ts';
import { percent, whole } from '../text/words.ts';
import { drawLines } from './organisation-lines.ts';
import {
  all,
  isRounding,
  kindCount,
  kinds,
  organisationsOf,
  rounding,
  valueOf,
} from './organisation-rows.ts';
import type { OrganisationKind, OrganisationRows } from './organisation-rows.ts';

/** What each kind comes to in the last year, in a view other than the numbers. */
function lastYearTitle(rows: OrganisationRows, lang: Lang): Text {
  const { first, last, of, view, labelOf } = rows;
  const found = kinds.flatMap((kind) => {
    const observation = kind.total ? undefined : of(kind, view, last);
    return observation === undefined ? [] : [{ name: labelOf(kind)[lang], observation }];
  });
  const ordered = [...found].sort((a, b) => b.observation.value - a.observation.value);
  const each = listed(
    ordered.map(
      ({ name, observation }) =>
        say`${name}${punctuation(lang).space}${valueOf(observation, view, lang)}`,
    ),
    lang,
  );
  const start = of(all, 'index', first);
  const one = start === undefined ? '' : whole(start);
  return view === 'growth'
    ? {
        zh: say`${last.name.zh}各类社会组织比上年增长：${each}`,
        en: say`Growth of social organisations over the year before, ${last.name.en}: ${each}`,
      }[lang]
    : {
        zh: say`以${first.name.zh}末为${one}，${last.name.zh}末的指数：${each}`,
        en: say`With ${first.name.en} as ${one}, the index of ${last.name.en}: ${each}`,
      }[lang];
}

function title(rows: OrganisationRows, lang: Lang): Text {
  if (rows.view !== 'levels') return lastYearTitle(rows, lang);
  return levelsTitle(rows, lang);
}

function levelsTitle(rows: OrganisationRows, lang: Lang): Text {
  const { last, overtaken: from } = rows;
  if (from === undefined) {
    const total = valueOf(rows.sum, 'levels', lang);
    const three = inWords(kindCount(rows), lang);
    return {
      zh: say`${last.name.zh}末，${three}类社会组织合计${total}个`,
      en: say`The ${three} kinds of social organisation numbered ${total} at the end of ${last.name.en}`,
    }[lang];
  }
  return {
    zh: say`从${from.name.zh}起，民办非企业单位多于社会团体`,
    en: say`Private non-enterprise units have outnumbered social associations since ${from.name.en}`,
  }[lang];
}

function subtitle(rows: OrganisationRows, lang: Lang): Text {
  const { view, last, grown } = rows;
  const three = inWords(kindCount(rows), lang);
  const first = view === 'growth' ? (grown ?? rows.first) : rows.first;
  const start = rows.of(all, 'index', first);
  const one = start === undefined ? '' : whole(start);
  const unit = {
    levels: { zh: '年末数', en: 'number at the end of the year' },
    growth: { zh: '比上年增长，%', en: 'growth over the year before, %' },
    index: {
      zh: say`指数，${first.name.zh}＝${one}`,
      en: say`index, ${first.name.en} = ${one}`,
    },
  }[view];
  return {
    zh: say`全国${three}类社会组织，${unit.zh}，${first.name.zh}至${last.name.zh}`,
    en: say`Social organisations in China by kind, ${unit.en}, ${first.name.en} to ${last.name.en}`,
  }[lang];
}

function description(rows: OrganisationRows, lang: Lang): Text {
  if (rows.view === 'levels') return levelsDescription(rows, lang);
  const what = subtitle(rows, lang);
  const headline = lastYearTitle(rows, lang);
  return {
    zh: say`折线图：${what}。${headline}。`,
    en: say`A line chart. ${what}. ${headline}.`,
  }[lang];
}

function levelsDescription(rows: OrganisationRows, lang: Lang): Text {
  const { first, last, of } = rows;
  const text = (kind: OrganisationKind, year: Subject): Piece => {
    const found = of(kind, 'levels', year);
    return found === undefined ? '' : valueOf(found, 'levels', lang);
  };
  const [lastTotal = '', units = '', associations = '', foundations = ''] = kinds.map((kind) =>
    text(kind, last),
  );
  const three = inWords(kindCount(rows), lang);
  const [firstTotal = ''] = kinds.map((kind) => text(kind, first));
  const headline = levelsTitle(rows, lang);
  const { zh: beside, en: besideEn } = printedBeside(rows);
  const change = changeOf(rows);
  return {
    zh: say`折线图，${first.name.zh}到${last.name.zh}${three}类社会组织的年末数。合计由${firstTotal}个${change.zh}${lastTotal}个${beside}。${last.name.zh}民办非企业单位${units}个，社会团体${associations}个，基金会${foundations}个。${headline}。`,
    en: say`A line chart of the ${three} kinds of social organisation in China at the end of each year from ${first.name.en} to ${last.name.en}. Together they ${change.en} from ${firstTotal} to ${lastTotal}${besideEn}. In ${last.name.en} there were ${units} private non-enterprise units, ${associations} social associations and ${foundations} foundations. ${headline}.`,
  }[lang];
}

/** Whether all of them became more or fewer from the first year to the last, as a verb. */
function changeOf({ first, last, of }: OrganisationRows): Record<Lang, string> {
  const [before, after] = [
    of(all, 'levels', first)?.value ?? 0,
    of(all, 'levels', last)?.value ?? 0,
  ];
  if (after === before) return { zh: '到', en: 'came' };
  return after > before ? { zh: '增至', en: 'grew' } : { zh: '减至', en: 'shrank' };
}

/** What the text prints beside the sum, as a clause; empty where no text prints a total. */
function printedBeside(rows: OrganisationRows): Record<Lang, Text> {
  const { printed } = rows;
  if (printed === undefined) return { zh: [], en: [] };
  const total = (lang: Lang): Said => valueOf(printed, 'levels', lang);
  return isRounding(rows)
    ? {
        zh: say`，正文印${total('zh')}，相差在舍入之内`,
        en: say`; the text prints ${total('en')} for the last year, a difference that rounding can explain`,
      }
    : {
        zh: say`，正文印${total('zh')}`,
        en: say`; the text prints ${total('en')} for the last year`,
      };
}

function caveat(rows: OrganisationRows, lang: Lang): Text {
  const ofAll: Record<Lang, string> = {
    zh: '这是全国各类社会组织，不只是社区里的。',
    en: 'These are all social organisations in the country, not only those in communities.',
  };
  const { count, unit } = rounding(rows, lang);
  if (unit === undefined) return [ofAll[lang]];
  const isExplained = isRounding(rows);
  const total = totalBeside(rows);
  const reason = {
    zh: say`其中${count}类只精确到${unit}${isExplained ? '，相差可以由舍入解释' : ''}。增长率也受此影响，相差零点几个百分点不说明什么。`,
    en: say`${count} of the kinds are rounded to the nearest ${unit}, which ${isExplained ? 'can explain the difference, and growth' : 'also touches growth:'} rates that differ by a few tenths of a point mean nothing.`,
  }[lang];
  return { zh: say`${total.zh}${reason}${ofAll.zh}`, en: say`${total.en}${reason} ${ofAll.en}` }[
    lang
  ];
}

/** The sum beside the total that the text prints; empty where no text prints one. */
function totalBeside(rows: OrganisationRows): Record<Lang, Text> {
  const { printed, last, sum } = rows;
  if (printed === undefined) return { zh: [], en: [] };
  const three = (lang: Lang): Said => inWords(kindCount(rows), lang);
  const section = last.places?.[0]?.section ?? '';
  const table = (lang: Lang): string => sectionText(section, lang);
  return {
    zh: say`${table('zh')}没有合计一栏；${three('zh')}类相加，${last.name.zh}是${valueOf(sum, 'levels', 'zh')}，正文印${valueOf(printed, 'levels', 'zh')}。`,
    en: say`${table('en')} has no total; its parts add up to ${valueOf(sum, 'levels', 'en')} for ${last.name.en}, while the text prints ${valueOf(printed, 'levels', 'en')}; `,
  };
}

function counts(rows: OrganisationRows, lang: Lang): Text {
  if (rows.printed === undefined) return [];
  const printed = valueOf(rows.printed, 'levels', lang);
  return { zh: say`正文印的合计：${printed}`, en: say`Total in the text: ${printed}` }[lang];
}

/** A year with the kinds that were counted in it. */
interface YearEntry extends Pick<OrganisationRows, 'of'> {
  year: Subject;
}

const columns = ({ labelOf }: OrganisationRows): Column<YearEntry>[] => [
  textColumn({ zh: '年份', en: 'Year' }, ({ year }, lang) => year.name[lang]),
  ...kinds.map((kind) =>
    numberColumn<YearEntry>(labelOf(kind), ({ year, of }) => wholeCell(of(kind, 'levels', year))),
  ),
  ...kinds.map((kind) =>
    numberColumn<YearEntry>(
      { zh: `${labelOf(kind).zh}增长率`, en: `${labelOf(kind).en}, growth` },
      ({ year, of }) => cellOf(of(kind, 'growth', year), percent),
    ),
  ),
];

/** Numbers of social organisations by kind: levels, growth, index. */
export const socialOrganisations = defineChart({
  id: 'social-organisations',
  places: placesOf(['year']),
  native: { as: 'lines' },
  indicators: [
    ...kinds.flatMap((kind) => [kind.id, `${kind.id}-growth`, `${kind.id}-index`]),
    'reading-printed',
  ],
  scope: 'corpus',
  needs: ['year'],
  control: { zh: '显示', en: 'Show' },
  states: [
    { id: 'levels', label: { zh: '数量', en: 'Numbers' } },
    { id: 'growth', label: { zh: '增长率', en: 'Growth' } },
    { id: 'index', label: { zh: '指数', en: 'Index' } },
  ],
  rows: organisationsOf,
  words: { title, subtitle, caveat, description, counts },
  entries: ({ years, of }) => years.map((year) => ({ year, of })),
  columns,
  draw: drawLines,
});
