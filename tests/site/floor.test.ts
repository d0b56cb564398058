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
  { what: 'the v flag (Chromium 112)', found: /\/[a-uw-z]*v[a-z]*\.(?:test|exec)\(/gu },
  { what: 'blocks in classes (Chromium 94)', found: /\bstatic\s*\{/gu },
  { what: 'private methods (Safari 15)', found: /#[a-z]\w*\s*\(/giu },
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

/** Scripts that a page asks for at once, and what they import at once. */
function loadedAtOnce(html: string): Set<string> {
  const files = new Set<string>();
  const add = (name: string): void => {
    const file = `_astro/${name}`;
    if (files.has(file)) return;
    files.add(file);
    const text = fileText(site, file);
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu))
      add(next);
  };
  for (const [, name = ''] of html.matchAll(/<script[^>]*src="[^"]*\/_astro\/([^"]+)"/gu))
    add(name);
  return files;
}

const styles = [...site.files].filter((file) => file.endsWith('.css'));
const isMaker = (path: string): boolean => /^\/(?:en\/)?reports\/$/u.test(path);
const scripts = new Set(
  site.pages.filter(({ path }) => !isMaker(path)).flatMap(({ html }) => [...loadedAtOnce(html)]),
);
/** Loaded when a reader comes to a chart, a list or a note: under the same floor. */
const later = [...site.files].filter((file) =>
  /^_astro\/(?:interactive|evidence-card|filter|failures?|problems|interpolate)[^/]*\.js$/u.test(
    file,
  ),
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

  it('has no scripts above the floor, at once or later, outside the report builder', () => {
    expect(scripts.size).toBeGreaterThan(2);
    expect(later.length).toBeGreaterThan(3);
    const files = [...new Set([...scripts, ...later])].sort();
    const faults = files.flatMap((file) => named(file, newer(fileText(site, file), scriptRules)));
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

  it.each(['a.at(-1)', 'URL.parse(a)', 'Object.hasOwn(a,b)', '/(?<=a)b/u', 'class A{#b(){}}'])(
    'find %s',
    (text) => {
      expect(newer(text, scriptRules)).not.toEqual([]);
    },
  );
});
