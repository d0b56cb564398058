import { punctuation } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Said, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { cellOf, nameColumn, numberColumn, wholeCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { signed, whole } from '../text/words.ts';
import { drawGaps } from './permit-drawing.ts';
import { excess, permitColumns, permitFigures, permitRowsOf } from './permit-rows.ts';
import type { PermitRow, PermitRows } from './permit-rows.ts';
import { caveatOf, register } from './street-rows.ts';

function title(rows: PermitRows, lang: Lang): Text {
  const { off, count, total } = rows;
  if (count === undefined || off.length === 0) {
    return {
      zh: say`暂住证${permitColumns(rows, '两')}项之和与外来人口合计逐行相符`,
      en: say`The ${permitColumns(rows, 'two')} permit columns add up to the total of migrants in every row`,
    }[lang];
  }
  const over = off.every((row) => row.gap.value > 0);
  const end =
    total === undefined
      ? ''
      : {
          zh: say`，合计行${excess(total.gap, lang)}`,
          en: say`; in the total row the sum is ${excess(total.gap, lang)}`,
        }[lang];
  return {
    zh: say`${whole(count)}个街道“已办”“未办”暂住证的人数之和${over ? '超过' : '不等于'}外来人口合计${end}`,
    en: say`In ${whole(count)} subdistricts, migrants with and without a permit add up to ${over ? 'more than' : 'something other than'} the printed total${end}`,
  }[lang];
}

function subtitle({ district, date }: PermitRows, lang: Lang): Text {
  const name = district.name[lang];
  return {
    zh: say`已办理暂住证＋未办理暂住证−表中的外来人口合计（人），只列不为零的行。${name}，${date}`,
    en: say`With a temporary residence permit + without − the table’s total of migrants, persons; rows with a difference only. ${name}, ${date}`,
  }[lang];
}

function description(rows: PermitRows, lang: Lang): Text {
  const { off, total, count } = rows;
  const [first, last] = [off[0], off.at(-1)];
  if (first === undefined || last === undefined || count === undefined) {
    return say`${title(rows, lang)}${punctuation(lang).end}`;
  }
  const below =
    total === undefined
      ? ''
      : {
          zh: say`合计行也对不上，${excess(total.gap, lang)}。`,
          en: say`In the printed total row the sum of the parts is ${excess(total.gap, lang)}. `,
        }[lang];
  return {
    zh: say`条形图列出${whole(count)}个街道：表中“已办理”与“未办理”暂住证的人数相加，不等于同一行的外来人口合计。差得最多的是${first.label}，${excess(first.gap, lang)}；差得最少的是${last.label}，${excess(last.gap, lang)}。${below}其余街道逐行相符。图只指出不符，不改动任何数字。`,
    en: say`A bar chart lists ${whole(count)} subdistricts (jiedao) where migrants with and without a temporary residence permit do not add up to the total of migrants printed in the same row. Their sum is ${excess(first.gap, lang)} in ${first.label}, the largest difference, and ${excess(last.gap, lang)} in ${last.label}, the smallest. ${below}In all other subdistricts the parts equal the total. The chart shows where the table disagrees with itself and repairs no figure.`,
  }[lang];
}

function caveat(rows: PermitRows, lang: Lang): Text {
  const columnsOf = (text: string): Said => permitColumns(rows, text);
  const { space } = punctuation(lang);
  const said = caveatOf({ ...rows, deserted: [] }, ['migrants_permit', 'migrants_no_permit'], lang);
  const noted = said.length === 0 ? said : say`${said}${space}`;
  return {
    zh: say`${noted}不符说明${columnsOf('两')}栏与合计中至少有一个数口径不同或有误，但看不出是哪一个；本站不改动数字，也不用这${columnsOf('两')}栏计算比例。`,
    en: say`${noted}The difference shows that at least one of the ${permitFigures(rows, 'three')} figures is defined otherwise or wrong, not which one. We repair nothing and compute no share from the ${columnsOf('two')} columns.`,
  }[lang];
}

const columns: Column<PermitRow>[] = [
  nameColumn({ zh: '街道', en: 'Subdistrict' }, ({ subject }) => subject),
  numberColumn({ zh: '已办理暂住证', en: 'With a temporary residence permit' }, ({ withPermit }) =>
    wholeCell(withPermit),
  ),
  numberColumn({ zh: '未办理暂住证', en: 'Without a permit' }, ({ without }) => wholeCell(without)),
  numberColumn({ zh: '外来人口合计（表中）', en: 'Migrants (printed total)' }, ({ migrants }) =>
    wholeCell(migrants),
  ),
  numberColumn({ zh: '分项之和减合计', en: 'Parts less total' }, ({ gap }) => cellOf(gap, signed)),
];

/** Where migrants with and without a permit do not add up to the printed total. */
export const permitGap = defineChart({
  ...register,
  id: 'permit-gap',
  native: { as: 'bars', columns: ['Migrants', 'Parts less total'] },
  indicators: ['permit-gap', 'permit-with', 'permit-without', 'migrants', 'gap-rows'],
  states: [{ id: 'all', label: { zh: '不符的行', en: 'Rows that differ' } }],
  covers: (measures, scope) => measures.has('gap-rows', scope),
  rows: permitRowsOf,
  words: { title, subtitle, caveat, description },
  entries: ({ printed }) => printed,
  columns,
  draw: drawGaps,
});
