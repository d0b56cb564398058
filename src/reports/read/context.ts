import type { Element, ElementContent } from 'hast';
import type { Lang } from '#src/model.ts';
import { elementName, type ReportFault } from '../faults.ts';
import type { Block, FigureData } from '../tree/tree.ts';

/** What the readers of one page share. */
export interface ReadContext {
  /** Path of the page below `dist`. */
  page: string;
  lang: Lang;
  /** Address of the site’s root; without it, links inside the site become plain text. */
  siteUrl?: string;
  /** Base path of the site, without a slash at its end. */
  base?: string;
  /** Ids of the parts of the report by the address of their page below the base path. */
  parts?: ReadonlyMap<string, string>;
  faults: ReportFault[];
  /** Elements that stand in the title block and not in the text. */
  front: ReadonlySet<Element>;
  /** Notes of the article by their id. */
  notes: ReadonlyMap<string, Element>;
  /** Ids of the notes that became a footnote. */
  printed: Set<string>;
  /** All ids of the article, those of left-out parts too. */
  ids: ReadonlySet<string>;
  /** Ids of the headings that are printed. */
  headings: ReadonlySet<string>;
  /** Number of the figures read so far. */
  figures: number;
  /** Tables behind the figures read so far. */
  data: FigureData[];
  /** Names of the drawings read so far. */
  names: Set<string>;
}

/** Reads nodes as blocks; handed on to the readers of tables and figures, which hold blocks themselves. */
export type ReadNodes = (nodes: readonly ElementContent[], context: ReadContext) => Block[];

const interactive = new Set([
  'nav',
  'script',
  'style',
  'button',
  'form',
  'input',
  'select',
  'label',
  'template',
]);

/** Whether a part of the page is for the screen only. */
export function isLeftOut(element: Element): boolean {
  const { dataReport, hidden } = element.properties;
  return interactive.has(element.tagName) || dataReport === 'skip' || hidden === true;
}

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** An attribute as text, or undefined where it is missing or empty. */
export function attribute(element: Element, property: string): string | undefined {
  const value = element.properties[property];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The child elements that are printed. */
export function elementsOf(element: Element): Element[] {
  return element.children
    .filter((child) => child.type === 'element')
    .filter((child) => !isLeftOut(child));
}

/** All elements below a node that are printed and pass the test, in order; a match is not searched further. */
export function findAll(element: Element, test: (element: Element) => boolean): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (test(child)) return [child];
    return child.tagName === 'svg' ? [] : findAll(child, test);
  });
}

export function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

/** Notes a fault of an element; reading goes on so that all faults are listed together. */
export function fault(context: ReadContext, element: Element, zh: string, en: string): void {
  context.faults.push({ page: context.page, where: elementName(element), zh, en });
}

/** The fault of an element that has no printed form. */
export function unknownElement(
  context: ReadContext,
  element: Element,
  place: Record<Lang, string>,
): void {
  const tag = `<${element.tagName}>`;
  fault(
    context,
    element,
    `印刷版不认识${place.zh}的 ${tag}，删去它会丢内容。不该印的加上 data-report="skip"，该印的写进 src/reports/。`,
    `The printed form does not know ${tag} ${place.en}, and dropping it would lose content. Mark it data-report="skip" if it is for the screen only, or teach src/reports/ to print it.`,
  );
}
