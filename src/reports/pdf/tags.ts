import type { MeasuredBox } from './boxes.ts';
import {
  isNamed,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
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
 * Removes annotations without width: Typst draws one for the start of every mark of a note, beside
 * the one that can be clicked.
 */
function removeEmptyLinks(file: PdfFile): void {
  const { context } = file;
  const removed = new Set<PDFRef>();
  for (const ref of pagesOf(file)) {
    const page = context.lookup(ref, PDFDict);
    const annotations = listed(page.lookup(PDFName.of('Annots')));
    const kept = annotations.filter((one) => !(one instanceof PDFRef && isEmpty(context, one)));
    if (kept.length === annotations.length) continue;
    for (const one of annotations)
      if (one instanceof PDFRef && !kept.includes(one)) removed.add(one);
    page.set(PDFName.of('Annots'), context.obj(kept));
  }
  for (const element of elementsOf(file)) {
    if (!isTagged(element, 'Link')) continue;
    const kids = listed(element.lookup(PDFName.of('K')));
    const kept = kids.filter((kid) => {
      const target = kid instanceof PDFDict ? kid.get(PDFName.of('Obj')) : undefined;
      return !(target instanceof PDFRef && removed.has(target));
    });
    if (kept.length < kids.length) element.set(PDFName.of('K'), context.obj(kept));
  }
  for (const ref of removed) context.delete(ref);
}

function isEmpty(context: PDFContext, annotation: PDFRef): boolean {
  const dict = context.lookup(annotation, PDFDict);
  const corners = dict.lookup(PDFName.of('Rect'));
  const [left, , right] = listed(corners).map((edge) =>
    edge instanceof PDFNumber ? edge.asNumber() : Number.NaN,
  );
  return (
    corners instanceof PDFArray &&
    left === right &&
    isNamed(dict.get(PDFName.of('Subtype')), 'Link')
  );
}
