import { mean } from 'd3-array';
import type { Label, Lang, Measures, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { cited, unstopped } from '../text/cite.ts';
import type { Datum } from '../draw/marks.ts';
import { stances, type Stance } from '../draw/stances.ts';
import { markOf } from '../text/words.ts';

/** The families that the problems stand in, in the order of the data. */
export const families: Record<string, Label> = {
  administration: { zh: '行政与自治', en: 'Administration and self-government' },
  access: { zh: '沟通与接触', en: 'Access and language' },
  service: { zh: '设施与服务', en: 'Facilities and services' },
  participation: { zh: '参与和动员', en: 'Participation and mobilisation' },
  organisations: { zh: '社会组织与社会单位', en: 'Organisations and local employers' },
  resources: { zh: '资源与能力', en: 'Resources and capacity' },
};

/** A problem or a reform. */
export interface ProblemNode extends Datum {
  subject: Subject;
  name: string;
  family: string;
}

/** A link with its two ends. */
export interface ProblemLink extends Datum {
  subject: Subject;
  stance: Stance;
  problem: string;
  reform: string;
}

/** What one state of the map shows. */
export interface Network {
  /** The source that it shows; undefined when it shows all. */
  source: Subject | undefined;
  problems: ProblemNode[];
  /** Ordered so that few links cross. */
  reforms: ProblemNode[];
  links: ProblemLink[];
}

function nodeOf(measures: Measures, subject: Subject, lang: Lang): ProblemNode {
  const { key } = subject;
  const links = String(measures.get('links', key).value);
  const mentions = String(measures.get('mention-sources', key).value);
  const facts = {
    zh: [`${mentions}个来源提到`, `${links}条联系`],
    en: [`sources that name it: ${mentions}`, `links: ${links}`],
  };
  return {
    ...markOf(subject, facts[lang], lang),
    name: subject.name[lang],
    family: subject.marks[0] ?? '',
  };
}

function linkOf(measures: Measures, subject: Subject, lang: Lang): ProblemLink {
  const stance = stances.find(({ id }) => subject.marks.includes(id));
  const [problem, reform] = subject.joins ?? [];
  if (stance === undefined || problem === undefined || reform === undefined) {
    throw new Error(`The link "${subject.key}" has no stance or no ends`);
  }
  const facts = [
    stance.label[lang],
    unstopped(subject.text?.[lang] ?? ''),
    cited(measures, subject, lang),
  ];
  return {
    ...markOf(subject, facts, lang),
    stance,
    problem,
    reform,
  };
}

/** The network of all sources, or of one (`state` is its id): what it names, and what it links. */
export function networkOf({ measures, state, lang }: ChartView): Network {
  const source = state === 'all' ? undefined : `source:${state}`;
  const links = measures.subjects('link', source).map((subject) => linkOf(measures, subject, lang));
  const named = ({ key }: Subject): boolean =>
    source === undefined || measures.find('mentions', `${key}#${source}`) !== undefined;
  const problems = measures
    .subjects('problem')
    .filter((one) => named(one) || links.some(({ problem }) => problem === one.key))
    .map((subject) => nodeOf(measures, subject, lang));
  const place = new Map(problems.map(({ key }, index) => [key, index]));
  const height = ({ key }: Subject): number =>
    mean(
      links.filter(({ reform }) => reform === key),
      ({ problem }) => place.get(problem) ?? 0,
    ) ?? 0;
  const reforms = measures
    .subjects('reform')
    .filter(({ key }) => links.some(({ reform }) => reform === key))
    .sort((a, b) => height(a) - height(b) || a.order - b.order)
    .map((subject) => nodeOf(measures, subject, lang));
  const shown = measures.subjects('source').find(({ key }) => key === source);
  return { source: shown, problems, reforms, links };
}
