import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { drawPanel } from './arrangement-panel.ts';
import { arrangements } from './arrangements.ts';
import { nameCell, textColumn } from '../text/cells.ts';
import { cited } from '../text/cite.ts';
import { drawing } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import { stanceOf } from '../draw/stances.ts';
import { whole } from '../text/words.ts';

const id = 'committee-station';
const separation = 'reform:committee-station-separation';
const abolition = 'reform:abolish-stations';

function sources(measures: Measures, reform: string, stance: string): string {
  return whole(measures.get('stance-sources', `${reform}#${stance}`));
}

function title(measures: Measures, _corpus: string, lang: Lang): string {
  const success = sources(measures, separation, 'reports-success');
  const limits = sources(measures, separation, 'reports-limits');
  const praise = sources(measures, abolition, 'reports-success');
  return {
    zh: `居站分设：${success}个来源记为成功，${limits}个指出局限，${praise}个称赞取消工作站`,
    en: `Separating committee and station: ${success} source reports success, ${limits} limits, and ${praise} praises abolishing stations`,
  }[lang];
}

function subtitle(_measures: Measures, _corpus: string, lang: Lang): string {
  return {
    zh: '谁做什么：四种安排，各照一个来源的说法；下面是它的评价。2011至2018年发表，一篇未注日期',
    en: 'Who does what under four arrangements, each as one source states it, with what it says of the outcome. Published 2011 to 2018; one is undated',
  }[lang];
}

function draw(measures: Measures, corpus: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const svg = drawing(options.document, frame.width, 10);
  const columns = frame.narrow ? 1 : 2;
  const gap = 34;
  const width = (frame.width - gap * (columns - 1)) / columns;
  let top = 1;
  for (let row = 0; row * columns < arrangements.length; row += 1) {
    const panels = arrangements.slice(row * columns, (row + 1) * columns);
    const ends = panels.map((arrangement, column) =>
      drawPanel(
        { svg, measures, frame, lang, left: column * (width + gap), width },
        arrangement,
        top,
      ),
    );
    top = Math.max(...ends) + 22;
  }
  const height = Math.ceil(top - 22);
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${String(frame.width)} ${String(height)}`);
  return finish(svg, id, title(measures, corpus, lang), frame);
}

function describe(measures: Measures, _corpus: string, lang: Lang): string {
  const success = sources(measures, separation, 'reports-success');
  const limits = sources(measures, separation, 'reports-limits');
  const praise = sources(measures, abolition, 'reports-success');
  return {
    zh: `四幅小图画出谁做什么：分设之前，街道和各部门把任务派给居委会；北京分设后，居委会管自治，服务站办公共服务，都由党组织领导；朝阳区的两边交叉任职，职责不清；深圳取消工作站，改设两类中心。${success}个来源说分设见效，${limits}个指出局限，${praise}个称赞取消。都没有数据。`,
    en: `Four small diagrams show who does what. Before separation, street and departments send tasks down to the residents’ committee. In Beijing a service station takes over public services, the committee keeps to self-government, and the Party organisation leads both. In Chaoyang the two share posts and tasks, and duties are unclear. Shenzhen abolishes the stations and brings in two kinds of centre. Of separation, ${success} source reports a success and ${limits} report limits; ${praise} praises abolition. None gives data.`,
  }[lang];
}

function table(measures: Measures, corpus: string, lang: Lang): Table {
  const labels = {
    zh: ['安排', '机构或事项', '做什么', '来源的评价', '出处'],
    en: ['Arrangement', 'Body or matter', 'What it does', 'What the source says', 'Place'],
  }[lang];
  const rows = arrangements.flatMap(({ title: heading, rows: boxes, shared, verdict }) => {
    const keys = [
      ...boxes.flat().flatMap(({ subject }) => subject ?? []),
      ...(shared === undefined ? [] : [shared.subject]),
    ];
    const judged = measures.subject(verdict);
    const stance = stanceOf(judged);
    return keys.map((key) => {
      const subject = measures.subject(key);
      return [
        { text: heading[lang] },
        nameCell(subject, lang),
        { text: subject.text?.[lang] ?? '' },
        { text: stance?.label[lang] ?? { zh: '指为难题', en: 'names a problem' }[lang] },
        { text: cited(measures, subject, lang) },
      ];
    });
  });
  return { caption: subtitle(measures, corpus, lang), columns: labels.map(textColumn), rows };
}

/** Committee and station: before separation, after it, the muddle reported, and abolition. */
export const committeeStation: Chart = {
  id,
  places: [
    { source: 'dual-dilemma', section: '一.（一）' },
    { source: 'dual-dilemma', section: '二.（一）' },
    { source: 'wang-yang-2011', section: '二.1' },
    { source: 'xin-shiye-2018', section: '优化党政' },
  ],
  indicators: ['stance-sources'],
  asOf: { zh: '2011—2018年发表', en: 'Published 2011 to 2018' },
  scope: 'corpus',
  states: [{ id: 'all', label: { zh: '四种安排', en: 'Four arrangements' } }],
  title,
  subtitle,
  caveat: (_measures, _corpus, lang) =>
    ({
      zh: '同一个来源可以既记成功又指出局限，所以来源数不能相加。四幅图说的是不同地方、不同时候，不是同一个社区的前后变化。箭头只画来源写明的关系。',
      en: 'One source may report both success and limits, so that the numbers of sources do not add up. The four diagrams speak of different places and times, not of one community before and after. Arrows show only what a source states.',
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '北京分设、深圳取消，两边都说减轻了居委会的行政负担。怎样的资料才能判断谁说得对？',
      '“交叉任职”为什么会使职责不清？换一个来源看，它有没有好处？',
      '三个来源各是谁写的、为谁写的？这会不会影响它们怎样评价改革？',
    ],
    en: [
      'Beijing separated, Shenzhen abolished, and both are said to relieve the committee. What evidence could decide?',
      'Why do shared posts blur duties? Would another source see an advantage in them?',
      'Who wrote each of the three sources, and for whom? Might that colour how they judge reform?',
    ],
  },
};
