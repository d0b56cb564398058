import { boxAround, type MeasuredBox } from './boxes.ts';
import { dictAt, misshapen, type PdfFile } from './file.ts';
import { isDict, isRef, PdfShapeError, type PdfDict, type PdfValue } from './values.ts';

/** Pages of a file in their order, as the numbers of their objects. */
export function pagesOf(file: PdfFile): number[] {
  return pagesBelow(file, dictAt(file, file.root, '/Root').get('Pages'));
}

function pagesBelow(file: PdfFile, node: PdfValue | undefined): number[] {
  const dict = dictAt(file, node, '/Pages');
  if (dict.get('Type') === '/Page') return isRef(node) ? [node.ref] : [];
  const kids = dict.get('Kids');
  return Array.isArray(kids) ? kids.flatMap((kid) => pagesBelow(file, kid)) : [];
}

/**
 * Tells every table and figure of the structure that stands whole on one page where it stands, as
 * PDF/UA-1 wants it (ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4). The nth measured one is the nth of
 * its kind. Throws a `PdfShapeError` when number or pages do not agree.
 */
export function writeBoxes(file: PdfFile, measured: readonly MeasuredBox[]): void {
  const pages = pagesOf(file);
  const root = dictAt(
    file,
    dictAt(file, file.root, '/Root').get('StructTreeRoot'),
    '/StructTreeRoot',
  );
  const elements = elementsBelow(file, root.get('K'));
  for (const kind of ['Table', 'Figure'] as const) {
    const own = elements.filter((element) => element.get('S') === `/${kind}`);
    const boxes = measured.filter((one) => one.kind === kind);
    if (own.length !== boxes.length) {
      throw misshapen(`${kind}: ${String(own.length)} ≠ ${String(boxes.length)}`);
    }
    for (const [index, element] of own.entries()) {
      if (kind === 'Figure' && !element.has('Alt')) throw silentFigure(index + 1);
      const found = boxes[index];
      if (found !== undefined) writeBox(file, element, found, pages);
    }
  }
}

function writeBox(
  file: PdfFile,
  element: PdfDict,
  found: MeasuredBox,
  pages: readonly number[],
): void {
  const shown = firstPage(file, element);
  if (shown !== undefined && pages.indexOf(shown) + 1 !== (found.caption?.page ?? found.page)) {
    const at = `${String(pages.indexOf(shown) + 1)} ≠ ${String(found.page)}`;
    throw misshapen(`${found.kind} (page ${at})`);
  }
  const captioned = kidsOf(file, element).some((kid) => kid.get('S') === '/Caption');
  const box =
    captioned && found.box !== undefined && found.caption !== undefined
      ? boxAround(found.box, found.caption)
      : found.box;
  const page = box === undefined ? undefined : pages[box.page - 1];
  if (box === undefined || page === undefined) return;
  const height = heightOf(dictAt(file, { ref: page }, '/Page'));
  layoutOf(element).set(
    'BBox',
    [box.left, height - box.bottom, box.right, height - box.top].map(number),
  );
}

function silentFigure(place: number): PdfShapeError {
  return new PdfShapeError(
    `报告的第 ${String(place)} 幅图没有替代文字，不符合 PDF/UA-1。请给图补上说明。`,
    `Drawing ${String(place)} of the report has no alternative text, against PDF/UA-1. Give it a description.`,
  );
}

/** The attributes of an element about its layout, which are added when there are none. */
function layoutOf(element: PdfDict): PdfDict {
  const given = element.get('A');
  const all: PdfValue[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  const found = all.find((one): one is PdfDict => isDict(one) && one.get('O') === '/Layout');
  if (found !== undefined) return found;
  const layout: PdfDict = new Map([['O', '/Layout']]);
  element.set('A', [...all, layout]);
  return layout;
}

function heightOf(page: PdfDict): number {
  const media = page.get('MediaBox');
  const height = Array.isArray(media) ? Number(media[3]) : Number.NaN;
  if (!Number.isFinite(height)) throw misshapen('/MediaBox');
  return height;
}

/** A length in points to a thousandth. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Elements in reading order, each before what it holds. */
export function elementsBelow(file: PdfFile, kids: PdfValue | undefined): PdfDict[] {
  return elements(file, kids).flatMap((element) => [
    element,
    ...elementsBelow(file, element.get('K')),
  ]);
}

function kidsOf(file: PdfFile, element: PdfDict): PdfDict[] {
  return elements(file, element.get('K'));
}

/** The structure elements among kids; the others are content. */
function elements(file: PdfFile, kids: PdfValue | undefined): PdfDict[] {
  return (Array.isArray(kids) ? kids : kids === undefined ? [] : [kids]).flatMap((kid) => {
    const dict = isRef(kid) ? file.objects.get(kid.ref)?.value : undefined;
    return isDict(dict) && dict.has('S') ? [dict] : [];
  });
}

/** The page on which an element begins to have content; undefined when it has none. */
function firstPage(file: PdfFile, element: PdfDict): number | undefined {
  for (const own of [element, ...elementsBelow(file, element.get('K'))]) {
    const page = own.get('Pg');
    if (isRef(page)) return page.ref;
  }
  return undefined;
}
