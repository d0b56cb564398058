import type { Chart } from '#src/model.ts';

/** How another program draws the data table of a figure, by the indices of its columns and rows. */
export interface NativeChart {
  as: NonNullable<Chart['native']>['as'];
  /** The columns that together name a row, and those that are drawn. */
  names: number[];
  columns: number[];
  /** Rows that are not drawn, such as totals. */
  without: number[];
}

/** The numbers of a chart as another program draws them: series by row. */
export interface ChartSeries {
  as: NativeChart['as'];
  /** The caption of their table: what they are and their date, whatever marks the drawing has. */
  caption: string;
  /** The names of the rows. */
  names: readonly string[];
  columns: readonly {
    label: string;
    /** The number format of spreadsheets. */
    format: string;
    /** One value a row; null where the table has none. */
    values: readonly (number | null)[];
  }[];
}
