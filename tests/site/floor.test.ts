import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { builtSite, fileText } from './site.ts';

/**
 * What is built against the floor (`browserslist` in package.json: Chromium 86, Firefox 78, Safari
 * 14). The lint looks at the sources; packages and the bundler add to them.
 */
const site = builtSite();

interface Rule {
  /** What is newer than the floor, and since when. */
  what: string;
  found: RegExp;
}

const styleRules: readonly Rule[] = [
  { what: 'ranges in media queries (Chromium 104)', found: /@media[^{]*[<>]/gu },
  { what: 'nested rules (Chromium 112)', found: /[{};]\s*&|&[\s.:>+~[]/gu },
  { what: 'color-mix (Chromium 111)', found: /color-mix\(/gu },
  { what: 'newer colours (Chromium 111)', found: /\b(?:oklch|oklab|lch|lab|light-dark)\(/gu },
  { what: 'inset as a property (Chromium 87)', found: /[{;]\s*inset(?:-[a-z-]+)?:/gu },
  { what: 'container queries (Chromium 105)', found: /@container|[{;]container(?:-[a-z]+)?:/gu },
  { what: 'layers and scopes (Chromium 99)', found: /@(?:layer|scope|starting-style)\b/gu },
  { what: ':is and :where (Chromium 88)', found: /:(?:is|where)\(/gu },
  { what: 'aspect-ratio (Chromium 88)', found: /[{;]\s*aspect-ratio:/gu },
  { what: 'single transforms (Chromium 104)', found: /[{;]\s*(?:translate|rotate|scale):/gu },
  { what: 'small and dynamic viewports (Chromium 108)', found: /\d[sld]v[hwib]\b/gu },
  { what: 'subgrid (Chromium 117)', found: /\bsubgrid\b/gu },
  { what: 'logical pairs (Chromium 87)', found: /[{;]\s*(?:margin|padding)-(?:inline|block):/gu },
];

/** Selectors with `:has`: a browser without it loses what is named here, and nothing else. */
const chosenByHas: ReadonlyMap<string, string> = new Map([
  ['figcaption:has(h1)~.figure-draw svg', 'the height of a chart on a printed page of its own'],
  ['body:has(.rows,#toolkit)', 'the landscape format of printed lists'],
  ['.maker .own .fields label:has(textarea)', 'the width of a field for several lines'],
]);

/** Methods and forms that even the script of every page may not use. */
const scriptRules: readonly Rule[] = [
  { what: 'at (Chromium 92)', found: /\.at\(/gu },
  { what: 'URL.parse, URL.canParse (Chromium 120)', found: /\bURL\.(?:parse|canParse)\b/gu },
  { what: 'structuredClone (Chromium 98)', found: /\bstructuredClone\b/gu },
  { what: 'hasOwn, groupBy (Chromium 93)', found: /\b(?:Object|Map)\.(?:hasOwn|groupBy)\b/gu },
  { what: 'findLast (Chromium 97)', found: /\.findLast(?:Index)?\(/gu },
  { what: 'copies of arrays (Chromium 110)', found: /\.to(?:Sorted|Reversed|Spliced)\(/gu },
  { what: 'lookbehind (Safari 16.4)', found: /\(\?<[=!]/gu },
  // As written where a pattern is put together; flags of literals are syntax, which is parsed.
  {
    what: 'the flags d and v (Chromium 90, 112)',
    found: /,\s*(["'`])[gimsuy]*[dv][dgimsuvy]*\1\)/gu,
  },
  {
    what: 'names of groups used twice (Chromium 125)',
    found: /\(\?<([A-Za-z]\w*)>[^"'`]*\(\?<\1>/gu,
  },
  { what: 'flags inside a pattern (Chromium 125)', found: /\(\?[ims]+(?:-[ims]+)?:/gu },
  { what: 'timed signals (Chromium 103)', found: /\bAbortSignal\.(?:timeout|any)\b/gu },
  { what: 'AbortSignal.throwIfAborted (Chromium 100)', found: /\.throwIfAborted\(/gu },
  { what: 'randomUUID (Chromium 92)', found: /\.randomUUID\(/gu },
  { what: 'Intl.Segmenter (Chromium 87)', found: /\bIntl\.Segmenter\b/gu },
];

/** What is newer than the floor in a text. */
const newer = (text: string, rules: readonly Rule[]): string[] =>
  rules.flatMap(({ what, found }) =>
    [...text.matchAll(found)].map(
      ({ index }) => `${what}: …${text.slice(Math.max(0, index - 30), index + 40)}…`,
    ),
  );

const named = (file: string, faults: readonly string[]): string[] =>
  faults.map((fault) => `${file}: ${fault}`);

/**
 * Syntax above ES2020, which the floor has without exception: class fields, private names, logical
 * assignment, top-level `await`, and flags and escapes of patterns.
 */
function newerSyntax(text: string): string[] {
  try {
    parse(text, { ecmaVersion: 2020, sourceType: 'module' });
    return [];
  } catch (error) {
    const { message, pos = 0 } = error as SyntaxError & { pos?: number };
    return [`syntax above ES2020 (${message}): …${text.slice(Math.max(0, pos - 30), pos + 40)}…`];
  }
}

const newerThanFloor = (text: string): string[] => [
  ...newerSyntax(text),
  ...newer(text, scriptRules),
];

/** Scripts that a page asks for, and what these import, at once or later. */
function loadedBy(html: string): Set<string> {
  const files = new Set<string>();
  const add = (name: string): void => {
    const file = `_astro/${name}`;
    if (files.has(file)) return;
    files.add(file);
    const text = fileText(site, file);
    for (const [, next = ''] of text.matchAll(
      /(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/gu,
    ))
      add(next);
  };
  for (const [, name = ''] of html.matchAll(/<script[^>]*src="[^"]*\/_astro\/([^"]+)"/gu))
    add(name);
  return files;
}

const styles = [...site.files].filter((file) => file.endsWith('.css'));
/** Pages with a floor of their own, below which they say what still works. */
const isMaker = (path: string): boolean =>
  /^\/(?:en\/)?(?:reports|desk|(?:embed\/)?explore)\/$/u.test(path);
/** All that ordinary pages ever load; charts, lists, notes and the search are under the floor too. */
const scripts = new Set(
  site.pages.filter(({ path }) => !isMaker(path)).flatMap(({ html }) => [...loadedBy(html)]),
);

describe('what is built', () => {
  it('has no styles above the floor', () => {
    expect(styles.length).toBeGreaterThan(3);
    const faults = styles.flatMap((file) => named(file, newer(fileText(site, file), styleRules)));
    expect(faults).toEqual([]);
  });

  it('chooses by :has only what may be lost', () => {
    const selectors = styles.flatMap((file) =>
      [...fileText(site, file).matchAll(/[^{};]*:has\([^{};]*(?=\{)/gu)].map(([found]) =>
        found.trim(),
      ),
    );
    expect(new Set(selectors)).toEqual(new Set(chosenByHas.keys()));
  });

  it('has no scripts above the floor, at once or later, outside the report builder and the desk', () => {
    for (const name of ['interactive', 'evidence-card', 'filter', 'search'])
      expect([...scripts].some((file) => file.startsWith(`_astro/${name}`))).toBe(true);
    const files = [...scripts].sort();
    const faults = files.flatMap((file) => named(file, newerThanFloor(fileText(site, file))));
    expect(faults).toEqual([]);
  });
});

describe('the patterns', () => {
  it.each([
    '@media (width<=40rem){a{b:c}}',
    '.a{&:hover{b:c}}',
    '.a{color:color-mix(in srgb,red,blue)}',
    '.a{inset:0}',
    ':is(.a,.b){b:c}',
  ])('find %s', (text) => {
    expect(newer(text, styleRules)).not.toEqual([]);
  });

  it.each([
    'a.at(-1)',
    'URL.parse(a)',
    'Object.hasOwn(a,b)',
    '/(?<=a)b/u',
    'RegExp(`(?<!a)b`,`u`)',
    '/[a--b]/v',
    'new RegExp("a","gv")',
    '/a/d',
    'class A{#b(){}}',
    'class A{b=1}',
    'class A{static{}}',
    'a??=b',
    'await a',
  ])('find %s', (text) => {
    expect(newerThanFloor(text)).not.toEqual([]);
  });

  it.each(['a?.b??c', '/(?<a>b)\\p{L}/gu', 'async()=>await a', 'RegExp(`a`,`gu`)'])(
    'let %s pass',
    (text) => {
      expect(newerThanFloor(text)).toEqual([]);
    },
  );
});
