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

/** The values of an array, or the one that stands for an array of one. */
function listed(value: PDFObject | undefined): PDFObject[] {
  if (value instanceof PDFArray) return value.asArray();
  return value === undefined ? [] : [value];
}

/**
 * Tells every table and figure of the structure that stands whole on one page where it stands, as
 * PDF/UA-1 wants it (ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4). The nth measured one is the nth of
 * its kind. Throws a `PdfShapeError` when number or pages do not agree.
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
      if (kind === 'Figure' && !element.has(PDFName.of('Alt'))) throw silentFigure(index + 1);
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
  const captioned = elements(context, element.get(PDFName.of('K'))).some((kid) =>
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

function silentFigure(place: number): PdfShapeError {
  return new PdfShapeError(
    `报告的第 ${String(place)} 幅图没有替代文字，不符合 PDF/UA-1。请给图补上说明。`,
    `Drawing ${String(place)} of the report has no alternative text, against PDF/UA-1. Give it a description.`,
  );
}

/** The attributes of an element about its layout, which are added when there are none. */
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

/** A length in points to a thousandth. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** All elements of the structure in reading order, each before what it holds. */
export function elementsOf({ context, catalog }: PdfFile): PDFDict[] {
  const root = dictAt(context, catalog.get(PDFName.of('StructTreeRoot')), '/StructTreeRoot');
  return elementsBelow(context, root.get(PDFName.of('K')));
}

function elementsBelow(context: PDFContext, kids: PDFObject | undefined): PDFDict[] {
  return elements(context, kids).flatMap((element) => [
    element,
    ...elementsBelow(context, element.get(PDFName.of('K'))),
  ]);
}

/** The structure elements among kids; the others are content. */
function elements(context: PDFContext, kids: PDFObject | undefined): PDFDict[] {
  return listed(kids).flatMap((kid) => {
    const dict = kid instanceof PDFRef ? context.lookup(kid) : undefined;
    return dict instanceof PDFDict && dict.has(PDFName.of('S')) ? [dict] : [];
  });
}

/** The page on which an element begins to have content; undefined when it has none. */
function firstPage(context: PDFContext, element: PDFDict): PDFRef | undefined {
  for (const own of [element, ...elementsBelow(context, element.get(PDFName.of('K')))]) {
    const page = own.get(PDFName.of('Pg'));
    if (page instanceof PDFRef) return page;
  }
  return undefined;
}
