import { formatValue } from '#src/lib/format.ts';
import { codeOf, codesOf } from '#src/lib/codes.ts';
import type { Code, Lang, Measures, Observation, Subject } from '#src/model.ts';
import { cited, unstopped } from '../text/cite.ts';
import { accent, ink, muted, paper, themeColour } from '../draw/colours.ts';
import type { SvgAttributes } from '../draw/elements.ts';
import type { Datum } from '../draw/marks.ts';
import type { Shape } from '../draw/shapes.ts';
import { tip } from '../text/words.ts';

interface KindLook {
  shape: Shape;
  look: SvgAttributes;
}

/** A kind of policy, told apart by shape before colour. */
export interface PolicyKind extends Code, KindLook {}

const looks: Readonly<Record<string, KindLook>> = {
  law: { shape: 'square', look: { fill: accent } },
  document: { shape: 'circle', look: { fill: ink } },
  plan: { shape: 'diamond', look: { fill: themeColour('smart') } },
  speech: { shape: 'triangle', look: { fill: themeColour('organisation') } },
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
export function policyKindsOf(measures: Measures): PolicyKind[] {
  return codesOf(measures.subjects('policy'), 'kind').map(drawn);
}

/** A policy with its year and kind. */
export interface Policy extends Datum {
  subject: Subject;
  kind: PolicyKind;
  year: Observation;
  yearText: string;
  /** Title of the document, or what was proposed where there is none. */
  label: string;
}

/** The policies in the order of the table. */
export function policiesOf(measures: Measures, lang: Lang): Policy[] {
  return measures.subjects('policy').map((subject) => {
    const kind = drawn(codeOf(subject, 'kind'));
    const year = measures.get('policy-year', subject.key);
    const titled = subject.marks.includes('titled');
    const yearText = formatValue(year.value, 'year', 0);
    const facts = [
      `${yearText}${lang === 'zh' ? '年' : ''}${lang === 'zh' ? '，' : ', '}${kind.label[lang]}`,
      ...(titled ? [unstopped(subject.text?.[lang] ?? '')] : []),
      cited(measures, subject, lang),
    ];
    return {
      key: subject.key,
      path: subject.path,
      tip: tip(lang, subject.name[lang], facts),
      subject,
      kind,
      year,
      yearText,
      label: subject.name[lang],
    };
  });
}
