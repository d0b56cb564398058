import { ascending, mean } from 'd3-array';
import { codeOf } from '#src/lib/codes.ts';
import { say } from '#src/lib/text/say.ts';
import type { Code, Lang, Measures, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { cited, unstopped } from '../text/cite.ts';
import { chartError } from '../draw/faults.ts';
import type { Datum } from '../draw/marks.ts';
import { stanceOf, stancesOf, type Stance } from '../draw/stances.ts';
import { markOf, whole } from '../text/words.ts';

/** A problem or a reform. */
export interface ProblemNode extends Datum {
  subject: Subject;
  name: string;
  family: Code;
}

/** A link with its two ends. */
export interface ProblemLink extends Datum {
  subject: Subject;
  stance: Stance;
  /** Name of the source that makes it. */
  source: string;
  problem: string;
  reform: string;
}

/** What one state of the map shows. */
export interface Network {
  /** The source that it shows; undefined when it shows all. */
  source: Subject | undefined;
  /** The stances that occur in any source, in the order of the key. */
  stances: Stance[];
  /** Family by family. */
  problems: ProblemNode[];
  /** Ordered so that few links cross. */
  reforms: ProblemNode[];
  links: ProblemLink[];
}

function nodeOf(measures: Measures, subject: Subject, lang: Lang): ProblemNode {
  const { key } = subject;
  const links = whole(measures.get('links', key));
  const mentions = whole(measures.get('mention-sources', key));
  const facts = {
    zh: [say`${mentions}份文献提到`, say`${links}条联系`],
    en: [say`sources that name it: ${mentions}`, say`links: ${links}`],
  };
  return {
    ...markOf(subject, facts[lang], lang),
    name: subject.name[lang],
    family: codeOf(subject, 'family'),
  };
}

function linkOf(measures: Measures, subject: Subject, lang: Lang): ProblemLink {
  const stance = stanceOf(subject);
  const [problem, reform] = subject.joins ?? [];
  if (stance === undefined || problem === undefined || reform === undefined) {
    throw chartError({
      code: 'loose-link',
      file: 'data/problem-reform-links/problem-reform-links.csv',
      row: subject.key,
    });
  }
  const facts = [
    stance.label[lang],
    unstopped(subject.text?.[lang] ?? ''),
    cited(measures, subject, lang),
  ];
  return {
    ...markOf(subject, facts, lang),
    stance,
    source: measures.findSubject(subject.parent ?? '')?.name[lang] ?? '',
    problem,
    reform,
  };
}

/** The network of all sources, or of one (`state` is its id): what it names, and what it links. */
export function networkOf({ measures, state, lang }: ChartView): Network {
  const source = state === 'all' ? undefined : `source:${state}`;
  const links = measures.subjects('link', source).map((subject) => linkOf(measures, subject, lang));
  const named = ({ key }: Subject): boolean =>
    source === undefined || measures.has('mentions', `${key}#${source}`);
  const problems = measures
    .subjects('problem')
    .filter((one) => named(one) || links.some(({ problem }) => problem === one.key))
    .map((subject) => nodeOf(measures, subject, lang))
    .sort((a, b) => ascending(a.family.order, b.family.order));
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
  return { source: shown, stances: stancesOf(measures), problems, reforms, links };
}
