import { punctuation } from '#src/i18n/punctuation.ts';
import { formatValue } from '#src/lib/format.ts';
import type { Label, Lang, Measures, Observation, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { cited, unstopped } from '../text/cite.ts';
import { accent, ink, muted, paper, themeColour } from '../draw/colours.ts';
import type { SvgAttributes } from '../draw/elements.ts';
import type { Datum } from '../draw/marks.ts';
import type { Shape } from '../draw/shapes.ts';
import { markOf } from '../text/words.ts';

/** A kind of policy, told apart by shape before colour. */
export interface PolicyKind {
  id: string;
  label: Label;
  shape: Shape;
  look: SvgAttributes;
}

/** The kinds in the order of the key, those with a document first. */
export const policyKinds: readonly PolicyKind[] = [
  {
    id: 'law',
    label: { zh: '法律', en: 'Law' },
    shape: 'square',
    look: { fill: accent },
  },
  {
    id: 'document',
    label: { zh: '文件', en: 'Document' },
    shape: 'circle',
    look: { fill: ink },
  },
  {
    id: 'plan',
    label: { zh: '规划', en: 'Plan' },
    shape: 'diamond',
    look: { fill: themeColour('smart') },
  },
  {
    id: 'speech',
    label: { zh: '报告', en: 'Report' },
    shape: 'triangle',
    look: { fill: themeColour('organisation') },
  },
  {
    id: 'initiative',
    label: { zh: '提出工作或职能', en: 'Initiative or mandate' },
    shape: 'circle',
    look: { fill: paper, stroke: muted, 'stroke-width': 2 },
  },
];

/** A policy with its year and kind. */
export interface Policy extends Datum {
  subject: Subject;
  kind: PolicyKind;
  year: Observation;
  yearText: string;
  /** Title of the document, or what was proposed where there is none. */
  label: string;
}

/** The policies in the order of the table. Throws when a kind has no shape. */
function policiesOf(measures: Measures, lang: Lang): Policy[] {
  return measures.subjects('policy').map((subject) => {
    const kind = policyKinds.find(({ id }) => subject.marks.includes(id));
    if (kind === undefined) throw new Error(`No shape for the policy "${subject.key}"`);
    const year = measures.get('policy-year', subject.key);
    const titled = subject.marks.includes('titled');
    const yearText = formatValue(year.value, 'year', 0);
    const facts = [
      [{ zh: `${yearText}年`, en: yearText }[lang], kind.label[lang]].join(punctuation(lang).comma),
      ...(titled ? [unstopped(subject.text?.[lang] ?? '')] : []),
      cited(measures, subject, lang),
    ];
    return {
      ...markOf(subject, facts, lang),
      kind,
      year,
      yearText,
      label: subject.name[lang],
    };
  });
}

/** What words, drawing and table share. */
export interface PolicyRows {
  /** The policies in the order of the table. */
  policies: Policy[];
  first: Policy;
  last: Policy;
  total: Observation;
  /** How many policies of a kind there are; 0 when there is none. */
  countOf(kind: string): number;
}

/** The policies of the corpus. Throws when there is none. */
export function policyRowsOf({ measures, scope, lang }: ChartView): PolicyRows {
  const policies = policiesOf(measures, lang);
  const [first, last] = [policies[0], policies.at(-1)];
  if (first === undefined || last === undefined) throw new Error('No policies were measured');
  return {
    policies,
    first,
    last,
    total: measures.get('policies', scope),
    countOf: (kind) => measures.find('policies-of-kind', `${scope}#${kind}`)?.value ?? 0,
  };
}
