import type PptxGenJS from 'pptxgenjs';
import { hairline, ink, spokenIn, type Deck, type Slide } from './deck.ts';

/** A table as slides show it: cells as texts, and which columns hold numbers. */
export interface SlideTable {
  columns: readonly { label: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
}

/** Rows of a table that fit a slide. */
export const mostRows = 12;

/** Adds the first rows of a table, as many as fit the slide. */
export function tableOn(slide: Slide, { columns, rows }: SlideTable, { lang }: Deck): void {
  const cell = (text: string, numeric: boolean, bold = false): PptxGenJS.TableCell => ({
    text,
    options: { align: numeric ? 'right' : 'left', bold, color: ink, ...spokenIn(lang) },
  });
  const head = columns.map(({ label, numeric }) => cell(label, numeric, true));
  const body = rows
    .slice(0, mostRows)
    .map((row) => row.map((text, index) => cell(text, columns[index]?.numeric ?? false)));
  slide.addTable([head, ...body], {
    ...{ x: 0.6, y: 1.4, w: 12.1, fontSize: 12, margin: 0.05 },
    border: { type: 'solid', pt: 0.5, color: hairline },
  });
}
