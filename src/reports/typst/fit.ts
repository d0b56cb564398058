/** The pages that a report may have, and their type area in points. */
export interface PageLimit {
  pages: number;
  top: number;
  height: number;
}

/** A layout that was tried. */
export interface Fitted {
  /** Points more than the estimated room. */
  points: number;
  /** Height left free on the last page that it may have, in points; negative where it goes on. */
  free: number;
  cut: boolean;
}

/** Most layouts of one report that are tried. */
const mostTries = 6;
/** Share of a page that may stay free while something is left out. */
const tolerable = 0.2;
/** Share of the free height that is given to the text at once: notes take some of it. */
const givenAtOnce = 0.8;
/** Height of an entry, in points: smaller differences of room change nothing. */
const entry = 30;

/**
 * Height left free on the last page that a report may have, in points; negative where it goes on.
 *
 * @param found Query result of `section-pages`: page and height of each section and of the end.
 */
export function freeHeight(found: unknown, { pages, top, height }: PageLimit): number {
  const [list] = Array.isArray(found) ? (found as unknown[]) : [];
  const [page = 1, y = top] = Array.isArray(list) ? ((list as number[][]).at(-1) ?? []) : [];
  return (pages - page + 1) * height - (y - top);
}

/**
 * The room to try next, in points more than was estimated: less where the report has too many pages,
 * more where something was left out and much of the last page is free. Undefined where the best one
 * tried is good enough.
 */
export function nextRoom(tried: readonly Fitted[], height: number): number | undefined {
  if (tried.length >= mostTries) return undefined;
  const best = bestOf(tried);
  if (best === undefined || best.free < 0) {
    const { points, free } = best ?? { points: 0, free: 0 };
    return Math.floor(points + free - entry);
  }
  if (!best.cut || best.free < tolerable * height) return undefined;
  const tooMuch = Math.min(...tried.filter(({ free }) => free < 0).map(({ points }) => points));
  if (tooMuch - best.points < entry) return undefined;
  return Math.floor(Math.min(best.points + givenAtOnce * best.free, (best.points + tooMuch) / 2));
}

/** The layout with most room of those that fit, or the shortest where none does. */
export function bestOf<T extends Fitted>(tried: readonly T[]): T | undefined {
  const fits = tried.filter(({ free }) => free >= 0);
  const order = (one: T): number => (fits.length > 0 ? one.points : one.free);
  const among = fits.length > 0 ? fits : tried;
  return among.reduce<T | undefined>(
    (best, one) => (best === undefined || order(one) > order(best) ? one : best),
    undefined,
  );
}
