import { normalise } from './normal.ts';

/** Pairs of neighbouring characters, which two spellings of a word share. */
function pairs(text: string): string[] {
  const signs = [...` ${normalise(text).text.trim()} `];
  return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);
}

/** How alike two words are, from 0 to 1: twice the pairs in common over all pairs. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let common = 0;
  for (const pair of a) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length);
}

const least = 0.3;
const most = 5;

/** The names most like a query, for a reader who found nothing. */
export function near(query: string, names: readonly string[]): string[] {
  const own = pairs(query);
  return [...new Set(names)]
    .map((name) => ({ name, like: likeness(own, pairs(name)) }))
    .filter(({ like }) => like >= least)
    .sort((a, b) => b.like - a.like || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name);
}
