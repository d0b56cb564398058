import { punctuation } from '#src/i18n/punctuation.ts';
import { settledFor } from '#src/lib/reads.ts';
import { joined, say } from '#src/lib/text/say.ts';
import type { Chart, Lang, Measures, Observation, Said, Subject, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import type { ChartView } from '../define.ts';
import { nothingToDraw } from '../draw/faults.ts';
import { stanceOf } from '../draw/stances.ts';
import type { Stance } from '../draw/stances.ts';
import {
  locate,
  nameCell,
  nameColumn,
  placeColumn,
  textColumn,
  toldCell,
} from '../text/columns.ts';
import type { Column, Located } from '../text/columns.ts';
import { placesOf, publishedIn } from '../text/cite.ts';
import { counted } from '../text/said.ts';
import { whole } from '../text/words.ts';
import { drawList } from './problem-list.ts';
import { drawMap } from './problem-map.ts';
import { networkOf } from './problem-rows.ts';
import type { Network } from './problem-rows.ts';

const id = 'problem-reform-map';

/** A subject with the number of its links. */
interface Linked {
  subject: Subject;
  links: Observation;
}

/** A row of the table: a link, or a problem that none leaves. */
interface ProblemEntry extends Located {
  problem: Subject;
  reform: Subject | undefined;
  stance: Stance | undefined;
}

interface ProblemRows {
  network: Network;
  /** When the sources were published, in words. */
  published: string;
  /** The problems of the source that is shown: how many, and how many without a reform in it. */
  ofSource: { problems: Said; without: Said } | undefined;
  counts: Record<'problems' | 'reforms' | 'links' | 'without', Observation>;
  /** How many links take a stance. */
  ofStance(id: string): Observation;
  /** The problem and the reform with most links. */
  most: { problem: Linked; reform: Linked };
  entries: ProblemEntry[];
}

/** The subject with most links. */
function mostLinked({ measures, scope }: ChartView, kind: 'problem' | 'reform'): Linked {
  const [first] = measures
    .subjects(kind)
    .map((subject) => ({ subject, links: measures.get('links', subject.key) }))
    .sort((a, b) => b.links.value - a.links.value);
  if (first === undefined) throw nothingToDraw(id, scope, kind);
  return first;
}

/** Every link, then every problem without one. */
function entriesOf({ measures, lang }: ChartView): ProblemEntry[] {
  const linked = measures.subjects('link').map((link) => {
    const [problem = '', reform = ''] = link.joins ?? [];
    return {
      ...locate(measures, link, lang),
      problem: measures.subject(problem),
      reform: measures.subject(reform),
      stance: stanceOf(link),
    };
  });
  const alone = measures
    .subjects('problem')
    .filter(({ key }) => measures.get('links', key).value === 0)
    .map((problem) => ({
      ...locate(measures, problem, lang),
      ...{ problem, reform: undefined, stance: undefined },
    }));
  return [...linked, ...alone];
}

/** How many problems the source of a network names, and for how many it offers no reform. */
function countedIn({ measures }: ChartView, { source, problems, links }: Network) {
  if (source === undefined) return undefined;
  const all = problems.map(({ key }) => measures.get('mention-sources', key));
  const linked = new Set(links.map(({ problem }) => problem));
  return {
    problems: counted(all, () => true, {
      id: 'problems-of-source',
      key: source.key,
      name: { zh: '这篇文章讲到的难题', en: 'Problems that the source names' },
      test: { zh: '这篇文章讲到', en: 'named by the source' },
    }),
    without: counted(all, ({ key }) => !linked.has(key), {
      id: 'problems-of-source-without',
      key: source.key,
      name: { zh: '这篇文章没有提出改革的难题', en: 'Problems without a reform in the source' },
      test: { zh: '这篇文章没有提出改革', en: 'without a reform in the source' },
    }),
  };
}

function rows(view: ChartView): ProblemRows {
  const { measures, scope } = view;
  const network = networkOf(view);
  return {
    network,
    // The name of a single source says when it was published.
    published:
      network.source === undefined
        ? publishedIn(measures, measures.subjects('link'), view.lang)
        : '',
    ofSource: countedIn(view, network),
    counts: {
      problems: measures.get('problems', scope),
      reforms: measures.get('reforms', scope),
      links: measures.get('links', scope),
      without: measures.get('problems-without-reform', scope),
    },
    ofStance: (id) => measures.get('links-of-stance', `${scope}#${id}`),
    most: { problem: mostLinked(view, 'problem'), reform: mostLinked(view, 'reform') },
    entries: entriesOf(view),
  };
}

/** How far one source offers reforms for the problems that it names. */
function titleOfSource({ network, ofSource }: ProblemRows, lang: Lang): Text {
  if (network.source === undefined || ofSource === undefined) return [];
  const { problems, without } = ofSource;
  const { name } = network.source;
  return without.observation.value === 0
    ? {
        zh: say`${name.zh}讲到${problems}个难题，都提出了改革`,
        en: say`${name.en} names ${problems} problems and offers a reform for each`,
      }[lang]
    : {
        zh: say`${name.zh}讲到${problems}个难题，其中${without}个没有提出改革`,
        en: say`${name.en} names ${problems} problems and offers no reform for ${without} of them`,
      }[lang];
}

function title(rows: ProblemRows, lang: Lang): Text {
  if (rows.ofSource !== undefined) return titleOfSource(rows, lang);
  const { problems, without } = rows.counts;
  const all = whole(problems);
  if (without.value === 0) {
    return {
      zh: say`${all}个难题都有文章提出的改革与之对应`,
      en: say`Some source answers each of ${all} problems with a reform`,
    }[lang];
  }
  return {
    zh: say`${all}个难题中，${whole(without)}个在文献里找不到对应的改革`,
    en: say`To ${whole(without)} of ${all} problems, no source answers with a reform`,
  }[lang];
}

function subtitle({ network: { source }, published }: ProblemRows, lang: Lang): Text {
  const which =
    source === undefined
      ? { zh: '全部文献', en: 'all sources' }
      : { zh: source.name.zh, en: source.name.en };
  return {
    zh: say`各个难题，以及与之相连的改革；每条联系都是一篇文章说的。${which.zh}${published === '' ? '' : `，${published}发表`}`,
    en: say`Problems and the reforms linked to them; each link is one that a source makes: ${which.en}${published === '' ? '' : `, published ${published}`}`,
  }[lang];
}

function description(rows: ProblemRows, lang: Lang): Text {
  if (rows.ofSource !== undefined) {
    const headline = titleOfSource(rows, lang);
    return {
      zh: say`只画一篇文章的图：它讲到的难题、改革和两者的联系。${headline}。`,
      en: say`A map of one source: the problems and reforms that it names, and the links that it makes between them. ${headline}.`,
    }[lang];
  }
  const { counts, most, ofStance } = rows;
  const { problem, reform } = most;
  const [problemLinks, reformLinks] = [problem.links, reform.links];
  const of = (what: keyof typeof counts): Said => whole(counts[what]);
  const stance = (id: string): Said => whole(ofStance(id));
  return {
    zh: say`${of('problems')}个难题与${of('reforms')}项改革之间有${of('links')}条联系：${stance('argues-for')}条主张，${stance('reports-success')}条记为成功，${stance('reports-limits')}条指出局限。联系最多的难题是“${problem.subject.name.zh}”，${whole(problemLinks)}条；最多的改革是“${reform.subject.name.zh}”，${whole(reformLinks)}条。${of('without')}个难题没有改革与之相连。`,
    en: say`A map of ${of('problems')} problems, ${of('reforms')} reforms and ${of('links')} links between them. In ${stance('argues-for')} of them a source argues for the reform, in ${stance('reports-success')} it reports a success, in ${stance('reports-limits')} it reports limits. Most links are those of “${problem.subject.name.en}” (${whole(problemLinks)}) and of “${reform.subject.name.en}” (${whole(reformLinks)}). To ${of('without')} of the problems no reform is linked.`,
  }[lang];
}

function caveat(_rows: ProblemRows, lang: Lang): Text {
  return {
    zh: [
      '联系是文章自己说的，由本站摘出、合并和归类。“记为成功”是文章的说法，大多没有数据；没有联系，只表示文章没有把某项改革与某个难题相连，不表示没有办法；联系多也不等于办法好。',
    ],
    en: [
      'Links are those that the sources make; merging and sorting are ours. “Reports a success” is what a source says, mostly without data. A missing link means that no source links a reform to the problem, not that nothing helps; many links do not make a reform a good one.',
    ],
  }[lang];
}

function countsText({ network, counts, ofStance, most }: ProblemRows, lang: Lang): Text {
  const byStance = joined(
    network.stances.map(({ id, label }) => say`${label[lang]} ${whole(ofStance(id))}`),
    punctuation(lang).comma,
  );
  const [problemLinks, reformLinks] = [whole(most.problem.links), whole(most.reform.links)];
  return {
    zh: say`${whole(counts.reforms)}项改革，${whole(counts.links)}条联系（${byStance}）；一个难题最多${problemLinks}条，一项改革最多${reformLinks}条`,
    en: say`${whole(counts.reforms)} reforms, ${whole(counts.links)} links (${byStance}); at most ${problemLinks} of one problem and ${reformLinks} of one reform`,
  }[lang];
}

const none = { zh: '几份文献都没有提出', en: 'none in any source' };

const columns: Column<ProblemEntry>[] = [
  nameColumn({ zh: '难题', en: 'Problem' }, ({ problem }) => problem),
  {
    label: { zh: '改革', en: 'Reform' },
    numeric: false,
    cell: ({ reform }, lang) =>
      reform === undefined ? { text: none[lang] } : nameCell(reform, lang),
  },
  textColumn({ zh: '立场', en: 'Stance' }, ({ stance }, lang) => stance?.label[lang] ?? ''),
  {
    label: { zh: '论证', en: 'Argument' },
    numeric: false,
    cell: ({ subject, reform }, lang) =>
      reform === undefined ? { text: '' } : toldCell(subject, subject.text?.[lang]),
  },
  placeColumn(),
];

/** Whether a source links a problem to a reform: all that the register of charts asks of the links. */
const isLinking = settledFor(
  'linking',
  (source, measures: Measures) => measures.subjects('link', source).length > 0,
);

/** The sources that link a problem to a reform, in the order of the data. */
const linking = (measures: Measures): readonly Subject[] =>
  measures.subjects('source').filter(({ key }) => isLinking(key, measures));

/**
 * Which reforms the sources set against which problems, and what they report of them: of all sources,
 * and of each that makes a link.
 */
export const problemReformMap = (measures: Measures): Chart =>
  defineChart({
    id,
    places: placesOf(['link'], { parts: true }),
    indicators: [
      'problems',
      'reforms',
      'links',
      'links-of-stance',
      'problems-without-reform',
      'mentions',
      'mention-sources',
    ],
    scope: 'corpus',
    needs: ['link'],
    control: { zh: '文献', en: 'Source' },
    states: [
      { id: 'all', label: { zh: '全部', en: 'All' } },
      ...linking(measures).map(({ key, name }) => ({
        id: key.slice('source:'.length),
        label: name,
      })),
    ],
    rows,
    words: { title, subtitle, caveat, description, counts: countsText },
    entries: ({ entries }) => entries,
    columns,
    draw: ({ network }, frame, lang) => (frame.narrow ? drawList : drawMap)(network, frame, lang),
  });
