import { punctuation } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { nameColumn, numberColumn, percentCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { decimal, percent, whole } from '../text/words.ts';
import { drawCurve } from './lorenz-curve.ts';
import { concentrationOf } from './lorenz.ts';
import type { Concentration, LorenzPoint } from './lorenz.ts';
import { caveatOf, hasOutside, register, registerColumns } from './street-rows.ts';

function title({ top, share, half, together }: Concentration, lang: Lang): Text {
  if (half.value === 1) {
    return {
      zh: say`${top.label}一个街道就住着境外人员的${percent(share)}`,
      en: say`${top.label} alone holds ${percent(share)} of the residents from outside the mainland`,
    }[lang];
  }
  return {
    zh: say`境外人员最多的${whole(half)}个街道合占${percent(together)}，${top.label}一处就占${percent(share)}`,
    en: say`The top ${whole(half)} subdistricts hold ${percent(together)} of the residents from outside the mainland; ${top.label} alone holds ${percent(share)}`,
  }[lang];
}

function subtitle({ district, date }: Concentration, lang: Lang): Text {
  const name = district.name[lang];
  return {
    zh: say`${name}的洛伦兹曲线：街道按境外人员比例由低到高累加，横轴是登记总人口的累计百分比，纵轴是境外人员的累计百分比。每一点为一个街道。${date}`,
    en: say`Lorenz curve, ${name}: subdistricts (jiedao) are added up from the lowest share of residents from outside the mainland to the highest. Across: cumulative % of the registered total. Up: cumulative % of residents from outside the mainland. One dot, one subdistrict. ${date}`,
  }[lang];
}

function description(found: Concentration, lang: Lang): Text {
  const { top, share, half, together, before } = found;
  const name = found.district.name[lang];
  const step =
    before === undefined
      ? ''
      : {
          zh: say`加上${top.label}之前，各街道已占登记总人口的${percent(before.people)}，却只占境外人员的${percent(before.held)}；`,
          en: say`Before ${top.label} is added the subdistricts hold ${percent(before.people)} of the registered total but only ${percent(before.held)} of residents from outside the mainland; `,
        }[lang];
  const all =
    half.value === 1
      ? { zh: '', en: '' }
      : {
          zh: say`人数最多的${whole(half)}个街道合占${percent(together)}。`,
          en: say`The ${whole(half)} subdistricts with the largest numbers together hold ${percent(together)}.`,
        };
  return {
    zh: say`洛伦兹曲线显示${name}境外人员的集中程度：曲线在表示平均分布的对角线之下，基尼系数${decimal(found.gini)}。${step}${top.label}一处占${percent(share)}。${all.zh}`,
    en: say`A Lorenz curve shows how unevenly residents from outside the mainland are spread over the subdistricts (${name}). It runs below the diagonal of an even spread; the Gini coefficient is ${decimal(found.gini)}. ${step}${top.label} alone holds ${percent(share)}. ${all.en}`,
  }[lang];
}

function caveat(rows: Concentration, lang: Lang): Text {
  return {
    zh: say`街道之内也可能很不均匀，而街道的划分会影响基尼系数；它不能同按社区或按区算出的数相比。${caveatOf(rows, registerColumns, 'zh')}`,
    en: say`People may also be unevenly spread within a subdistrict, and the coefficient depends on how subdistricts are drawn: it cannot be compared with one for communities or districts. ${caveatOf(rows, registerColumns, 'en')}`,
  }[lang];
}

function counts(found: Concentration, lang: Lang): Text {
  return say`${found.giniName[lang]}${punctuation(lang).space}${decimal(found.gini)}`;
}

const columns: Column<LorenzPoint>[] = [
  nameColumn({ zh: '街道', en: 'Subdistrict' }, ({ subject }) => subject),
  numberColumn({ zh: '境外人员比例', en: 'Share from outside the mainland' }, ({ share }) =>
    percentCell(share, 2),
  ),
  numberColumn({ zh: '累计登记总人口', en: 'Registered total, cumulative' }, ({ people }) =>
    percentCell(people),
  ),
  numberColumn({ zh: '累计境外人员', en: 'From outside the mainland, cumulative' }, ({ held }) =>
    percentCell(held),
  ),
  numberColumn(
    { zh: '占各街道境外人员合计', en: 'Part of all residents from outside' },
    ({ own }) => percentCell(own),
  ),
];

/** How unevenly residents from outside the mainland are spread over the streets. */
export const concentration = defineChart({
  ...register,
  id: 'concentration',
  native: {
    as: 'scatter',
    columns: ['Registered total, cumulative', 'From outside the mainland, cumulative'],
  },
  indicators: [
    'gini',
    'half-count',
    'outside-top',
    'outside-of-district',
    'lorenz-population',
    'lorenz-outside',
    'outside-share',
  ],
  states: [{ id: 'all', label: { zh: '全部街道', en: 'All subdistricts' } }],
  covers: hasOutside(2),
  rows: concentrationOf,
  words: { title, subtitle, caveat, description, counts },
  entries: ({ points }) => points,
  columns,
  draw: drawCurve,
});
