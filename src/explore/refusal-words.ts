import { listInSentence, punctuation } from '#src/i18n/punctuation.ts';
import type { Label, Lang } from '#src/model.ts';
import { fewest, most, mostFrames, type Refusal, type Rule } from './rules.ts';

/** Why a view is not drawn, as a sentence; `{about}` is what it concerns. */
const reasons: Record<Rule, Label> = {
  parts: {
    zh: '不画{about}：这两栏来自不同的部门，相加超过外来人口总数，画成图会被当作总数的组成部分。外来人口只画总数；两栏差多少，见专门的图。',
    en: 'Not drawn: {about}. The two columns come from different offices and add up to more than the number of migrants; a chart would show them as parts of it. Of migrants only the total is drawn; another chart shows by how much the columns exceed it.',
  },
  curve: {
    zh: '不画{about}：它是按固定次序累计的一条曲线上的点，换一种次序就没有意义。见专门的图。',
    en: 'Not drawn: {about}. It is a point of a curve that adds up subdistricts in a fixed order and means nothing in another. Its own chart shows it.',
  },
  'no-denominator': {
    zh: '不画{about}：说不出它的分母，比例没有分母就不能比较。',
    en: 'Not drawn: {about}. What it is a share of is not on file, and a share without its denominator cannot be compared.',
  },
  'same-twice': {
    zh: '两个轴选了同一项：{about}。请给横轴另选一项。',
    en: 'Both axes have the same indicator: {about}. Choose another one for the horizontal axis.',
  },
  'rank-bars': {
    zh: '位次不画成条形：{about}的数越大，名次越靠后，长条会让人读反。',
    en: 'Ranks are not drawn as bars: {about}. A higher number is a lower place, and the longest bar would mislead.',
  },
  'log-bars': {
    zh: '条形从零起画，不能用对数刻度；点图可以。',
    en: 'Bars begin at zero, which a logarithmic scale does not have. A dot plot can take one.',
  },
  'log-unit': {
    zh: '{about}不用对数刻度：对数刻度只用于人数和倍数一类的量。',
    en: 'No logarithmic scale for {about}: it suits counts and quotients only.',
  },
  'log-zero': {
    zh: '对数刻度上没有零和负数，而这里有：{about}。',
    en: 'A logarithmic scale has no place for zero and negative values, which these have: {about}.',
  },
  'across-definitions': {
    zh: '口径不同，不能放在一张图里比较：{about}。请分开看。',
    en: 'Counted by different definitions, and therefore not compared in one chart: {about}. Look at them one by one.',
  },
  'own-district': {
    zh: '{about}是在本区、本时点之内算出来的，换一个区或时点，底数就变了，不能互相比较。',
    en: 'Computed within one district at one date, and not comparable with another: {about}.',
  },
  'different-spans': {
    zh: '{about}的起止时点不同，不能互相比较。',
    en: 'Changes over different spans of time are not compared: {about}.',
  },
  'too-many-frames': {
    zh: `一张图最多比较${String(mostFrames)}个区或时点。`,
    en: `One chart compares at most ${String(mostFrames)} districts or dates.`,
  },
  'too-few': {
    zh: `请至少选${String(fewest)}个街道，或者全部。`,
    en: `Choose at least ${String(fewest)} subdistricts, or all.`,
  },
  'too-many': {
    zh: `请选${String(fewest)}至${String(most)}个街道，或者全部。`,
    en: `Choose from ${String(fewest)} to ${String(most)} subdistricts, or all.`,
  },
  'not-measured': {
    zh: '所选的街道没有这项数字：{about}。',
    en: 'The chosen subdistricts have no such figure: {about}.',
  },
  'same-dimension': {
    zh: '行和列选了同一项：{about}。请换一项。',
    en: 'Rows and columns are the same: {about}. Choose another one.',
  },
};

/** What the link to the nearest view that may be drawn says. */
const insteads: Partial<Record<Rule, Label>> = {
  'same-twice': { zh: '改画点图', en: 'Draw a dot plot' },
  'rank-bars': { zh: '改画点图', en: 'Draw a dot plot' },
  'log-bars': { zh: '改画点图', en: 'Draw a dot plot' },
  'log-unit': { zh: '改用普通刻度', en: 'Use a linear scale' },
  'log-zero': { zh: '改用普通刻度', en: 'Use a linear scale' },
  'across-definitions': { zh: '只看第一个', en: 'Show the first only' },
  'own-district': { zh: '只看第一个', en: 'Show the first only' },
  'different-spans': { zh: '只看第一个', en: 'Show the first only' },
  'too-many-frames': { zh: '只留前几个', en: 'Keep the first ones' },
  'too-few': { zh: '看全部街道', en: 'Show all subdistricts' },
  'too-many': { zh: '只留前几个', en: 'Keep the first ones' },
  'same-dimension': { zh: '换一列', en: 'Change the columns' },
};

/** A refusal in words, and what the ways out are called. */
export function refusalWords(
  { rule, about }: Refusal,
  lang: Lang,
): { reason: string; instead: string; chart: string } {
  const names = about.map((label) => label[lang]);
  const some = names.length > 6 ? [...names.slice(0, 5), punctuation(lang).ellipsis] : names;
  return {
    reason: reasons[rule][lang].replace('{about}', listInSentence(some, lang)),
    instead: insteads[rule]?.[lang] ?? '',
    chart: { zh: '看专门的图', en: 'See its own chart' }[lang],
  };
}
