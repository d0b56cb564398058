import { punctuation } from '#src/i18n/punctuation.ts';
import { codeOf, qualifierOf } from '#src/lib/codes.ts';
import { say } from '#src/lib/say.ts';
import type { Code, Lang, Measures, Observation, Subject, Text } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { cited } from '../text/cite.ts';
import type { Datum } from '../draw/marks.ts';
import { markOf, whole } from '../text/words.ts';

/** What words, drawing and table share. */
export interface TypeRows {
  /** The types in the order of the source. */
  types: TypeRow[];
  /** How many types there are, how many come with a number of people, how many without a size. */
  counts: { all: Observation; counted: Observation; without: Observation };
  /** The street that the column speaks of too, as the register of another source counts it. */
  register: { street: Subject; outside: Observation };
  /** A size that is hard to believe, and what it would be of a whole that is known. */
  implausible: { size: Observation; share: Observation | undefined } | undefined;
}

/** The street that the register counts and the column speaks of. */
export const counterpart = { type: 'type:single-origin', street: 'wangjing@2010-03' } as const;

/** A type of international community with what is known of its size. */
export interface TypeRow extends Datum {
  subject: Subject;
  name: string;
  examples: string;
  size: Observation | undefined;
  /** What the size counts. */
  counts: Code | undefined;
  /** The size in words, with its qualifier and with what it counts. */
  sizeText: Text;
  /** The size with its qualifier alone. */
  amount: Text;
  /** A size that is put in words only. */
  doubtful: Observation | undefined;
  /** Whether the register counts the street that the size speaks of. */
  isRegistered: boolean;
}

function sizeWords(subject: Subject, size: Observation | undefined): Record<Lang, Text> {
  if (size === undefined) return { zh: ['文章没有给出规模'], en: ['no size given'] };
  const number = whole(size);
  const { label: unit } = codeOf(subject, 'unit');
  return {
    zh: say`${qualifierOf(subject, 'zh')}${number}${unit.zh}`,
    en: say`${qualifierOf(subject, 'en')}${number} ${unit.en}`,
  };
}

/** The types in the order of the source. */
function typesOf(measures: Measures, lang: Lang): TypeRow[] {
  return measures.subjects('community-type').map((subject) => {
    const { key } = subject;
    const size = measures.find('type-size', key);
    const sizeText = sizeWords(subject, size)[lang];
    const examples = subject.text?.[lang] ?? '';
    const facts = [
      `${{ zh: '例子', en: 'examples' }[lang]}${punctuation(lang).colon}${examples}`,
      sizeText,
      cited(measures, subject, lang),
    ];
    return {
      ...markOf(subject, facts, lang),
      name: subject.name[lang],
      examples,
      size,
      counts: subject.codes?.['unit'],
      sizeText,
      amount: size === undefined ? [] : say`${qualifierOf(subject, lang)}${whole(size)}`,
      doubtful: measures.find('type-size-doubtful', key),
      isRegistered: key === counterpart.type,
    };
  });
}

/** The types of the corpus with what is known of their sizes. */
export function typeRowsOf({ measures, scope, lang }: ChartView): TypeRows {
  const doubtful = measures.find('type-size-doubtful', counterpart.type);
  const share = measures.find('recomputed', 'xs-xiangmihu-of-beijing');
  return {
    types: typesOf(measures, lang),
    counts: {
      all: measures.get('community-types', scope),
      counted: measures.get('types-with-persons', scope),
      without: measures.get('types-without-size', scope),
    },
    register: {
      street: measures.subject(counterpart.street),
      outside: measures.get('outside', counterpart.street),
    },
    implausible: doubtful && { size: doubtful, share },
  };
}
