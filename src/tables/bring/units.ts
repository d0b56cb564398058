/** A unit as it is written, and the power of ten in it. */
export interface WrittenUnit {
  power: number;
  word: string;
}

const chinesePowers: Record<string, number> = {
  '': 0,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};

const englishPowers: readonly [pattern: RegExp, power: number][] = [
  [/^(?:%|per ?cent|percentages?)$/u, -2],
  [/^(?:‰|per mille)$/u, -3],
  [/^(?:hundred millions?|100 millions?)\b/u, 8],
  [/^(?:ten thousands?|10[, ]?000s?)\b/u, 4],
  [/^billions?\b/u, 9],
  [/^millions?\b/u, 6],
  [/^(?:thousands?|'?000s?|1[, ]?000s?)\b/u, 3],
  [/^(?:persons?|people|residents|households|units|yuan)$/u, 0],
];

/** What is counted or measured, as Chinese tables name it. */
const measured =
  '个社区|个百分点|平方公里|平方千米|平方米|人次|公里|公顷|社区|人|户|个|家|名|元|件|次|篇|条|所|处|岁|年|天|亩|吨|辆|台|套|栋|项|份|位|支';
const chinese = new RegExp(
  `^(?<power>${Object.keys(chinesePowers)
    .filter(Boolean)
    .sort((one, other) => other.length - one.length)
    .join('|')})?(?:${measured})?$`,
  'u',
);

/** Reads a text that is a unit and nothing else: 万人, %, thousands. Undefined for other texts. */
export function unitOf(text: string): WrittenUnit | undefined {
  const word = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:单位|unit)\s*:\s*/iu, '')
    .replace(/^\((?<inside>.*)\)$/u, '$<inside>')
    .trim();
  if (word === '') return undefined;
  const match = chinese.exec(word);
  if (match !== null) return { power: chinesePowers[match.groups?.['power'] ?? ''] ?? 0, word };
  if (/^百分(?:比|率|点)$/u.test(word)) return { power: -2, word };
  const lower = word.toLowerCase().replace(/^in /u, '');
  const found = englishPowers.find(([pattern]) => pattern.test(lower));
  return found === undefined ? undefined : { power: found[1], word };
}

/** The unit that the name of a column states: in brackets, after 单位, or after a comma or slash. */
export function unitInName(name: string): WrittenUnit | undefined {
  const plain = name.normalize('NFKC');
  const places = [
    ...[...plain.matchAll(/[([](?<unit>[^()[\]]*)[)\]]/gu)].map(({ groups }) => groups?.['unit']),
    /(?:单位|unit)\s*:\s*(?<unit>[^,;()]*)/iu.exec(plain)?.groups?.['unit'],
    /[,/](?<unit>[^,/]*)$/u.exec(plain)?.groups?.['unit'],
    /[%‰]$/u.exec(plain)?.[0],
  ];
  return places
    .map((place) => (place === undefined ? undefined : unitOf(place)))
    .find((unit) => unit !== undefined);
}

/** The unit that a title or a line above a table states for all its numbers: 单位：万人. */
export function unitInTitle(text: string): WrittenUnit | undefined {
  const plain = text.normalize('NFKC');
  const stated = /(?:单\s*位|units?)\s*:\s*(?<unit>[^,;()、]+)/iu.exec(plain)?.groups?.['unit'];
  if (stated !== undefined) return unitOf(stated.trim());
  const brackets = [...plain.matchAll(/\((?<unit>[^()]*)\)/gu)];
  return brackets
    .map(({ groups }) => unitOf(groups?.['unit'] ?? ''))
    .find((unit) => unit !== undefined && unit.power !== 0);
}
