import type { MeasuredBox } from './boxes.ts';
import {
  isNamed,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFObject,
  type PdfFile,
} from './file.ts';
import { misshapen } from './shape-error.ts';
import { elementsOf, kidsOf, listed, pagesOf } from './structure.ts';

/**
 * Gives elements the tags that Typst 0.14 does not: first cells that name their row are row headers
 * (ISO 32000-1, 14.8.5.7), marks of notes are references to them (14.8.4.4.1), and each mark has one
 * annotation, so that it is one stop for the keyboard. Throws a `PdfShapeError` when a row has no cell.
 */
export function writeTags(file: PdfFile, measured: readonly MeasuredBox[]): void {
  removeEmptyLinks(file);
  const elements = elementsOf(file);
  tagReferences(file.context, elements);
  const tables = elements.filter((element) => isTagged(element, 'Table'));
  const heads = measured.filter(({ kind }) => kind === 'Table').map(({ rowHeads }) => rowHeads);
  for (const [index, table] of tables.entries()) {
    const rows = heads[index] ?? [];
    if (rows.length > 0) tagRowHeads(file.context, table, rows);
  }
}

function isTagged(element: PDFDict, tag: string): boolean {
  return isNamed(element.get(PDFName.of('S')), tag);
}

/** The tag of a mark in running text is the one that Typst gives to the number of its note. */
function tagReferences(context: PDFContext, elements: readonly PDFDict[]): void {
  for (const element of elements) {
    if (!isTagged(element, 'Lbl')) continue;
    const parent = context.lookup(element.get(PDFName.of('P')));
    const isLabel =
      parent instanceof PDFDict && (isTagged(parent, 'Note') || isTagged(parent, 'LI'));
    if (!isLabel && kidsOf(context, element).some((kid) => isTagged(kid, 'Link')))
      element.set(PDFName.of('S'), PDFName.of('Reference'));
  }
}

/**
 * Makes the first cells of these rows headers. Readers then find the headers of a cell by the scope
 * of the headers of its row and column, so that the lists of Typst, which know columns only, go.
 */
function tagRowHeads(context: PDFContext, table: PDFDict, rows: readonly number[]): void {
  const body = kidsOf(context, table)
    .filter((part) => !isTagged(part, 'THead') && !isTagged(part, 'Caption'))
    .flatMap((part) => (isTagged(part, 'TR') ? [part] : kidsOf(context, part)));
  for (const [index, row] of body.entries())
    for (const [place, cell] of kidsOf(context, row).entries()) {
      const isHead = place === 0 && rows.includes(index);
      const attributes = listed(cell.get(PDFName.of('A'))).map((one) =>
        one instanceof PDFRef ? context.lookup(one) : one,
      );
      const spans = attributes.find(
        (one): one is PDFDict =>
          one instanceof PDFDict && isNamed(one.get(PDFName.of('O')), 'Table'),
      );
      spans?.delete(PDFName.of('Headers'));
      // Attributes that say nothing but whose they are.
      if (spans?.keys().length === 1 && !isHead) {
        const others = attributes.filter((one) => one !== spans);
        if (others.length === 0) cell.delete(PDFName.of('A'));
        else cell.set(PDFName.of('A'), context.obj(others));
      }
      if (!isHead) continue;
      cell.set(PDFName.of('S'), PDFName.of('TH'));
      if (spans === undefined)
        cell.set(
          PDFName.of('A'),
          context.obj([...attributes, context.obj({ O: 'Table', Scope: 'Row' })]),
        );
      else spans.set(PDFName.of('Scope'), PDFName.of('Row'));
    }
  const last = Math.max(...rows);
  if (last >= body.length) throw misshapen(`TR: ${String(body.length)} ≤ ${String(last)}`);
}

/**
 * Removes annotations without area from links that have others: Typst draws one for the start of
 * every mark of a note, and one where a line of the contents would begin on the page before.
 */
function removeEmptyLinks(file: PdfFile): void {
  const { context } = file;
  const removed = new Set<PDFRef>();
  for (const link of elementsOf(file)) {
    if (!isTagged(link, 'Link')) continue;
    const kids = listed(link.lookup(PDFName.of('K')));
    const empty = kids.map(annotationOf).map((one) => one !== undefined && isEmpty(context, one));
    const hasOthers = kids.some((kid, at) => annotationOf(kid) !== undefined && empty[at] !== true);
    if (!empty.includes(true) || !hasOthers) continue;
    for (const [at, kid] of kids.entries()) {
      const own = annotationOf(kid);
      if (own !== undefined && empty[at] === true) removed.add(own);
    }
    link.set(PDFName.of('K'), context.obj(kids.filter((_, at) => empty[at] !== true)));
  }
  if (removed.size === 0) return;
  for (const ref of pagesOf(file)) {
    const page = context.lookup(ref, PDFDict);
    const kept = listed(page.lookup(PDFName.of('Annots'))).filter(
      (one) => !(one instanceof PDFRef && removed.has(one)),
    );
    if (kept.length > 0) page.set(PDFName.of('Annots'), context.obj(kept));
    else page.delete(PDFName.of('Annots'));
  }
  for (const ref of removed) context.delete(ref);
}

/** The annotation that a kid of a structure element points to. */
function annotationOf(kid: PDFObject): PDFRef | undefined {
  const target = kid instanceof PDFDict ? kid.get(PDFName.of('Obj')) : undefined;
  return target instanceof PDFRef ? target : undefined;
}

function isEmpty(context: PDFContext, annotation: PDFRef): boolean {
  const corners = listed(context.lookup(annotation, PDFDict).lookup(PDFName.of('Rect')));
  const [left, bottom, right, top] = corners.map((edge) =>
    edge instanceof PDFNumber ? edge.asNumber() : Number.NaN,
  );
  return left === right || bottom === top;
}
