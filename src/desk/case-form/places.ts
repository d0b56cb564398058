import type { Place } from './types.ts';

/** Places listed at most. */
const mostListed = 12;

/** A name as it is compared: without case, accents, spaces and marks. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{M}\s]/gu, '');

/** How well a place fits what is typed; lower is better, undefined if it does not. */
function rankOf({ name, code, within }: Place, typed: string): number | undefined {
  const wanted = bare(typed);
  const [zh, en] = [bare(name.zh), bare(name.en)];
  if (wanted === zh || wanted === en || wanted === code) return 0;
  if (zh.startsWith(wanted) || en.startsWith(wanted) || code.startsWith(wanted)) return 1;
  if (zh.includes(wanted) || en.includes(wanted)) return 2;
  const whole = bare(`${within.zh}${name.zh}${within.en}${name.en}`);
  if (
    typed
      .trim()
      .split(/\s+/u)
      .every((part) => whole.includes(bare(part)))
  )
    return 3;
  // A longer text that contains the name: of Chinese the last name in it is the most exact one, of
  // English the first.
  if (zh.length > 1 && wanted.includes(zh)) return 5 - wanted.lastIndexOf(zh) / wanted.length;
  if (en.length > 3 && wanted.startsWith(en)) return 5;
  return undefined;
}

/** The places that fit what is typed, by name in either language or by code, the best first. */
export function suggestions(places: readonly Place[], typed: string): Place[] {
  if (bare(typed) === '') return [];
  return places
    .flatMap((place) => {
      const rank = rankOf(place, typed);
      return rank === undefined ? [] : [{ place, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostListed)
    .map(({ place }) => place);
}
