import { say } from '#src/lib/say.ts';
import type { Label, Lang, Said, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { nameColumn, placeColumn, textColumn, toldCell } from '../text/columns.ts';
import type { Column, Located } from '../text/columns.ts';
import { defined } from '../text/said.ts';
import { drawArrangements } from './arrangement-panel.ts';
import { committeeOf } from './arrangement-rows.ts';
import type { CommitteeRows } from './arrangement-rows.ts';

/** How many arrangements are drawn. */
const arrangementsOf = ({ panels }: CommitteeRows, text: string): Said =>
  defined(
    panels.length,
    {
      zh: '分设之前、居站分设、分设之后的不清、取消工作站',
      en: 'before separation, separated, muddle after separation, stations abolished',
    },
    {
      text,
      id: 'arrangements-drawn',
      key: 'reform:committee-station-separation',
      name: { zh: '所画的安排', en: 'Arrangements drawn' },
    },
  );

const bodies = (text: string): Said =>
  defined(
    2,
    { zh: '居委会和服务站', en: 'the residents’ committee and the service station' },
    {
      text,
      id: 'bodies-separated',
      key: 'practice:committee-station-separation',
      name: { zh: '分设的机构', en: 'Bodies that are separated' },
    },
  );

const centres = (text: string): Said =>
  defined(
    2,
    {
      zh: '文章列出行政服务中心和社会服务中心',
      en: 'the source lists an administrative and a social service centre',
    },
    {
      text,
      id: 'centres-brought-in',
      key: 'practice:shenzhen-station-abolition',
      name: { zh: '改设的中心', en: 'Centres brought in' },
    },
  );

function title({ counts: { success, limits, praise } }: CommitteeRows, lang: Lang): Text {
  return {
    zh: say`居站分设：${success}篇文章记为成功，${limits}篇指出局限，${praise}篇称赞取消工作站`,
    en: say`Separating committee and station: ${success} source reports success, ${limits} limits, and ${praise} praises abolishing stations`,
  }[lang];
}

function subtitle(rows: CommitteeRows, lang: Lang): Text {
  return {
    zh: say`谁做什么：${arrangementsOf(rows, '四')}种安排，各照一篇文章的说法；下面是它的评价。2011至2018年发表，一篇未注日期`,
    en: say`Who does what under ${arrangementsOf(rows, 'four')} arrangements, each as one source states it, with what it says of the outcome. Published 2011 to 2018; one is undated`,
  }[lang];
}

function description(rows: CommitteeRows, lang: Lang): Text {
  const { success, limits, praise } = rows.counts;
  return {
    zh: say`${arrangementsOf(rows, '四')}幅小图画出谁做什么：分设之前，街道和各部门把任务派给居委会；北京分设后，居委会管自治，服务站办公共服务，都由党组织领导；朝阳区的${bodies('两')}边交叉任职，职责不清；深圳取消工作站，改设${centres('两')}类中心。${success}个来源说分设见效，${limits}个指出局限，${praise}个称赞取消。都没有数据。`,
    en: say`${arrangementsOf(rows, 'Four')} small diagrams show who does what. Before separation, subdistrict and departments send tasks down to the residents’ committee. In Beijing a service station takes over public services, the committee keeps to self-government, and the Party organisation leads both. In Chaoyang the ${bodies('two')} share posts and tasks, and duties are unclear. Shenzhen abolishes the stations and brings in ${centres('two')} kinds of centre. Of separation, ${success} source reports a success and ${limits} report limits; ${praise} praises abolition. None gives data.`,
  }[lang];
}

function caveat(rows: CommitteeRows, lang: Lang): Text {
  return {
    zh: say`同一篇文章可以既记成功又指出局限，所以篇数不能相加。${arrangementsOf(rows, '四')}幅图说的是不同地方、不同时候，不是同一个社区的前后变化。箭头只画文章写明的关系。`,
    en: say`One source may report both success and limits, so that the numbers of sources do not add up. The ${arrangementsOf(rows, 'four')} diagrams speak of different places and times, not of one community before and after. Arrows show only what a source states.`,
  }[lang];
}

/** A row of the table: what an arrangement is about, and what the source says of the outcome. */
interface CommitteeEntry extends Located {
  arrangement: Label;
  outcome: Label;
}

function entries({ panels }: CommitteeRows): CommitteeEntry[] {
  return panels.flatMap(({ title: arrangement, verdict, subjects }) =>
    subjects.map((located) => ({
      ...located,
      arrangement,
      outcome: verdict.stance?.label ?? { zh: '指为难题', en: 'names a problem' },
    })),
  );
}

const columns: Column<CommitteeEntry>[] = [
  textColumn({ zh: '安排', en: 'Arrangement' }, ({ arrangement }, lang) => arrangement[lang]),
  nameColumn({ zh: '机构或事项', en: 'Body or matter' }, ({ subject }) => subject),
  {
    label: { zh: '做什么', en: 'What it does' },
    numeric: false,
    cell: ({ subject }, lang) => toldCell(subject, subject.text?.[lang]),
  },
  textColumn(
    { zh: '文章的评价', en: 'What the source says' },
    ({ outcome }, lang) => outcome[lang],
  ),
  placeColumn(),
];

/** Committee and station: before separation, after it, the muddle reported, and abolition. */
export const committeeStation = defineChart({
  id: 'committee-station',
  places: [
    { source: 'dual-dilemma', section: '一.（一）' },
    { source: 'dual-dilemma', section: '二.（一）' },
    { source: 'wang-yang-2011', section: '二.1' },
    { source: 'xin-shiye-2018', section: '优化党政' },
  ],
  indicators: ['stance-sources'],
  scope: 'corpus',
  needs: [
    'practice:committee-station-separation',
    'practice:shenzhen-station-abolition',
    'problem:committee-administrative-load',
    'problem:unclear-division-committee-station',
    'reform:committee-station-separation',
    'reform:abolish-stations',
  ],
  states: [{ id: 'all', label: { zh: '四种安排', en: 'Four arrangements' } }],
  rows: committeeOf,
  words: { title, subtitle, caveat, description },
  entries,
  columns,
  draw: ({ panels }, frame, lang) => drawArrangements(panels, frame, lang),
});
