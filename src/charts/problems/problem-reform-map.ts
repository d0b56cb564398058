import type { Chart, Lang, Measures, Observation, Subject, Table } from '#src/model.ts';
import { nameCell, textColumn } from '../text/cells.ts';
import { cited } from '../text/cite.ts';
import { frameOf } from '../draw/frame.ts';
import { drawList } from './problem-list.ts';
import { drawMap } from './problem-map.ts';
import { stanceOf, stancesOf } from '../draw/stances.ts';
import { whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'problem-reform-map';

function title(measures: Measures, corpus: string, lang: Lang): string {
  const all = whole(measures.get('problems', corpus));
  const without = measures.get('problems-without-reform', corpus);
  if (without.value === 0) {
    return {
      zh: `${all}个难题都有来源提出的改革与之对应`,
      en: `Some source answers each of ${all} problems with a reform`,
    }[lang];
  }
  return {
    zh: `${all}个难题中，${whole(without)}个没有任何来源提出改革`,
    en: `To ${whole(without)} of ${all} problems, no source answers with a reform`,
  }[lang];
}

function subtitle(measures: Measures, _corpus: string, lang: Lang, state: string): string {
  const source = measures.subjects('source').find(({ key }) => key === `source:${state}`);
  const which =
    source === undefined
      ? { zh: '全部来源', en: 'all sources' }
      : { zh: source.name.zh, en: source.name.en };
  return {
    zh: `左为难题，右为改革；一条线是一个来源主张的一条联系。${which.zh}，2011至2018年发表`,
    en: `Problems at the left, reforms at the right; each line is a link that one source makes: ${which.en}, published 2011 to 2018`,
  }[lang];
}

/** The subject with most links, and how many it has. */
function most(measures: Measures, kind: 'problem' | 'reform'): [Subject, Observation] {
  const [first] = measures
    .subjects(kind)
    .map((subject): [Subject, Observation] => [subject, measures.get('links', subject.key)])
    .sort(([, a], [, b]) => b.value - a.value);
  if (first === undefined) throw nothingToDraw(id, 'corpus', kind);
  return first;
}

function describe(measures: Measures, corpus: string, lang: Lang): string {
  const [problem, problemLinks] = most(measures, 'problem');
  const [reform, reformLinks] = most(measures, 'reform');
  const of = (indicator: string): string => whole(measures.get(indicator, corpus));
  const stance = (name: string): string =>
    whole(measures.get('links-of-stance', `${corpus}#${name}`));
  return {
    zh: `左列${of('problems')}个难题，右列${of('reforms')}项改革，${of('links')}条线相连：${stance('argues-for')}条主张，${stance('reports-success')}条记为成功，${stance('reports-limits')}条指出局限。联系最多的难题是“${problem.name.zh}”，${whole(problemLinks)}条；最多的改革是“${reform.name.zh}”，${whole(reformLinks)}条。${of('problems-without-reform')}个难题没有改革与之相连。`,
    en: `A map with ${of('problems')} problems at the left, ${of('reforms')} reforms at the right and ${of('links')} links between them. In ${stance('argues-for')} of them a source argues for the reform, in ${stance('reports-success')} it reports a success, in ${stance('reports-limits')} it reports limits. Most links leave “${problem.name.en}” (${whole(problemLinks)}); most arrive at “${reform.name.en}” (${whole(reformLinks)}). No link leaves ${of('problems-without-reform')} of the problems. Five views show all sources or one of them.`,
  }[lang];
}

function table(measures: Measures, corpus: string, lang: Lang): Table {
  const labels = {
    zh: ['难题', '改革', '立场', '论证', '出处'],
    en: ['Problem', 'Reform', 'Stance', 'Argument', 'Place'],
  }[lang];
  const linked = measures.subjects('link').map((link) => {
    const [problem = '', reform = ''] = link.joins ?? [];
    return [
      nameCell(measures.subject(problem), lang),
      nameCell(measures.subject(reform), lang),
      { text: stanceOf(link)?.label[lang] ?? '' },
      { text: link.text?.[lang] ?? '' },
      { text: cited(measures, link, lang) },
    ];
  });
  const none = { zh: '没有来源提出', en: 'none in any source' }[lang];
  const alone = measures
    .subjects('problem')
    .filter(({ key }) => measures.get('links', key).value === 0)
    .map((problem) => [
      nameCell(problem, lang),
      { text: none },
      { text: '' },
      { text: '' },
      { text: cited(measures, problem, lang) },
    ]);
  const [, problemLinks] = most(measures, 'problem');
  const [, reformLinks] = most(measures, 'reform');
  const of = (indicator: string): string => whole(measures.get(indicator, corpus));
  const byStance = stancesOf(measures).map(({ id: stance, label }) => {
    const count = whole(measures.get('links-of-stance', `${corpus}#${stance}`));
    return `${label[lang]} ${count}`;
  });
  const counts = {
    zh: `${of('reforms')}项改革，${of('links')}条联系（${byStance.join('，')}）；一个难题最多${whole(problemLinks)}条，一项改革最多${whole(reformLinks)}条`,
    en: `${of('reforms')} reforms, ${of('links')} links (${byStance.join(', ')}); at most ${whole(problemLinks)} of one problem and ${whole(reformLinks)} of one reform`,
  }[lang];
  return {
    caption: `${subtitle(measures, corpus, lang, 'all')}${lang === 'zh' ? '。' : '. '}${counts}`,
    columns: labels.map(textColumn),
    rows: [...linked, ...alone],
  };
}

/** Which reforms the sources set against which problems, and what they report of them. */
export const problemReformMap: Chart = {
  id,
  places: [
    { source: 'wang-yang-2011', section: '二' },
    { source: 'wang-yang-2011', section: '三' },
    { source: 'dual-dilemma', section: '二' },
    { source: 'dual-dilemma', section: '三' },
    { source: 'wang-ke-2018', section: '五' },
    { source: 'xin-shiye-2018', section: '优化党政' },
  ],
  indicators: [
    'problems',
    'reforms',
    'links',
    'links-of-stance',
    'problems-without-reform',
    'mentions',
    'mention-sources',
  ],
  asOf: { zh: '2011—2018年发表', en: 'Published 2011 to 2018' },
  scope: 'corpus',
  control: { zh: '来源', en: 'Source' },
  states: [
    { id: 'all', label: { zh: '全部', en: 'All' } },
    { id: 'wang-yang-2011', label: { zh: '王名、杨丽', en: 'Wang and Yang' } },
    { id: 'wang-ke-2018', label: { zh: '王轲', en: 'Wang Ke' } },
    { id: 'dual-dilemma', label: { zh: '《困境整治》', en: '“Dual dilemma”' } },
    { id: 'xin-shiye-2018', label: { zh: '《新视野》', en: 'Xin Shiye' } },
  ],
  title,
  subtitle,
  caveat: (_measures, _corpus, lang) =>
    ({
      zh: '联系是来源自己说的，由本站摘出、合并和归类。“记为成功”是来源的说法，多数没有数据；没有线，只表示来源没有把某项改革与某个难题相连，不表示没有办法。线多不等于办法好。',
      en: 'Links are those that the sources make; merging and sorting are ours. “Reports a success” is what a source says, mostly without data. A missing line means that no source links a reform to the problem, not that nothing helps; many lines do not make a reform a good one.',
    })[lang],
  draw: (measures, corpus, options) => {
    const frame = frameOf(options.form);
    const name = title(measures, corpus, options.lang);
    return frame.narrow
      ? drawList(measures, name, frame, options)
      : drawMap(measures, name, frame, options);
  },
  describe,
  table,
  questions: {
    zh: [
      '哪一项改革既有来源记为成功，又有来源指出局限？两边各拿出了什么证据？',
      '选一个没有改革与之相连的难题。是无法可想，还是这几篇文献没有谈到？你会去哪里找？',
      '换一个来源看，图变得怎样不同？作者的身份和写作目的能解释其中多少？',
    ],
    en: [
      'For which reform does one source report a success and another limits? What evidence does each offer?',
      'Choose a problem without a reform. Is there no answer, or do these texts not speak of it? Where would you look?',
      'How does the map change from source to source? How much of that do authors and purposes explain?',
    ],
  },
};
