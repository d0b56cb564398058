import { formatNumber, formatShare } from '#src/lib/text/format.ts';
import { codeOf, codesOf, qualifierOf } from '#src/lib/codes.ts';
import { say } from '#src/lib/text/say.ts';
import type { Code, Lang, Measures, Observation, Said, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { cited, publishedIn } from '../text/cite.ts';
import type { Datum } from '../draw/marks.ts';
import { signed, markOf, whole } from '../text/words.ts';

/** A reading with what its source prints and what its own figures give. */
export interface Rechecked extends Datum {
  subject: Subject;
  name: string;
  verdict: Code;
  /** How it does not agree: an error or a difference; none where it agrees. */
  grade: Code | undefined;
  printed: Observation;
  again: Observation;
  /** Both as they are written. */
  printedText: Said;
  againText: Said;
  /** Recomputed less printed, in percentage points; only of percentages. */
  points: Observation | undefined;
  /** Decimals that the source prints. */
  decimals: number;
  /** Source and section. */
  place: string;
}

/** Percentages are recomputed to one decimal more than printed where that tells them apart. */
function valueText(observation: Observation, decimals: number, lang: Lang): string {
  if (observation.unit === 'rank') {
    return `${{ zh: '第', en: 'no. ' }[lang]}${formatNumber(observation.value)}`;
  }
  return observation.unit === 'share'
    ? formatShare(observation.value, Math.max(1, decimals))
    : observation.unit === 'ratio'
      ? formatNumber(observation.value, 2)
      : whole(observation).text;
}

/** All readings that can be computed again, in the order of the register. */
function recheckedOf(measures: Measures, lang: Lang): Rechecked[] {
  return measures.subjects('reading').map((subject) => {
    const { key, marks } = subject;
    const printed = measures.get('reading-printed', key);
    const again = measures.get('reading-recomputed', key);
    const points = measures.find('reading-difference', key);
    const decimals = Number(/\d+$/u.exec(marks[0] ?? '')?.[0] ?? 0);
    const printedText: Said = {
      text: qualifierOf(subject, lang) + valueText(printed, decimals, lang),
      observation: printed,
    };
    const place = cited(measures, subject, lang);
    const againText: Said = { text: valueText(again, decimals, lang), observation: again };
    const grade = subject.codes?.['grade'];
    const facts = {
      zh: [
        say`原文${printedText}，复算${againText}`,
        ...(points === undefined ? [] : [say`相差${signed(points, 2)}个百分点`]),
        ...(grade === undefined ? [] : [grade.label.zh]),
        place,
      ],
      en: [
        say`printed ${printedText}, recomputed ${againText}`,
        ...(points === undefined ? [] : [say`difference ${signed(points, 2)} points`]),
        ...(grade === undefined ? [] : [grade.label.en]),
        place,
      ],
    };
    return {
      ...markOf(subject, facts[lang], lang),
      name: subject.name[lang],
      verdict: codeOf(subject, 'verdict'),
      grade,
      printed,
      again,
      printedText,
      againText,
      points,
      decimals,
      place,
    };
  });
}

/** A rechecked percentage. */
export interface RecheckedPercentage extends Rechecked {
  points: Observation;
}

/** What words, drawing and table share. */
export interface AuditRows {
  /** Whether all readings are shown, not only the percentages. */
  isAll: boolean;
  /** All readings that can be computed again. */
  readings: Rechecked[];
  percentages: RecheckedPercentage[];
  sources: readonly Subject[];
  /** How many readings a source has; undefined when it has none. */
  ofSource(key: string): Observation | undefined;
  /** How many readings there are. */
  total: Observation;
  /** When the sources were published, in words. */
  published: string;
  /** The verdicts that occur, in the order of the data. */
  verdicts: Code[];
  /** How many readings have a verdict. */
  ofVerdict(id: string): Observation;
  /** How many readings are errors of their sources. */
  errors: Observation;
  /** How many percentages there are, how many fit and how many do not. */
  counts: { all: Observation; fit: Observation; off: Observation };
}

/** The readings of the corpus that can be computed again. */
export function auditOf({ measures, scope, state, lang }: ChartView): AuditRows {
  const readings = recheckedOf(measures, lang);
  return {
    isAll: state === 'all',
    readings,
    percentages: readings.flatMap((row) =>
      row.points === undefined ? [] : [{ ...row, points: row.points }],
    ),
    sources: measures.subjects('source'),
    ofSource: (key) => measures.find('rechecks', key),
    total: measures.get('rechecks', scope),
    published: publishedIn(measures, measures.subjects('reading'), lang),
    verdicts: codesOf(measures.subjects('reading'), 'verdict'),
    ofVerdict: (id) => measures.get('rechecks-of-verdict', `${scope}#${id}`),
    errors: measures.get('recheck-errors', scope),
    counts: {
      all: measures.get('rechecked-percentages', scope),
      fit: measures.get('percentages-fit', scope),
      off: measures.get('percentages-off', scope),
    },
  };
}
