import { formatNumber, formatShare } from '#src/lib/format.ts';
import { codeOf, codesOf, qualifierOf } from '#src/lib/codes.ts';
import type { Code, Lang, Measures, Observation, Subject } from '#src/model.ts';
import { cited } from '../text/cite.ts';
import type { Datum } from '../draw/marks.ts';
import { tip } from '../text/words.ts';

/** A reading with what its source prints and what its own figures give. */
export interface Rechecked extends Datum {
  subject: Subject;
  name: string;
  verdict: Code;
  printed: Observation;
  again: Observation;
  printedText: string;
  againText: string;
  /** Recomputed less printed, in percentage points; only of percentages. */
  points: Observation | undefined;
  /** Decimals that the source prints. */
  decimals: number;
}

/** Percentages are recomputed to one decimal more than printed where that tells them apart. */
function valueText(observation: Observation, decimals: number, lang: Lang): string {
  if (observation.unit === 'rank') {
    return `${lang === 'zh' ? '第' : 'no. '}${formatNumber(observation.value)}`;
  }
  return observation.unit === 'share'
    ? formatShare(observation.value, Math.max(1, decimals))
    : formatNumber(observation.value, observation.unit === 'ratio' ? 2 : 0);
}

/** The difference with its sign, in percentage points. */
export function signedPoints(points: Observation): string {
  const text = formatNumber(points.value, 2);
  return points.value > 0 && text !== formatNumber(0, 2) ? `+${text}` : text;
}

/** The verdicts that occur, in the order of the data. */
export function verdictsOf(measures: Measures): Code[] {
  return codesOf(measures.subjects('reading'), 'verdict');
}

/** All readings that can be computed again, in the order of the register. */
export function recheckedOf(measures: Measures, lang: Lang): Rechecked[] {
  return measures.subjects('reading').map((subject) => {
    const { key, path, marks } = subject;
    const printed = measures.get('reading-printed', key);
    const again = measures.get('reading-recomputed', key);
    const points = measures.find('reading-difference', key);
    const decimals = Number(/\d+$/u.exec(marks[0] ?? '')?.[0] ?? 0);
    const printedText = qualifierOf(subject)[lang] + valueText(printed, decimals, lang);
    const againText = valueText(again, decimals, lang);
    const facts = {
      zh: [
        `原文${printedText}，复算${againText}`,
        ...(points === undefined ? [] : [`相差${signedPoints(points)}个百分点`]),
        cited(measures, subject, lang),
      ],
      en: [
        `printed ${printedText}, recomputed ${againText}`,
        ...(points === undefined ? [] : [`difference ${signedPoints(points)} points`]),
        cited(measures, subject, lang),
      ],
    };
    return {
      key,
      path,
      tip: tip(lang, subject.name[lang], facts[lang]),
      subject,
      name: subject.name[lang],
      verdict: codeOf(subject, 'verdict'),
      printed,
      again,
      printedText,
      againText,
      points,
      decimals,
    };
  });
}

/** A rechecked percentage. */
export interface RecheckedPercentage extends Rechecked {
  points: Observation;
}

/** Only the percentages. */
export function percentagesOf(measures: Measures, lang: Lang): RecheckedPercentage[] {
  return recheckedOf(measures, lang).flatMap((row) =>
    row.points === undefined ? [] : [{ ...row, points: row.points }],
  );
}
