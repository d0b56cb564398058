import { misshapen } from './shape-error.ts';

/** A rectangle on a page in points from the upper left corner of the page. */
export interface PageBox {
  /** From 1. */
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Measured position of a drawing or table; `box` is undefined when it spans pages. */
export interface MeasuredBox {
  kind: 'Table' | 'Figure';
  /** First page, from 1. */
  page: number;
  box: PageBox | undefined;
  /** The table caption; it belongs to the table element in some files and not in others. */
  caption?: PageBox | undefined;
  /** Rows of the body, from 0, whose first cell names them. */
  rowHeads?: readonly number[];
}

/** Stands before the corners of the table that it is said of. */
interface RowHeads {
  kind: 'RowHeads';
  rows: number[];
}

interface BoxCorner {
  kind: string;
  begins: boolean;
  page: number;
  x: number;
  y: number;
}

/**
 * Drawings and tables in document order, from the corners that `boxes.typ` records. Throws a
 * `PdfShapeError` when a corner has no counterpart.
 */
export function measuredBoxes(noted: unknown): MeasuredBox[] {
  const measured: MeasuredBox[] = [];
  const open: { corner: BoxCorner; own: MeasuredBox | undefined }[] = [];
  let caption: { box: PageBox | undefined } | undefined;
  let rowHeads: readonly number[] = [];
  for (const corner of cornersOf(noted)) {
    if (isRowHeads(corner)) {
      rowHeads = corner.rows;
      continue;
    }
    const { kind, begins, page } = corner;
    if (begins) {
      const own: MeasuredBox | undefined =
        kind === 'Table' || kind === 'Figure' ? { kind, page, box: undefined } : undefined;
      if (own !== undefined) measured.push(own);
      if (own !== undefined && kind === 'Table' && rowHeads.length > 0) {
        own.rowHeads = rowHeads;
        rowHeads = [];
      }
      open.push({ corner, own });
      continue;
    }
    const start = open.pop();
    if (start?.corner.kind !== kind) throw misshapen(`box-corner ${kind}`);
    const box = boxBetween(start.corner, corner);
    if (start.own === undefined) caption = { box };
    else {
      start.own.box = box;
      if (kind === 'Table' && caption !== undefined) {
        start.own.caption = caption.box;
        caption = undefined;
      }
    }
  }
  if (open.length > 0) throw misshapen('box-corner');
  return measured;
}

function boxBetween(start: BoxCorner, end: BoxCorner): PageBox | undefined {
  if (start.page !== end.page) return undefined;
  return { page: start.page, left: start.x, top: start.y, right: end.x, bottom: end.y };
}

/** Union of two boxes; undefined when they are on different pages. */
export function boxAround(one: PageBox, other: PageBox): PageBox | undefined {
  if (one.page !== other.page) return undefined;
  return {
    page: one.page,
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function cornersOf(noted: unknown): (BoxCorner | RowHeads)[] {
  if (!Array.isArray(noted)) throw misshapen('box-corner');
  return noted.map((value: unknown) => {
    if (!isCorner(value) && !isRowHeads(value))
      throw misshapen(`box-corner ${JSON.stringify(value)}`);
    return value;
  });
}

function isRowHeads(value: unknown): value is RowHeads {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, rows } = value as Record<string, unknown>;
  return kind === 'RowHeads' && Array.isArray(rows) && rows.every(Number.isInteger);
}

function isCorner(value: unknown): value is BoxCorner {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, begins, page, x, y } = value as Record<string, unknown>;
  return (
    typeof kind === 'string' &&
    typeof begins === 'boolean' &&
    [page, x, y].every((number) => typeof number === 'number' && Number.isFinite(number))
  );
}
