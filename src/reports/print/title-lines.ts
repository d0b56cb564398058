import { pauseAt } from '#src/i18n/title-phrases.ts';
import { textWidth } from '#src/lib/text/text-width.ts';
import type { Layout } from '../options.ts';
import { plainText, type Inline } from '../tree/tree.ts';
import { layoutStyles } from './layout-styles.ts';

/** What a line costs by its end, beside those of unequal length. */
const pauseCost = { mark: 0, group: 0.04, word: 0.12 };
/** What a line costs that is longer than the title may be wide. */
const tooLong = 100;

/** Size of a title in points, and how much larger the one of a cover is. */
const titleSize: Readonly<Record<Layout, number>> = { standard: 23, official: 22 };
const coverSize: Readonly<Record<Layout, number>> = { standard: 1.3, official: 1 };

/** Width of the type area in em of the title. */
export function titleRoom(layout: Layout, cover: boolean): number {
  const size = titleSize[layout] * (cover ? coverSize[layout] : 1);
  return layoutStyles[layout].width / size - 0.2;
}

/** Width of a title or a part of it in em, rather too wide. */
export const titleWidth = (text: string): number => textWidth(text, 1);

/** The best division of the rest of a title. */
interface Division {
  ends: number[];
  cost: number;
}

/**
 * Where the lines of a title end: as few as hold it, of about equal length, and where the sense
 * allows a pause. Every format ends them there.
 *
 * @param breaks Positions where a line may end.
 * @param most Width of the type area in em of the title.
 */
export function titleLines(text: string, breaks: readonly number[], most: number): number[] {
  const width = titleWidth(text);
  if (width <= most) return [];
  const places = [...breaks, text.length];
  for (let lines = Math.ceil(width / most); lines <= places.length; lines += 1) {
    const { ends, cost } = divided(text, places, { lines, average: width / lines, most });
    if (cost < tooLong || lines === places.length) return ends;
  }
  return [...breaks];
}

/** The best lines of a number, by their squared difference from the average. */
function divided(
  text: string,
  places: readonly number[],
  { lines, average, most }: { lines: number; average: number; most: number },
): Division {
  const known = new Map<string, Division>();
  const best = (start: number, left: number): Division => {
    const key = `${start} ${left}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ends = left === 1 ? [text.length] : places.filter((place) => place > start);
    let found: Division = { ends: [], cost: Infinity };
    for (const end of ends) {
      const width = titleWidth(text.slice(start, end).trim());
      const isLast = left === 1;
      if (!isLast && end === text.length) continue;
      const rest = isLast ? { ends: [], cost: 0 } : best(end, left - 1);
      const cost =
        (width > most ? tooLong : 0) +
        (width / average - 1) ** 2 +
        (isLast ? 0 : pauseCost[pauseAt(text, end)]) +
        rest.cost;
      if (cost < found.cost) found = { ends: isLast ? [] : [end, ...rest.ends], cost };
    }
    known.set(key, found);
    return found;
  };
  return best(0, lines);
}

/** The phrases of a title between these positions of its text; marks of notes stay with the words before them. */
export function phrasesOf(title: readonly Inline[], breaks: readonly number[]): Inline[][] {
  const phrases: Inline[][] = [];
  let at = 0;
  const add = (inline: Inline, starts: boolean): void => {
    const last = phrases.at(-1);
    if (last === undefined || starts) phrases.push([inline]);
    else last.push(inline);
  };
  for (const inline of title) {
    const { length } = plainText([inline]);
    if (inline.kind !== 'text') {
      add(inline, length > 0 && breaks.includes(at));
      at += length;
      continue;
    }
    const end = at + length;
    const cuts = [at, ...breaks.filter((one) => one > at && one < end), end];
    for (const [index, start] of cuts.slice(0, -1).entries()) {
      const text = inline.text.slice(start - at, (cuts[index + 1] ?? end) - at);
      if (text !== '') add({ kind: 'text', text }, index > 0 || breaks.includes(start));
    }
    at = end;
  }
  return phrases;
}
