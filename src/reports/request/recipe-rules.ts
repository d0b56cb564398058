import { isDeviceName } from '#src/lib/file-names.ts';
import { valueAt } from '#src/lib/shape.ts';
import type { Label } from '#src/model.ts';
import type { Format } from '../options.ts';

/** What the rules read of a recipe. */
interface Ruled {
  each?: string | undefined;
  choose?: { parameter: string; least: number; most?: number | undefined } | undefined;
  path: string;
  cover: boolean;
  contents?: number | undefined;
  evidence?: 'foot' | 'end' | undefined;
  'one-page': boolean;
  'chart-first': boolean;
  formats: readonly Format[];
  ready?: readonly Format[] | undefined;
  ships: readonly (readonly string[])[];
  parts: readonly unknown[];
}

/** Something that entries of a recipe say together and cannot mean. */
export interface Contradiction {
  path: PropertyKey[];
  /** A name in `ruleExpectations`. */
  message: keyof typeof ruleExpectations;
}

/** What is wrong, by rule. */
export const ruleExpectations = {
  'one choice': { zh: 'each 和 choose 只能写一个', en: 'There can be each or choose, not both' },
  'own path': {
    zh: '每个值一份报告，path 里要有这个参数，如 streets/{street}，不然各份互相覆盖',
    en: 'One report per value needs the parameter in its path, as in streets/{street}; without it each would replace the one before',
  },
  'chosen part': {
    zh: '没有一部分用到所选的参数，选什么印出来都一样；在 parts 的网页地址里写上它，或去掉 each、choose',
    en: 'No part depends on what is chosen, so that all choices print the same; write the parameter in the page of a part, or remove each or choose',
  },
  'least and most': { zh: 'most 不能小于 least', en: 'most cannot be less than least' },
  'ready format': {
    zh: 'ready 里有这份配方不做的格式；在 formats 里加上它，或从 ready 去掉',
    en: 'ready names a format that this recipe does not have; add it to formats, or remove it',
  },
  'ships choice': {
    zh: 'ships 列的是 choose 的选法，要先有 choose',
    en: 'ships lists choices, which need choose',
  },
  'ships count': {
    zh: 'ships 的每一项里，不同的值要不少于 least、不多于 most',
    en: 'Every list in ships has at least `least` and at most `most` different values',
  },
  'one page alone': {
    zh: 'one-page 把提要排在第一页，不能再有封面；去掉 cover 或 one-page',
    en: 'one-page puts the summary on the first page, so there can be no cover; remove cover or one-page',
  },
  'one page evidence': {
    zh: 'one-page 的算法和出处印在背面，不能印在页脚；去掉 evidence 或 one-page',
    en: 'one-page prints evidence behind its first page, not at the foot; remove evidence or one-page',
  },
  'chart first alone': {
    zh: 'chart-first 把一张图和提要排在目录前，只用于一个网页的报告，不能有封面，也不能与 one-page、most-pages 同用；去掉其中一个',
    en: 'chart-first puts a chart and the summary above the contents of a report of one page of the site, without a cover, one-page or most-pages; remove one of them',
  },
  'brief contents': {
    zh: '简报（most-pages、one-page）没有目录；去掉 contents',
    en: 'A brief (most-pages, one-page) has no contents; remove contents',
  },
  'device name': {
    zh: 'path 里有一段是 Windows 留给设备的名称（con、aux、nul 等），这样的文件存不下来；请换一个',
    en: 'A part of the path is a name that Windows keeps for devices (con, aux, nul and others), which no file can have; choose another',
  },
} as const satisfies Readonly<Record<string, Label>>;

/** Everything that the entries of a recipe contradict each other in. */
export function contradictionsOf(recipe: Ruled): Contradiction[] {
  const { each, choose, path, formats, ready = [], ships, parts } = recipe;
  const found: Contradiction[] = [];
  const tell = (message: Contradiction['message'], ...at: PropertyKey[]): void => {
    found.push({ path: at, message });
  };
  const parameter = each ?? choose?.parameter;
  if (each !== undefined && choose !== undefined) tell('one choice', 'choose');
  else if (parameter !== undefined) {
    const written = `{${parameter}}`;
    if (each !== undefined && !path.includes(written)) tell('own path', 'path');
    if (!JSON.stringify(parts).includes(written)) tell('chosen part', 'parts');
  }
  const { least = 1, most = Infinity } = choose ?? {};
  if (most < least) tell('least and most', 'choose', 'most');
  if (ready.some((format) => !formats.includes(format))) tell('ready format', 'ready');
  if (ships.length > 0 && choose === undefined) tell('ships choice', 'ships');
  for (const [index, one] of choose === undefined ? [] : ships.entries()) {
    const count = new Set(one).size;
    if (count < one.length || count < least || count > most) tell('ships count', 'ships', index);
  }
  if (recipe['one-page']) {
    if (recipe.cover) tell('one page alone', 'cover');
    if (recipe.evidence === 'foot') tell('one page evidence', 'evidence');
  }
  if (recipe['chart-first'] && (recipe.cover || isBrief(recipe) || !isOnePageOfSite(recipe)))
    tell('chart first alone', 'chart-first');
  if ((recipe.contents ?? 0) > 0 && isBrief(recipe)) tell('brief contents', 'contents');
  if (path.split('/').some(isDeviceName)) tell('device name', 'path');
  return found;
}

/** Whether a report of this recipe is always a brief: short, on a single page of the site. */
function isBrief(recipe: Ruled): boolean {
  const isShort = valueAt(recipe.parts[0], ['most-pages']) !== undefined;
  return recipe['one-page'] || (isShort && isOnePageOfSite(recipe));
}

/** Whether a report of this recipe always consists of a single page of the site. */
function isOnePageOfSite({ choose, parts: [first, ...others] }: Ruled): boolean {
  return valueAt(first, ['page']) !== undefined && others.length === 0 && choose === undefined;
}
