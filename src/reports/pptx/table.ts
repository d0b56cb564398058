import type PptxGenJS from 'pptxgenjs';
import { cellText } from '../tree/cell-text.ts';
import type { ReportTable } from '../tree/tree.ts';
import { hairline, heightOf, ink, spokenIn, type Deck, type Place, type Slide } from './deck.ts';

/** A table as slides show it: cells as texts, and which columns hold numbers. */
export interface SlideTable {
  columns: readonly { label: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
}

/** Most rows of a table on a slide. */
export const mostRows = 12;

/** Where a table stands on a slide, the size of its type, and the space around its texts in inches. */
const tablePlace: Place = { x: 0.6, y: 1.4, w: 12.1, h: 5.5 };
const fontSize = 12;
const margin = 0.05;

/** What slides show of a table of a report. */
export function slideTable({ head, body, columns }: ReportTable): SlideTable {
  const names = head.at(-1) ?? [];
  return {
    columns: Array.from({ length: columns }, (_, column) => ({
      label: cellText(names[column]),
      numeric: body.some((row) => row[column]?.numeric === true),
    })),
    rows: body.map((row) => row.map(cellText)),
  };
}

/** The rows of a table, slide by slide: as many as one is high enough for, at least one. */
export function slidesOf({ columns, rows }: SlideTable): (readonly string[])[][] {
  const width = tablePlace.w / Math.max(columns.length, 1) - 2 * margin;
  const heightOfRow = (row: readonly string[]): number =>
    Math.max(...row.map((text) => heightOf(text, fontSize, width))) + 2 * margin;
  const whole = tablePlace.h - heightOfRow(columns.map(({ label }) => label));
  const slides: (readonly string[])[][] = [];
  let free = 0;
  for (const row of rows) {
    const needed = heightOfRow(row);
    if (free < needed || slides.at(-1)?.length === mostRows) {
      slides.push([]);
      free = whole;
    }
    slides.at(-1)?.push(row);
    free -= needed;
  }
  return slides;
}

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
    ...{ x: tablePlace.x, y: tablePlace.y, w: tablePlace.w, fontSize, margin },
    border: { type: 'solid', pt: 0.5, color: hairline },
  });
}
