import type { Element, ElementContent, Root } from 'hast';
import type { Lang } from '#src/model.ts';
import { elementName, type ReportFault } from '../faults.ts';
import type { NativeChart } from '../tree/series.ts';
import type { Block, FigureData } from '../tree/tree.ts';

/** State shared by the readers of one page. */
export interface ReadContext {
  /** Path of the page below `dist`. */
  page: string;
  lang: Lang;
  /** URL of the site root; without it, internal links become plain text. */
  siteUrl?: string;
  /** Base path of the site, without a trailing slash. */
  base?: string;
  /** How other programs draw figures, by the address of their view: `/charts/outside-share/share`. */
  natives?: Readonly<Record<string, NativeChart>>;
  /** Ids of the report's parts by page path (without the base path). */
  parts?: ReadonlyMap<string, string>;
  faults: ReportFault[];
  /** Elements of the title block, which are skipped in the text. */
  front: ReadonlySet<Element>;
  /** Reads the HTML of another page of the site: evidence that the page links to. */
  html?: (file: string) => string | undefined;
  /** Pages that were parsed for their evidence. */
  linked?: LinkedPages;
  /** Evidence on other pages that the page has told so far; lists leave it out. */
  told: Set<string>;
  /** Notes of the article by id. */
  notes: ReadonlyMap<string, Element>;
  /**
   * Rows of the longest data table of a figure that the report has room for. What a longer one would
   * tell of the numbers in the drawing stands below it.
   */
  mostRows?: number;
  /** Whether the page is a sheet with lines to write on, whose notes are short. */
  sheet: boolean;
  /** Id of the note that is read. */
  note?: string;
  /** Whether the note is read for another note that points to it. */
  pointed?: boolean;
  /** Numbers of the paragraph that is read whose note is marked after them. */
  unmarked?: ReadonlySet<Element>;
  /** Ids of the notes with a mark. */
  printed: Set<string>;
  /** All ids of the article, including those of skipped parts. */
  ids: ReadonlySet<string>;
  /** Ids of printed headings. */
  headings: ReadonlySet<string>;
  /** Number of the figures read so far. */
  figures: number;
  /** Data tables of the figures read so far. */
  data: FigureData[];
  /** Names of the drawings read so far. */
  names: Set<string>;
}

/** A page that others link to for its evidence, with what notes look up in it. */
export interface LinkedPage {
  root: Root;
  /** The element with an id, outside of drawings; undefined if there is none. */
  entry(id: string): Element | undefined;
  /** Elements marked `data-evidence-card`. */
  cards: readonly Element[];
  title: Element | undefined;
  /** The list of facts of a dataset. */
  facts: Element | undefined;
  /** Headers of the columns of a dataset, in order. */
  columns: readonly Element[];
}

/** Pages by their file, read by `html` on first use; undefined for a page that is not at hand. */
export type LinkedPages = (
  file: string,
  html: (file: string) => string | undefined,
) => LinkedPage | undefined;

/** Reads nodes as blocks; passed to the readers of tables and figures to avoid an import cycle. */
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
  'summary',
]);

/** Whether an element is for the screen only. */
export function isLeftOut(element: Element): boolean {
  const { dataReport, hidden } = element.properties;
  return (
    interactive.has(element.tagName) ||
    dataReport === 'skip' ||
    hidden === true ||
    holdsNotes(element)
  );
}

/** Whether an element only holds notes, which are printed at their marks. */
export function holdsNotes(element: Element): boolean {
  return element.tagName === 'aside' && hasClass(element, 'notes');
}

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** A string attribute; undefined if missing or empty. */
export function attribute(element: Element, property: string): string | undefined {
  const value = element.properties[property];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Child elements that are printed. */
export function elementsOf(element: Element): Element[] {
  return element.children
    .filter((child) => child.type === 'element')
    .filter((child) => !isLeftOut(child));
}

/** Printed descendants that pass the test, in order; matches are not searched further. */
export function findAll(element: Element, test: (element: Element) => boolean): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (test(child)) return [child];
    return child.tagName === 'svg' ? [] : findAll(child, test);
  });
}

export function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

/** Records a fault; reading continues so that all faults are reported together. */
export function fault(context: ReadContext, element: Element, zh: string, en: string): void {
  context.faults.push({ page: context.page, where: elementName(element), zh, en });
}

/** Records the fault of an element without a printed form. */
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

/** Descendants that pass a test, those of drawings too. */
export function elementsIn(
  parent: Pick<Element, 'children'> | { children: readonly unknown[] },
  test: (element: Element) => boolean,
): Element[] {
  return (parent.children as Element['children']).flatMap((child) =>
    child.type === 'element' ? [...(test(child) ? [child] : []), ...elementsIn(child, test)] : [],
  );
}
