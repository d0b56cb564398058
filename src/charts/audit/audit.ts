import type { Chart, Lang, Measures, Table, TableCell } from '#src/model.ts';
import { drawDots } from './audit-dots.ts';
import { percentagesOf, recheckedOf, signedPoints, verdictsOf } from './audit-rows.ts';
import { drawSquares } from './audit-squares.ts';
import { nameCell, numberColumn, percentCell, textColumn } from '../text/cells.ts';
import { cited } from '../text/cite.ts';
import { whole } from '../text/words.ts';

const id = 'audit';

function title(measures: Measures, corpus: string, lang: Lang): string {
  const all = whole(measures.get('rechecked-percentages', corpus));
  const fit = whole(measures.get('percentages-fit', corpus));
  return {
    zh: `${all}个可以复算的百分比中，${fit}个在舍入之内相符`,
    en: `${fit} of ${all} percentages that can be recomputed agree within rounding`,
  }[lang];
}

function subtitle(_measures: Measures, _corpus: string, lang: Lang, state: string): string {
  return state === 'all'
    ? {
        zh: '一格一个可以复算的读数，按来源排列；下面列出不一致的。文献发表于2011至2018年',
        en: 'One square a reading that can be recomputed, by source; those that disagree are listed below. Sources of 2011 to 2018',
      }[lang]
    : {
        zh: '一点一个百分比，位置是复算减去原文（百分点）；红色：相差超过舍入。文献发表于2011至2018年',
        en: 'One dot a percentage, placed at recomputed less printed (points). Red: more than rounding. Sources of 2011 to 2018',
      }[lang];
}

function describe(measures: Measures, corpus: string, lang: Lang): string {
  const percentages = percentagesOf(measures, lang);
  const off = percentages.filter(({ verdict }) => verdict.id === 'disagrees');
  const all = whole(measures.get('rechecks', corpus));
  const agreeing = whole(measures.get('rechecks-of-verdict', `${corpus}#agrees`));
  const disagreeing = whole(measures.get('rechecks-of-verdict', `${corpus}#disagrees`));
  const each = off.map((row) =>
    lang === 'zh'
      ? `原文${row.printedText}、复算${row.againText}`
      : `${row.printedText} in print, ${row.againText} recomputed`,
  );
  const count = whole(measures.get('percentages-off', corpus));
  const total = whole(measures.get('rechecked-percentages', corpus));
  return {
    zh: `点图：${total}个百分比各一点，位置是复算减去原文。大多数点落在舍入的范围内；${count}个相差更多：${each.join('；')}。后一种看法把${all}个可复算的读数按来源排成方格，一致的${agreeing}个，不一致的${disagreeing}个，逐个列出。`,
    en: `A dot plot: each of ${total} percentages stands at the difference between the recomputed and the printed figure. Nearly all lie within what rounding explains. ${count} are further off: ${each.join('; ')}. A second view sets all ${all} readings that can be computed again as squares, source by source: ${agreeing} agree, ${disagreeing} disagree and are listed by name, and the rest are off by no more than the rounding of their parts.`,
  }[lang];
}

/** A share as a cell; other units have their own formats and stand as text. */
function valueCell(
  row: ReturnType<typeof recheckedOf>[number],
  of: 'printed' | 'again',
): TableCell {
  const observation = row[of];
  if (observation.unit === 'share') return percentCell(observation, Math.max(1, row.decimals));
  const text = of === 'printed' ? row.printedText : row.againText;
  return { text, value: observation.value };
}

function table(measures: Measures, corpus: string, lang: Lang): Table {
  const labels = {
    zh: ['读数', '原文', '复算', '相差（百分点）', '结论', '出处'],
    en: ['Reading', 'Printed', 'Recomputed', 'Difference, points', 'Verdict', 'Place'],
  }[lang];
  const counts = verdictsOf(measures)
    .map(({ id: verdict, label }) => {
      const count = whole(measures.get('rechecks-of-verdict', `${corpus}#${verdict}`));
      return `${label[lang]} ${count}`;
    })
    .join({ zh: '，', en: ', ' }[lang]);
  return {
    caption: `${subtitle(measures, corpus, lang, 'all')}${lang === 'zh' ? '。' : '. '}${counts}`,
    columns: labels.map((label, index) =>
      index > 0 && index < 4 ? numberColumn(label) : textColumn(label),
    ),
    rows: recheckedOf(measures, lang).map((row) => [
      nameCell(row.subject, lang),
      valueCell(row, 'printed'),
      valueCell(row, 'again'),
      row.points === undefined
        ? { text: '' }
        : {
            text: signedPoints(row.points),
            value: row.points.value,
            observation: row.points,
          },
      { text: row.verdict.label[lang] },
      { text: cited(measures, row.subject, lang) },
    ]),
  };
}

/** What the sources print against what their own figures give. */
export const audit: Chart = {
  id,
  places: [
    { source: 'wang-yang-2011', section: '一' },
    { source: 'wang-yang-2011', section: '表1' },
    { source: 'wang-ke-2018', section: '三.1' },
    { source: 'wang-ke-2018', section: '表1' },
    { source: 'xin-shiye-2018', section: '优化党政' },
  ],
  indicators: [
    'reading-printed',
    'reading-recomputed',
    'reading-difference',
    'rechecks',
    'rechecks-of-verdict',
    'rechecked-percentages',
    'percentages-fit',
    'percentages-off',
  ],
  asOf: { zh: '2011—2018年发表', en: 'Published 2011 to 2018' },
  scope: 'corpus',
  control: { zh: '显示', en: 'Show' },
  states: [
    { id: 'percentages', label: { zh: '百分比', en: 'Percentages' } },
    { id: 'all', label: { zh: '全部读数', en: 'All readings' } },
  ],
  title,
  subtitle,
  caveat: (_measures, _corpus, lang) =>
    ({
      zh: '只有来源自己给出了分子和分母的数才能复算；其余读数无从检验，不等于正确。相差很大的那个百分比用的是另一个分母，原文没有写明，不一定是算错。',
      en: 'Only figures whose parts the source itself gives can be recomputed; the others cannot be tested, which does not make them right. The percentage that is far off has another base, which the source does not state; it need not be an error of arithmetic.',
    })[lang],
  draw: (measures, corpus, options) => {
    const name = title(measures, corpus, options.lang);
    return options.state === 'all'
      ? drawSquares(measures, name, options)
      : drawDots(measures, name, options);
  },
  describe,
  table,
  questions: {
    zh: [
      '为什么大多数点不正好落在零上，却仍算相符？舍入的范围是怎样定的？',
      '相差最大的一个百分比是算错了，还是分母不同？你从原文的哪句话判断？',
      '能复算的数都相符，是否说明这些文献的结论可靠？还有哪些数是无法复算的？',
    ],
    en: [
      'Why do most dots lie beside zero and still count as agreeing? How is the room for rounding set?',
      'Is the percentage that is furthest off an error, or has it another base? Which sentence tells you?',
      'If all figures that can be recomputed agreed, would that make the conclusions sound? Which figures cannot be recomputed?',
    ],
  },
};
