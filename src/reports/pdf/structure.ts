import { boxAround, type MeasuredBox } from './boxes.ts';
import {
  dictAt,
  isNamed,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PdfFile,
  type PDFObject,
} from './file.ts';
import { misshapen, PdfShapeError } from './shape-error.ts';

/** Pages of a file in their order. */
export function pagesOf({ context, catalog }: PdfFile): PDFRef[] {
  return pagesBelow(context, catalog.get(PDFName.of('Pages')));
}

function pagesBelow(context: PDFContext, node: PDFObject | undefined): PDFRef[] {
  const dict = dictAt(context, node, '/Pages');
  if (isNamed(dict.get(PDFName.of('Type')), 'Page')) return node instanceof PDFRef ? [node] : [];
  return listed(dict.lookup(PDFName.of('Kids'))).flatMap((kid) => pagesBelow(context, kid));
}

/** Array elements; a single value counts as an array of one. */
export function listed(value: PDFObject | undefined): PDFObject[] {
  if (value instanceof PDFArray) return value.asArray();
  return value === undefined ? [] : [value];
}

/**
 * Writes the bounding box of every table and figure that fits on one page, as PDF/UA-1 requires
 * (ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4). The nth measured box belongs to the nth element of its
 * kind. Throws a `PdfShapeError` when counts or pages do not match.
 */
export function writeBoxes(file: PdfFile, measured: readonly MeasuredBox[]): void {
  const pages = pagesOf(file);
  const elements = elementsOf(file);
  for (const kind of ['Table', 'Figure'] as const) {
    const own = elements.filter((element) => isNamed(element.get(PDFName.of('S')), kind));
    const boxes = measured.filter((one) => one.kind === kind);
    if (own.length !== boxes.length) {
      throw misshapen(`${kind}: ${String(own.length)} ≠ ${String(boxes.length)}`);
    }
    for (const [index, element] of own.entries()) {
      if (kind === 'Figure' && !element.has(PDFName.of('Alt'))) throw figureWithoutAlt(index + 1);
      const found = boxes[index];
      if (found !== undefined) writeBox(file.context, element, found, pages);
    }
  }
}

function writeBox(
  context: PDFContext,
  element: PDFDict,
  found: MeasuredBox,
  pages: readonly PDFRef[],
): void {
  const shown = firstPage(context, element);
  if (shown !== undefined && pages.indexOf(shown) + 1 !== (found.caption?.page ?? found.page)) {
    const at = `${String(pages.indexOf(shown) + 1)} ≠ ${String(found.page)}`;
    throw misshapen(`${found.kind} (page ${at})`);
  }
  const captioned = kidsOf(context, element).some((kid) =>
    isNamed(kid.get(PDFName.of('S')), 'Caption'),
  );
  const box =
    captioned && found.box !== undefined && found.caption !== undefined
      ? boxAround(found.box, found.caption)
      : found.box;
  const page = box === undefined ? undefined : pages[box.page - 1];
  if (box === undefined || page === undefined) return;
  const height = heightOf(dictAt(context, page, '/Page'));
  const edges = [box.left, height - box.bottom, box.right, height - box.top];
  layoutOf(context, element).set(PDFName.of('BBox'), context.obj(edges.map(rounded)));
}

function figureWithoutAlt(place: number): PdfShapeError {
  return new PdfShapeError(
    `报告的第 ${String(place)} 幅图没有替代文字，不符合 PDF/UA-1。请给图补上说明。`,
    `Drawing ${String(place)} of the report has no alternative text, against PDF/UA-1. Give it a description.`,
  );
}

/** The layout attributes of an element, added if missing. */
function layoutOf(context: PDFContext, element: PDFDict): PDFDict {
  const all = listed(element.get(PDFName.of('A')));
  const found = all.find(
    (one): one is PDFDict => one instanceof PDFDict && isNamed(one.get(PDFName.of('O')), 'Layout'),
  );
  if (found !== undefined) return found;
  const layout = context.obj({ O: 'Layout' });
  element.set(PDFName.of('A'), context.obj([...all, layout]));
  return layout;
}

function heightOf(page: PDFDict): number {
  const media = page.lookup(PDFName.of('MediaBox'));
  const height = media instanceof PDFArray ? media.get(3) : undefined;
  if (!(height instanceof PDFNumber)) throw misshapen('/MediaBox');
  return height.asNumber();
}

/** Rounds to a thousandth of a point. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** All structure elements in reading order, parents before children. */
export function elementsOf({ context, catalog }: PdfFile): PDFDict[] {
  const root = dictAt(context, catalog.get(PDFName.of('StructTreeRoot')), '/StructTreeRoot');
  return elementsBelow(context, root.get(PDFName.of('K')));
}

/** The structure elements directly below one. */
export function kidsOf(context: PDFContext, element: PDFDict): PDFDict[] {
  return elements(context, element.get(PDFName.of('K')));
}

function elementsBelow(context: PDFContext, kids: PDFObject | undefined): PDFDict[] {
  return elements(context, kids).flatMap((element) => [
    element,
    ...elementsBelow(context, element.get(PDFName.of('K'))),
  ]);
}

/** The structure elements among kids; others are content references. */
function elements(context: PDFContext, kids: PDFObject | undefined): PDFDict[] {
  return listed(kids).flatMap((kid) => {
    const dict = kid instanceof PDFRef ? context.lookup(kid) : undefined;
    return dict instanceof PDFDict && dict.has(PDFName.of('S')) ? [dict] : [];
  });
}

/** The first page with content of an element; undefined when it has none. */
function firstPage(context: PDFContext, element: PDFDict): PDFRef | undefined {
  for (const own of [element, ...elementsBelow(context, element.get(PDFName.of('K')))]) {
    const page = own.get(PDFName.of('Pg'));
    if (page instanceof PDFRef) return page;
  }
  return undefined;
}
