import { listed } from '#src/i18n/listed.ts';
import { say, type Piece } from '#src/lib/say.ts';
import type { Lang, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { cellOf, nameColumn, numberColumn } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { whole } from '../text/words.ts';
import { compared, pilotRowsOf } from './pilot-rows.ts';
import type { ComparedMeasure, PilotRows } from './pilot-rows.ts';
import { drawPilots } from './pilot-strips.ts';
import { firstOf, listWith, register, registerCaveat } from './street-rows.ts';
import type { Street } from './street-rows.ts';

const id = 'pilot-comparison';

function title(rows: PilotRows, lang: Lang): Text {
  const { pilots } = rows;
  const streets = whole(rows.streets);
  const ranks = pilots.map((street) => whole(street.shareRank));
  if (pilots.length === 0) {
    return {
      zh: say`${streets}个街道中没有试点`,
      en: say`None of ${streets} subdistricts is a pilot`,
    }[lang];
  }
  const count = whole(rows.count);
  return {
    zh: say`${count}个试点街道按境外人员比例排在${streets}个街道的第${listed(ranks, 'zh')}位`,
    en: say`By share from outside the mainland, the ${count} pilots rank ${listed(ranks, 'en')} of ${streets} subdistricts`,
  }[lang];
}

function subtitle({ district: { name }, date }: PilotRows, lang: Lang): Text {
  return {
    zh: say`国际化社区试点街道与其他街道，登记人口（人、%）。浅线：各街道；红点：本街道。${name.zh}，${date}`,
    en: say`International-community pilots among all subdistricts (jiedao), register figures (persons, %). Light strokes: all subdistricts; red: this one. ${name.en}, ${date}`,
  }[lang];
}

function description(rows: PilotRows, lang: Lang): Text {
  const { pilots, measured } = rows;
  const first = firstOf(pilots, id, rows.district.key, 'pilots');
  const last = pilots.at(-1) ?? first;
  const by = (indicator: string): ComparedMeasure | undefined =>
    measured.find((one) => one.indicator === indicator);
  const of = (indicator: string, street: Street): Piece => {
    const found = by(indicator);
    return found?.text(found.value(street)) ?? '';
  };
  const highest = (indicator: string): Street => {
    const value = (street: Street): number => by(indicator)?.value(street).value ?? 0;
    return pilots.reduce((best, street) => (value(street) > value(best) ? street : best), first);
  };
  const each = listWith(pilots, (street) => of('outside-share', street), lang);
  const separation = highest('separation-rate');
  const migrants = highest('migrants-share');
  return {
    zh: say`表格比较${whole(rows.count)}个试点街道的人口、比例和位次。境外人员比例依次为${each}；${first.label}的区位商是${of('location-quotient', first)}，${last.label}只有${of('location-quotient', last)}。外来人口比例最高的是${migrants.label}，${of('migrants-share', migrants)}；人户分离率最高的是${separation.label}，${of('separation-rate', separation)}。`,
    en: say`A table compares the ${whole(rows.count)} pilot subdistricts by population, shares and ranks. Their shares of residents from outside the mainland are, from the highest, ${each}. The location quotient of ${first.label} is ${of('location-quotient', first)}, that of ${last.label} only ${of('location-quotient', last)}. Of the pilots, ${migrants.label} has the highest share of migrants, ${of('migrants-share', migrants)}, and ${separation.label} the highest rate of household separation, ${of('separation-rate', separation)}. In each cell all subdistricts of the district are shown for comparison.`,
  }[lang];
}

function caveat(_rows: PilotRows, lang: Lang): Text {
  return {
    zh: say`试点不是按境外人员比例选出来的，原文没有说明怎样选。${registerCaveat.zh}`,
    en: say`The pilots were not chosen by share; the source does not say how they were. ${registerCaveat.en}`,
  }[lang];
}

const columns = ({ measured }: PilotRows): Column<Street>[] => [
  nameColumn({ zh: '试点街道', en: 'Pilot subdistrict' }, ({ subject }) => subject),
  ...measured.map(({ label, value, text }) =>
    numberColumn<Street>(label, (pilot) => cellOf(value(pilot), text)),
  ),
];

/** The pilot streets side by side, among all streets of the district. */
export const pilotComparison = defineChart({
  ...register,
  id,
  places: [...register.places, { source: 'wang-yang-2011', section: '一' }],
  indicators: [...compared.map(({ indicator }) => indicator), 'pilot-streets', 'streets'],
  states: [{ id: 'all', label: { zh: '试点街道', en: 'Pilot subdistricts' } }],
  rows: pilotRowsOf,
  words: { title, subtitle, caveat, description },
  entries: ({ pilots }) => pilots,
  columns,
  draw: drawPilots,
});
