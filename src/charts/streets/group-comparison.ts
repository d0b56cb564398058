import { listed } from '#src/i18n/listed.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { onceFor } from '#src/lib/once.ts';
import { joined, say, type Piece } from '#src/lib/text/say.ts';
import type { Chart, Label, Lang, Measures, Subject, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { cellOf, nameColumn, numberColumn } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { capitalised } from '#src/lib/text/capitalised.ts';
import { whole } from '../text/words.ts';
import { compared, groupRowsOf } from './group-rows.ts';
import type { ComparedMeasure, GroupRows } from './group-rows.ts';
import { drawGroup } from './group-strips.ts';
import {
  caveatOf,
  firstOf,
  hasOutside,
  isMember,
  listWith,
  register,
  registerColumns,
} from './street-rows.ts';
import type { Street } from './street-rows.ts';

const ending = '-comparison';

const idOf = ({ key }: Subject): string => key.slice('group:'.length);
const shortOf = ({ short, name }: Subject): Label => short ?? name;

function title(rows: GroupRows, lang: Lang): Text {
  const { members, group } = rows;
  const streets = whole(rows.streets);
  const ranks = members.map((street) => whole(street.shareRank));
  const count = whole(rows.count);
  const { zh, en } = shortOf(group);
  const [only, another] = members;
  if (only !== undefined && another === undefined) {
    return {
      zh: say`${zh}街道${only.label}按境外人员比例排在${streets}个街道的第${listed(ranks, 'zh')}位`,
      en: say`By share from outside the mainland, the ${en} subdistrict ${only.label} ranks ${listed(ranks, 'en')} of ${streets}`,
    }[lang];
  }
  return {
    zh: say`${count}个${zh}街道按境外人员比例排在${streets}个街道的第${listed(ranks, 'zh')}位`,
    en: say`By share from outside the mainland, the ${count} ${en} subdistricts rank ${listed(ranks, 'en')} of ${streets}`,
  }[lang];
}

function subtitle({ district: { name }, date, group }: GroupRows, lang: Lang): Text {
  return {
    zh: say`${group.name.zh}与其他街道，登记人口（人、%）。浅线：各街道；红点：本街道。${name.zh}，${date}`,
    en: say`${group.plural?.en ?? group.name.en} among all subdistricts (jiedao), register figures (persons, %). Light strokes: all subdistricts; red: this one. ${name.en}, ${date}`,
  }[lang];
}

function description(rows: GroupRows, lang: Lang): Text {
  const { members, measured, group } = rows;
  const first = firstOf(members, `${idOf(group)}${ending}`, rows.district.key, 'members');
  const last = members.at(-1) ?? first;
  const by = (indicator: string): ComparedMeasure | undefined =>
    measured.find((one) => one.indicator === indicator);
  const of = (indicator: string, street: Street): Piece => {
    const found = by(indicator);
    const value = found?.value(street);
    return found === undefined || value === undefined ? '' : found.text(value);
  };
  const highest = (indicator: string): Street | undefined => {
    if (by(indicator) === undefined) return undefined;
    const value = (street: Street): number => by(indicator)?.value(street)?.value ?? 0;
    return members.reduce((best, street) => (value(street) > value(best) ? street : best), first);
  };
  const each = listWith(members, (street) => of('outside-share', street), lang);
  const separation = highest('separation-rate');
  const migrants = highest('migrants-share');
  const { zh, en } = shortOf(group);
  const others = {
    zh: [
      ...(migrants === undefined
        ? []
        : [say`外来人口比例最高的是${migrants.label}，${of('migrants-share', migrants)}`]),
      ...(separation === undefined
        ? []
        : [say`人户分离率最高的是${separation.label}，${of('separation-rate', separation)}`]),
    ],
    en: [
      ...(migrants === undefined
        ? []
        : [
            say`${migrants.label} has the highest share of migrants, ${of('migrants-share', migrants)}`,
          ]),
      ...(separation === undefined
        ? []
        : [
            say`${separation.label} the highest rate of household separation, ${of('separation-rate', separation)}`,
          ]),
    ],
  };
  const quotients =
    first === last
      ? { zh: '', en: '' }
      : {
          zh: say`，${last.label}只有${of('location-quotient', last)}`,
          en: say`, that of ${last.label} only ${of('location-quotient', last)}`,
        };
  return {
    zh: say`表格比较${whole(rows.count)}个${zh}街道的人口、比例和位次。境外人员比例依次为${each}；${first.label}的区位商是${of('location-quotient', first)}${quotients.zh}。${joined(others.zh, '；')}${others.zh.length === 0 ? '' : '。'}`,
    en: say`A table compares the ${whole(rows.count)} ${en} subdistricts by population, shares and ranks. Their shares of residents from outside the mainland are, from the highest, ${each}. The location quotient of ${first.label} is ${of('location-quotient', first)}${quotients.en}. ${others.en.length === 0 ? '' : say`Of these subdistricts, ${joined(others.en, ', and ')}. `}In each cell all subdistricts of the district are shown for comparison.`,
  }[lang];
}

function caveat(rows: GroupRows, lang: Lang): Text {
  const ofGroup = rows.group.caveats?.map(({ text }) => text[lang]) ?? [];
  return joined([...ofGroup, caveatOf(rows, registerColumns, lang)], punctuation(lang).space);
}

const columnsOf = ({ measured, group }: GroupRows): Column<Street>[] => [
  nameColumn(
    { zh: `${shortOf(group).zh}街道`, en: capitalised(`${shortOf(group).en} subdistrict`) },
    ({ subject }) => subject,
  ),
  ...measured.map(({ label, value, text }) =>
    numberColumn<Street>(label, (member) => cellOf(value(member), text)),
  ),
];

/** The streets of one declared group side by side, among all streets of the district. */
function groupComparison(group: Subject): Chart {
  const id = idOf(group);
  const isCovered = hasOutside();
  return defineChart({
    ...register,
    id: `${id}${ending}`,
    places: (measures, scope) => [
      ...register.places(measures, scope),
      ...(group.place === undefined ? [] : [withoutAnchor(group.place)]),
    ],
    native: { as: 'bars', columns: ['Share from outside'] },
    indicators: [...compared.map(({ indicator }) => indicator), 'group-streets', 'streets'],
    states: [
      {
        id: 'all',
        label: {
          zh: `${shortOf(group).zh}街道`,
          en: capitalised(`${shortOf(group).en} subdistricts`),
        },
      },
    ],
    covers: (measures, scope) =>
      isCovered(measures, scope) &&
      measures
        .subjects('street', scope)
        .some((street) => isMember(street, group) && measures.has('outside-share', street.key)),
    rows: (view) => groupRowsOf(view, id),
    words: { title, subtitle, caveat, description },
    entries: ({ members }) => members,
    columns: columnsOf,
    draw: drawGroup,
  });
}

function withoutAnchor({
  source,
  section,
}: NonNullable<Subject['place']>): NonNullable<Subject['place']> {
  return { source, section };
}

/** One chart for each declared group of streets. */
export const groupCharts = onceFor((measures: Measures): readonly Chart[] =>
  measures.subjects('group').map(groupComparison),
);
