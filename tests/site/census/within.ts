import type { SitePage } from '../site.ts';

const matched = new WeakMap<SitePage, Map<string, Set<Element>>>();

/** The elements of a page that a selector finds, looked for once. */
function found(page: SitePage, selector: string): Set<Element> {
  const known = matched.get(page) ?? new Map<string, Set<Element>>();
  matched.set(page, known);
  const before = known.get(selector);
  if (before !== undefined) return before;
  const elements = new Set<Element>(page.document.querySelectorAll(selector));
  known.set(selector, elements);
  return elements;
}

/** The nearest element that a selector finds, from an element upwards: `closest`, but fast. */
export function within(page: SitePage, element: Element, selector: string): Element | undefined {
  const elements = found(page, selector);
  if (elements.size === 0) return undefined;
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (elements.has(at)) return at;
  return undefined;
}
