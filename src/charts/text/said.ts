import { chineseCount, englishNumber } from '#src/lib/text/numerals.ts';
import type { Label, Lang, Observation, Said } from '#src/model.ts';

/**
 * How many of some observations a text speaks of, as a value of its own. `name` says what is counted;
 * `test` completes “n of m: …” in the note. `key` is what the count is about.
 */
export function counted(
  all: readonly Observation[],
  passes: (observation: Observation) => boolean,
  about: { id: string; key: string; name: Label; test: Label },
): Said {
  const { id, key, name, test } = about;
  const value = all.filter(passes).length;
  const parts = all.map(({ formula }) => formula);
  const observation: Observation = {
    indicator: id,
    key,
    value,
    unit: 'items',
    formula: { op: 'count', test, parts, value, tolerance: 0 },
    inputs: distinct(all.flatMap(({ inputs }) => inputs)),
  };
  return { text: String(value), observation, name };
}

/** A number that a text sets itself, such as a limit, with the reason for it. */
export function defined(
  value: number,
  why: Label,
  about: { id: string; key: string; name: Label; text?: string },
): Said {
  const { id, key, name, text = String(value) } = about;
  const formula = { op: 'constant', value, tolerance: 0, why } as const;
  const observation: Observation = {
    indicator: id,
    key,
    value,
    unit: 'items',
    formula,
    inputs: [],
  };
  return { text, observation, name };
}

/** A small count in words, as it stands before what is counted: 三, 两, `three`. */
export function inWords(said: Said, lang: Lang): Said {
  const { value } = said.observation;
  const text = { zh: chineseCount(value), en: englishNumber(value) }[lang];
  return { ...said, text };
}

function distinct<T extends object>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [Object.values(item).join('\n'), item])).values()];
}
