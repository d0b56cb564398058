import { suggestionFor, type Fault } from '#src/lib/faults.ts';
import { languages } from '#src/i18n/languages.ts';
import type { Body } from './check-markup.ts';
import type { MarkupFault } from './markup-faults.ts';

/** First parts of the addresses of pages, without language; a test compares them with the routes. */
export const families = [
  ...['archive', 'cases', 'changes', 'chapters', 'charts', 'code-book', 'collections', 'data'],
  ...['desk', 'districts', 'embed', 'errata', 'evidence', 'explore', 'indicators', 'practices'],
  ...['problems', 'reforms', 'reports', 'schemes', 'search', 'sources', 'streets', 'teach'],
  ...['terms', 'themes'],
] as const;

/** Families whose pages are the rows of a dataset. */
export const familyOfDataset: Readonly<Record<string, string>> = {
  problems: 'problems',
  reforms: 'reforms',
  practices: 'practices',
  schemes: 'schemes',
  'innovation-cases': 'cases',
};

/** Ids of the pages of a family; undefined where they cannot be told. */
export type KnownPages = ReadonlyMap<string, readonly string[] | undefined>;

/** Pages of a family beside those of its members. */
export const otherPages: ReadonlySet<string> = new Set([
  'agreement',
  'compare',
  'method',
  'chapters',
]);

const languageIds: readonly string[] = languages.map(({ id }) => id);

/** Links of chapters that are not written as the pages need them, or lead to no page. */
export function linkFaults(chapters: readonly Body[], known: KnownPages): Fault<MarkupFault>[] {
  return chapters.flatMap(({ file, body, firstLine }) =>
    body.split('\n').flatMap((text, index) => {
      const at = { file, line: firstLine + index };
      return [
        ...[...text.matchAll(/\]\(([^)]*)\)/gu)].map(([, to = '']) => linkFault(to, known)),
        // A link by name, which no chapter defines, would be printed as it is written.
        ...[...text.matchAll(/\]\[[^\]]*\]/gu)].map(([got]) => ({
          code: 'link-form' as const,
          got,
        })),
      ].flatMap((fault) => (fault === undefined ? [] : [{ ...fault, ...at }]));
    }),
  );
}

/** Where pages have moved to that do not exist; files are for the release to find. */
export function moveFaults(
  file: string,
  moved: Readonly<Record<string, string>>,
  known: KnownPages,
): Fault<MarkupFault>[] {
  return Object.entries(moved).flatMap(([from, to]) => {
    const fault = /[/#]/u.test(to.slice(-1)) ? linkFault(to, known) : undefined;
    return fault === undefined ? [] : [{ ...fault, file, column: `moved.${from}` }];
  });
}

type LinkFault = Pick<Fault<MarkupFault>, 'code' | 'got' | 'suggestion'>;

function linkFault(got: string, known: KnownPages): LinkFault | undefined {
  if (/^https:\/\/[^\s/]+\.[^\s]+$/u.test(got)) return undefined;
  const [, path] = /^(\/(?:[\p{L}\d._@%-]+\/)*)(?:#[a-z\d:-]+)?$/u.exec(got) ?? [];
  if (path === undefined) return { code: 'link-form', got };
  const [family = '', id] = path.split('/').filter((part) => part !== '');
  if (languageIds.includes(family)) return { code: 'link-form', got };
  if (family === '') return undefined;
  if (!families.some((one) => one === family)) {
    const near = suggestionFor(family, families).suggestion;
    return { code: 'dead-link', got, ...(near === undefined ? {} : { suggestion: `/${near}/` }) };
  }
  const members = known.get(family);
  if (id === undefined || members === undefined || members.includes(id) || otherPages.has(id)) {
    return undefined;
  }
  const near = suggestionFor(id, members).suggestion;
  return {
    code: 'dead-link',
    got,
    ...(near === undefined ? {} : { suggestion: `/${family}/${near}/` }),
  };
}
