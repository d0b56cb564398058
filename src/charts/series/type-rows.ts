import { punctuation } from '#src/i18n/punctuation.ts';
import { codeOf, qualifierOf } from '#src/lib/codes.ts';
import { say } from '#src/lib/text/say.ts';
import type { Code, Lang, Measures, Observation, Subject, Text } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { cited, sourceName } from '../text/cite.ts';
import type { Datum } from '../draw/marks.ts';
import { markOf, whole } from '../text/words.ts';

/** A subdistrict that a size speaks of, as the register of another source counts it. */
export interface Registered {
  street: Subject;
  outside: Observation;
}

/** What words, drawing and table share. */
export interface TypeRows {
  /** The types in the order of the source. */
  types: TypeRow[];
  /** How many types there are, how many come with a number of people, how many without a size. */
  counts: { all: Observation; counted: Observation; without: Observation };
  /** The sources that propose the types, as readers know them. */
  sources: string[];
  /** Whether no size has a date. */
  undated: boolean;
}

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
  /** Of whom the size speaks. */
  said: string;
  /** A size that is hard to believe and put in words only: where, and its share of a known whole. */
  doubtful:
    | { size: Observation; place: string; share: Observation | undefined; shareName: string }
    | undefined;
  /** The subdistrict that the size speaks of, if a register counts it. */
  registered: Registered | undefined;
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

function doubtfulOf(measures: Measures, subject: Subject, lang: Lang): TypeRow['doubtful'] {
  const size = measures.find('type-size-doubtful', subject.key);
  if (size === undefined) return undefined;
  const whole = subject.joins?.[1] ?? '';
  return {
    size,
    place: subject.written?.['doubtful-place']?.[lang] ?? '',
    share: measures.find('recomputed', whole),
    shareName: measures.findSubject(whole)?.name[lang] ?? '',
  };
}

function registeredOf(measures: Measures, { joins = [] }: Subject): Registered | undefined {
  const street = measures.findSubject(joins[0] ?? '');
  return street && { street, outside: measures.get('outside', street.key) };
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
      said: subject.written?.['size-subject']?.[lang] ?? '',
      doubtful: doubtfulOf(measures, subject, lang),
      registered: registeredOf(measures, subject),
    };
  });
}

/** The types of the corpus with what is known of their sizes. */
export function typeRowsOf({ measures, scope, lang }: ChartView): TypeRows {
  const types = typesOf(measures, lang);
  const sources = types.map(({ subject }) => sourceName(measures, subject, lang));
  return {
    types,
    sources: [...new Set(sources)],
    undated: types.every(({ size, subject }) => size === undefined || subject.asOf === undefined),
    counts: {
      all: measures.get('community-types', scope),
      counted: measures.get('types-with-persons', scope),
      without: measures.get('types-without-size', scope),
    },
  };
}
