import type { Label } from '#src/model.ts';

/** A box of an arrangement: the subject it stands for, or words of its own. */
export interface ArrangementBox {
  id: string;
  /** Key of the subject whose name, role and address the box has. */
  subject?: string;
  /** Words instead of the subject’s name. */
  name?: Label;
  /** Whether the box says what the subject does. */
  role?: boolean;
  look?: 'gone' | 'outside';
}

/** An arrow between two boxes. */
export interface ArrangementArrow {
  from: string;
  to: string;
  label: Label;
  weak?: boolean;
}

/** Who does what under one arrangement, as one source states it. */
export interface Arrangement {
  id: string;
  title: Label;
  /** The subject whose source and section stand below the title. */
  cite: string;
  /** Rows of boxes from top to bottom. */
  rows: readonly (readonly ArrangementBox[])[];
  arrows: readonly ArrangementArrow[];
  /** Two boxes that cover each other, and the subject of what they share. */
  shared?: { subject: string; words: Label };
  /** The problem or link whose words stand below the drawing. */
  verdict: string;
}

const link = (problem: string, reform: string, source: string): string =>
  `link:${problem}@${reform}@${source}`;

/** The four arrangements in the order in which the sources tell of them. */
export const arrangements: readonly Arrangement[] = [
  {
    id: 'before',
    title: { zh: '分设之前', en: 'Before separation' },
    cite: 'problem:committee-administrative-load',
    rows: [
      [
        {
          id: 'street',
          name: { zh: '街道和各部门', en: 'Subdistrict and departments' },
          look: 'outside',
        },
      ],
      [
        {
          id: 'committee',
          subject: 'problem:committee-administrative-load',
          name: { zh: '社区居委会', en: 'Residents’ committee' },
        },
      ],
      [{ id: 'residents', name: { zh: '居民', en: 'Residents' }, look: 'outside' }],
    ],
    arrows: [
      { from: 'street', to: 'committee', label: { zh: '下派任务', en: 'tasks sent down' } },
      {
        from: 'committee',
        to: 'residents',
        label: { zh: '少有余力', en: 'little time left' },
        weak: true,
      },
    ],
    verdict: 'problem:committee-administrative-load',
  },
  {
    id: 'separated',
    title: { zh: '居站分设（北京）', en: 'Separated (Beijing)' },
    cite: 'practice:committee-station-separation',
    rows: [
      [{ id: 'party', subject: 'part:committee-station-separation@3' }],
      [
        { id: 'committee', subject: 'part:committee-station-separation@1', role: true },
        { id: 'station', subject: 'part:committee-station-separation@2', role: true },
      ],
    ],
    arrows: [
      { from: 'party', to: 'committee', label: { zh: '领导', en: 'leads' } },
      { from: 'party', to: 'station', label: { zh: '领导', en: 'leads' } },
    ],
    verdict: link('committee-administrative-load', 'committee-station-separation', 'dual-dilemma'),
  },
  {
    id: 'muddle',
    title: { zh: '分设之后的不清（朝阳）', en: 'Muddle after separation (Chaoyang)' },
    cite: link(
      'unclear-division-committee-station',
      'committee-station-separation',
      'wang-yang-2011',
    ),
    rows: [
      [
        { id: 'committee', name: { zh: '居委会', en: 'Committee' } },
        { id: 'station', name: { zh: '服务站', en: 'Station' } },
      ],
    ],
    arrows: [],
    shared: {
      subject: 'problem:unclear-division-committee-station',
      words: { zh: '交叉任职、同一任务', en: 'shared posts, same tasks' },
    },
    verdict: link(
      'unclear-division-committee-station',
      'committee-station-separation',
      'wang-yang-2011',
    ),
  },
  {
    id: 'abolished',
    title: { zh: '取消工作站（深圳）', en: 'Stations abolished (Shenzhen)' },
    cite: 'practice:shenzhen-station-abolition',
    rows: [
      [
        {
          id: 'station',
          subject: 'reform:abolish-stations',
          name: { zh: '社区工作站', en: 'Work station' },
          look: 'gone',
        },
        { id: 'committee', subject: 'part:shenzhen-station-abolition@3', role: true },
      ],
      [
        { id: 'administrative', subject: 'part:shenzhen-station-abolition@1', role: true },
        { id: 'social', subject: 'part:shenzhen-station-abolition@2', role: true },
      ],
    ],
    arrows: [],
    verdict: link('committee-administrative-load', 'abolish-stations', 'xin-shiye-2018'),
  },
];
