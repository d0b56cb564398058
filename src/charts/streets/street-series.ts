import { say } from '#src/lib/text/say.ts';
import { formatDate } from '#src/lib/text/format.ts';
import type { Label, Lang, Observation, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { cellOf, nameColumn, numberColumn } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { drawSeries } from './series-drawing.ts';
import { hasSeries, seriesOf, seriesPlaces } from './series-rows.ts';
import type { Segment, SeriesRows } from './series-rows.ts';
import { caveatOf, firstOf, register, registerColumns } from './street-rows.ts';

const id = 'street-series';

const names = {
  'outside-share': { zh: '境外人员比例', en: 'share from outside the mainland' },
  outside: { zh: '境外人员', en: 'number from outside the mainland' },
  population: { zh: '登记总人口', en: 'registered total' },
};

/** The first date that is drawn. */
const startOf = ({ dates }: SeriesRows, lang: Lang): string => formatDate(dates[0] ?? '', lang);

/** The two dates that are compared. */
function datesOf({ dates }: SeriesRows, lang: Lang): [string, string] {
  return [dates.at(-2), dates.at(-1)].map((date) => formatDate(date ?? '', lang)) as [
    string,
    string,
  ];
}

function title(rows: SeriesRows, lang: Lang): Text {
  const { followed: what } = rows;
  const first = firstOf(rows.last, id, rows.district.key);
  const last = rows.last.at(-1) ?? first;
  const name = names[what.id];
  const [from] = datesOf(rows, lang);
  const unit =
    what.id === 'outside-share' ? { zh: '个百分点', en: ' points' } : { zh: '人', en: '' };
  if (first.key === last.key) {
    return {
      zh: say`${first.label}的${name.zh}与${from}相比，增减${what.change(first.change)}${unit.zh}`,
      en: say`In ${first.label} the ${name.en} changed by ${what.change(first.change)}${unit.en} since ${from}`,
    }[lang];
  }
  return {
    zh: say`与${from}相比，${name.zh}的增减从${last.label}的${what.change(last.change)}到${first.label}的${what.change(first.change)}${unit.zh}`,
    en: say`Since ${from} the ${name.en} changed by ${what.change(last.change)}${unit.en} in ${last.label} and by ${what.change(first.change)}${unit.en} in ${first.label}`,
  }[lang];
}

function subtitle(rows: SeriesRows, lang: Lang): Text {
  const { district, group, followed: what } = rows;
  const from = startOf(rows, lang);
  const [, to] = datesOf(rows, lang);
  const unit = {
    zh: what.id === 'outside-share' ? '占登记总人口的百分比' : '人',
    en: what.id === 'outside-share' ? '% of the registered total' : 'persons',
  };
  const set =
    group === undefined
      ? { zh: '', en: '' }
      : {
          zh: `红线：${group.name.zh}。`,
          en: ` Red: ${(group.plural ?? group.name).en}.`,
        };
  return {
    zh: say`${district.name.zh}各街道的${names[what.id].zh}（${unit.zh}），一条线一个街道。${set.zh}${from}至${to}`,
    en: say`Subdistricts (jiedao) of ${district.name.en}, ${names[what.id].en} (${unit.en}); one line each.${set.en} ${from} to ${to}`,
  }[lang];
}

function description(rows: SeriesRows, lang: Lang): Text {
  const { last: segments, followed: what } = rows;
  const first = firstOf(segments, id, rows.district.key);
  const [from, to] = datesOf(rows, lang);
  const of = ({ label, from: then, to: now }: Segment): Text =>
    ({
      zh: say`${label}从${what.text(then.observation)}到${what.text(now.observation)}`,
      en: say`${label} from ${what.text(then.observation)} to ${what.text(now.observation)}`,
    })[lang];
  const last = segments.at(-1) ?? first;
  const ends =
    first.key === last.key
      ? { zh: of(first), en: of(first) }
      : {
          zh: say`按${from}以来的增减由多到少排，最前的是${of(first)}；最后的是${of(last)}`,
          en: say`In order of change since ${from}: ${of(first)}; at the other end ${of(last)}`,
        };
  const start = startOf(rows, lang);
  return {
    zh: say`折线图，各街道一条线，从${start}到${to}，纵轴是${names[what.id].zh}。${ends.zh}。`,
    en: say`A line chart with a line for each subdistrict from ${start} to ${to}; the ${names[what.id].en} runs up. ${ends.en}.`,
  }[lang];
}

function caveat(rows: SeriesRows, lang: Lang): Text {
  const general = caveatOf({ ...rows, deserted: [] }, registerColumns, lang);
  return {
    zh: say`只画口径相同、可以比较的街道；合并来的街道，早先的数是各部分之和。${general}`,
    en: say`Only subdistricts that were counted alike are drawn; the earlier figure of merged ones is the sum of their parts. ${general}`,
  }[lang];
}

/** What is drawn of a street at a date; undefined where it was counted otherwise or did not exist. */
function valueAt({ segments }: SeriesRows, one: Segment, date: string): Observation | undefined {
  if (one.from.asOf === date) return one.from.observation;
  const own = segments.filter(({ subject }) => subject.unit === one.subject.unit);
  const [ended, begun] = (['to', 'from'] as const).map(
    (end) => own.find((segment) => segment[end].asOf === date)?.[end],
  );
  return (ended ?? begun)?.observation;
}

/** The head of the changes between the last two dates. */
const changeLabel = ({ dates }: SeriesRows): Label =>
  dates.length > 2 ? { zh: '最近增减', en: 'Latest change' } : { zh: '增减', en: 'Change' };

const columnsOf = (rows: SeriesRows): Column<Segment>[] => {
  const { followed: what } = rows;
  return [
    nameColumn({ zh: '街道', en: 'Subdistrict' }, ({ subject }) => subject),
    ...rows.dates.map((date) =>
      numberColumn({ zh: formatDate(date, 'zh'), en: formatDate(date, 'en') }, (one: Segment) =>
        cellOf(valueAt(rows, one, date), what.text),
      ),
    ),
    numberColumn(changeLabel(rows), ({ change }) => cellOf(change, what.change)),
  ];
};

/** The streets of a district over its dates. */
export const streetSeries = defineChart({
  ...register,
  id,
  places: seriesPlaces,
  indicators: ['outside-share', 'outside-share-before', 'outside-share-change', 'outside-change'],
  control: { zh: '比较什么', en: 'Compared by' },
  states: [
    { id: 'share', label: { zh: '比例', en: 'Share' } },
    { id: 'count', label: { zh: '人数', en: 'Number' } },
    { id: 'population', label: { zh: '登记总人口', en: 'Registered total' } },
  ],
  covers: hasSeries,
  rows: seriesOf,
  words: { title, subtitle, caveat, description },
  entries: ({ last }) => last,
  columns: columnsOf,
  draw: drawSeries,
});
