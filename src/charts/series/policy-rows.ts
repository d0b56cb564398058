import { punctuation } from '#src/i18n/punctuation.ts';
import { formatValue } from '#src/lib/text/format.ts';
import { codeOf, codesOf } from '#src/lib/codes.ts';
import { say } from '#src/lib/text/say.ts';
import type { Code, Lang, Measures, Observation, Said, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { cited, citedTogether, unstopped } from '../text/cite.ts';
import { ink, muted, paper, category } from '../draw/colours.ts';
import type { SvgAttributes } from '../draw/elements.ts';
import { nothingToDraw } from '../draw/faults.ts';
import type { Datum } from '../draw/marks.ts';
import type { Shape } from '../draw/shapes.ts';
import { markOf } from '../text/words.ts';

interface KindLook {
  shape: Shape;
  look: SvgAttributes;
}

/** A kind of policy, told apart by shape before colour. */
export interface PolicyKind extends Code, KindLook {}

const looks: Readonly<Record<string, KindLook>> = {
  law: { shape: 'square', look: { fill: ink } },
  document: { shape: 'circle', look: { fill: ink } },
  plan: { shape: 'diamond', look: { fill: category('blue') } },
  speech: { shape: 'triangle', look: { fill: category('purple') } },
  initiative: { shape: 'circle', look: { fill: paper, stroke: muted, 'stroke-width': 2 } },
};

/** Shapes of kinds that have no look of their own, told apart by their place in the list. */
const spare = ['square', 'diamond', 'triangle'] as const;

function drawn(code: Code): PolicyKind {
  const shape = spare[code.order % spare.length] ?? 'square';
  const look = { fill: paper, stroke: ink, 'stroke-width': 2 };
  return { ...code, ...(looks[code.id] ?? { shape, look }) };
}

/** The kinds that occur, in the order of the data. */
function policyKindsOf(measures: Measures): PolicyKind[] {
  return codesOf(measures.subjects('policy'), 'kind').map(drawn);
}

/** A policy with its year and kind. */
export interface Policy extends Datum {
  subject: Subject;
  kind: PolicyKind;
  year: Observation;
  yearText: string;
  /** The year with its observation. */
  dated: Said;
  /** Title of the document, or what was proposed where there is none. */
  label: string;
}

/** The policies in the order of the table. */
function policiesOf(measures: Measures, lang: Lang): Policy[] {
  return measures.subjects('policy').map((subject) => {
    const kind = drawn(codeOf(subject, 'kind'));
    const year = measures.get('policy-year', subject.key);
    const titled = subject.marks.includes('titled');
    const yearText = formatValue(year.value, 'year', 0);
    const dated = { text: yearText, observation: year };
    const when = { zh: say`${dated}年`, en: [dated] }[lang];
    const facts = [
      say`${when}${punctuation(lang).comma}${kind.label[lang]}`,
      ...(titled ? [unstopped(subject.text?.[lang] ?? '')] : []),
      cited(measures, subject, lang),
    ];
    return {
      ...markOf(subject, facts, lang),
      kind,
      year,
      yearText,
      dated,
      label: subject.name[lang],
    };
  });
}

/** What words, drawing and table share. */
export interface PolicyRows {
  /** The policies in the order of the table. */
  policies: Policy[];
  /** Where they are listed, in words. */
  tables: string;
  /** The kinds that occur, in the order of the key. */
  kinds: PolicyKind[];
  first: Policy;
  last: Policy;
  total: Observation;
  /** How many policies of a kind there are; undefined when there is none. */
  countOf(kind: string): Observation | undefined;
}

/** The policies of the corpus. Throws when there is none. */
export function policyRowsOf({ measures, scope, lang }: ChartView): PolicyRows {
  const policies = policiesOf(measures, lang);
  const [first, last] = [policies[0], policies.at(-1)];
  if (first === undefined || last === undefined) {
    throw nothingToDraw('policy-timeline', scope, 'policies');
  }
  return {
    policies,
    tables: citedTogether(
      measures,
      policies.map(({ subject }) => subject),
      lang,
    ),
    kinds: policyKindsOf(measures),
    first,
    last,
    total: measures.get('policies', scope),
    countOf: (kind) => measures.find('policies-of-kind', `${scope}#${kind}`),
  };
}
