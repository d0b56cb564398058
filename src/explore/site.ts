import type { ExploreWords } from '#src/i18n/explore.ts';
import { href } from '#src/i18n/paths.ts';
import { ask } from '#src/lib/failure.ts';
import type { Lang } from '#src/model.ts';

/** A citation with `{title}`, `{address}` and `{day}`. */
export interface CitationForm {
  edition: string;
  text: string;
}

/** What the page says of itself to the script. */
export interface ExploreSite {
  root: HTMLElement;
  lang: Lang;
  /** Base path, without a slash at its end. */
  base: string;
  /** Name of the site, as titles of windows have it. */
  name: string;
  heading: string;
  words: ExploreWords;
  citations: readonly CitationForm[];
  /** Whether it stands in a frame of another site, where links lead outside. */
  isFrame: boolean;
  /** Address of a page of the site. */
  link(path: string): string;
}

/** Reads what the page says of itself. */
export function siteOf(root: HTMLElement): ExploreSite {
  const { lang, base = '', name = '', heading = '', words = '{}', cite = '[]' } = root.dataset;
  return {
    ...{ root, base, name, heading, lang: lang as Lang },
    words: JSON.parse(words) as ExploreWords,
    citations: JSON.parse(cite) as CitationForm[],
    isFrame: 'frame' in root.dataset,
    link: (path) => href(base, lang as Lang, path),
  };
}

const files = new Map<string, Promise<unknown>>();

/** A file of the site, fetched once. Throws as `ask` does; what failed is asked for again. */
export function fileAt<T>({ base }: Pick<ExploreSite, 'base'>, path: string): Promise<T> {
  const known = files.get(path) ?? ask(base + path).then((answer) => answer.json());
  files.set(path, known);
  known.catch(() => files.delete(path));
  return known as Promise<T>;
}

/** A part of the page. Throws where it has none: page and script belong together. */
export const part = (root: ParentNode, selector: string): HTMLElement =>
  partOf(root, selector, HTMLElement);

/** A part of the page that is an element of some kind, such as a field. */
export function partOf<E extends Element>(
  root: ParentNode,
  selector: string,
  kind: abstract new () => E,
): E {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}
