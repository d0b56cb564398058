import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of a tagged PDF in the order that a screen reader takes. */
export interface Leaf {
  /** Roles from the document down to the element that holds the text. */
  roles: readonly string[];
  text: string;
  /** Page, from 1. */
  page: number;
  /** Part, row and cell of its table by their places; empty outside of tables. */
  place: readonly number[];
  /** The outermost table on its page; undefined outside. */
  table?: StructNode;
}

/** What a tagged PDF says, without what it marks as decoration. */
export interface LogicalPdf {
  /** Pages as they are read, each with its size in points. */
  pages: { width: number; height: number }[];
  leaves: Leaf[];
  figures: { alt: string; page: number }[];
  /** Headings in order, with their level. */
  headings: { level: number; text: string }[];
  bookmarks: { depth: number; title: string }[];
  info: Record<string, unknown>;
  metadata: Record<string, unknown>;
  /** Addresses that links lead to. */
  links: string[];
}

interface StructNode {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: readonly StructNode[];
}

interface Outline {
  title: string;
  items: Outline[];
}

/** Reads a PDF with pdf.js by its tags. */
export async function readLogical(bytes: Uint8Array): Promise<LogicalPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info, metadata } = await document.getMetadata();
  const result: LogicalPdf = {
    pages: [],
    leaves: [],
    figures: [],
    headings: [],
    bookmarks: bookmarks((await document.getOutline())),
    info: info as Record<string, unknown>,
    metadata: Object.fromEntries(metadata),
    links: [],
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    result.pages.push({ width, height });
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = textsById(items);
    const tree = (await page.getStructTree()) as StructNode;
    collect(tree, { roles: [], place: [] }, { page: number, texts, result });
    const annotations = (await page.getAnnotations()) as { url?: string }[];
    result.links.push(...annotations.flatMap(({ url }) => (url === undefined ? [] : [url])));
  }
  await document.destroy();
  return { ...result, leaves: joined(result.leaves) };
}

type Item = { type: string; id?: string; tag?: string } | { type?: undefined; str: string };

/** The text of every marked piece of a page. */
function textsById(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type !== undefined) open.push(item.tag === 'Artifact' ? '' : item.id);
    else {
      // A hyphen or a blank with a text of its own stands in a mark within the piece.
      const id = open.findLast((one) => one !== undefined);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
    }
  }
  return texts;
}

interface Sheet {
  page: number;
  texts: ReadonlyMap<string, string>;
  result: LogicalPdf;
}

/** Notes what has content on a page; tells whether there is any. */
function collect(
  node: StructNode,
  above: Pick<Leaf, 'roles' | 'place' | 'table'>,
  sheet: Sheet,
): boolean {
  const { page, texts, result } = sheet;
  if (node.type === 'content') {
    result.leaves.push({ ...above, text: texts.get(node.id ?? '') ?? '', page });
    return true;
  }
  const role = node.role ?? '';
  const table = above.table ?? (role === 'Table' ? node : undefined);
  const from = result.leaves.length;
  const shown = (node.children ?? []).map((child, index) =>
    collect(
      child,
      {
        roles: [...above.roles, role],
        place: table === undefined ? [] : [...above.place, index].slice(0, 3),
        ...(table === undefined ? {} : { table }),
      },
      sheet,
    ),
  );
  if (!shown.includes(true)) return false;
  const level = Number(/^H(\d)$/u.exec(role)?.[1] ?? 0);
  if (role === 'Figure') result.figures.push({ alt: node.alt ?? '', page });
  if (level > 0) {
    const text = result.leaves.slice(from).map((leaf) => leaf.text);
    result.headings.push({ level, text: text.join('') });
  }
  return true;
}

/**
 * Puts what a row holds on two pages together again, cell by cell. pdf.js tells the tree of each
 * page, and the whole of a table on every page that it reaches.
 */
function joined(leaves: readonly Leaf[]): Leaf[] {
  const order: Leaf[] = [];
  let group: Leaf[] = [];
  const close = (): void => {
    order.push(...group.sort((a, b) => compare(a.place, b.place)));
    group = [];
  };
  for (const leaf of leaves) {
    const last = group.at(-1);
    if (last !== undefined && !sameTable(last, leaf)) close();
    if (leaf.table === undefined) order.push(leaf);
    else group.push(leaf);
  }
  close();
  return order;
}

function sameTable(one: Leaf, other: Leaf): boolean {
  if (one.table === undefined || other.table === undefined) return false;
  if (one.table === other.table) return true;
  return (
    other.page === one.page + 1 &&
    shapeOf(one.table) === shapeOf(other.table) &&
    compare(one.place.slice(0, 2), other.place.slice(0, 2)) <= 0
  );
}

/** Parts of a table with the number of their rows. */
const shapeOf = ({ children = [] }: StructNode): string =>
  children
    .filter(({ role }) => role !== 'Caption')
    .map(({ role, children: rows = [] }) => `${role ?? ''} ${String(rows.length)}`)
    .join();

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? Infinity);
}

function bookmarks(items: readonly Outline[] | null, depth = 1): LogicalPdf['bookmarks'] {
  return (items ?? []).flatMap(({ title, items: below }) => [
    { depth, title },
    ...bookmarks(below, depth + 1),
  ]);
}
