import { formatNumber } from '#src/lib/format.ts';
import { codeOf, qualifierOf } from '#src/lib/codes.ts';
import type { Code, Label, Lang, Measures, Observation, Subject } from '#src/model.ts';
import { cited } from '../text/cite.ts';
import type { Datum } from '../draw/marks.ts';
import { tip } from '../text/words.ts';

/** The street that the register counts and the column speaks of. */
export const counterpart = { type: 'type:single-origin', street: 'wangjing@2010-03' };

/** A type of international community with what is known of its size. */
export interface TypeRow extends Datum {
  subject: Subject;
  name: string;
  examples: string;
  size: Observation | undefined;
  /** What the size counts. */
  counts: Code | undefined;
  /** The size in words, with its qualifier and with what it counts. */
  sizeText: string;
  /** The size with its qualifier alone. */
  amount: string;
  /** A size that is put in words only. */
  doubtful: Observation | undefined;
}

function sizeWords(subject: Subject, size: Observation | undefined): Label {
  if (size === undefined) return { zh: '来源没有给出规模', en: 'no size given' };
  const qualifier = qualifierOf(subject);
  const number = formatNumber(size.value);
  const { label: unit } = codeOf(subject, 'unit');
  return {
    zh: `${qualifier.zh}${number}${unit.zh}`,
    en: `${qualifier.en}${number} ${unit.en}`,
  };
}

/** The types in the order of the source. */
export function typesOf(measures: Measures, lang: Lang): TypeRow[] {
  return measures.subjects('community-type').map((subject) => {
    const { key, path } = subject;
    const size = measures.find('type-size', key);
    const sizeText = sizeWords(subject, size)[lang];
    const examples = subject.text?.[lang] ?? '';
    const facts = [
      { zh: `例子：${examples}`, en: `examples: ${examples}` }[lang],
      sizeText,
      cited(measures, subject, lang),
    ];
    return {
      key,
      path,
      tip: tip(lang, subject.name[lang], facts),
      subject,
      name: subject.name[lang],
      examples,
      size,
      counts: subject.codes?.['unit'],
      sizeText,
      amount: size === undefined ? '' : qualifierOf(subject)[lang] + formatNumber(size.value),
      doubtful: measures.find('type-size-doubtful', key),
    };
  });
}
