import type PptxGenJS from 'pptxgenjs';
import type { ChartSeries } from '../tree/series.ts';
import { hairline, seriesColours, type Deck, type Place, type Slide } from './deck.ts';
import { twoFormats } from './sound-part.ts';

/** The library takes this order of bars, but its types do not list it. */
const downwards = 'maxMin' as 'minMax';
/** Type of the names of rows, in points: smaller where there are many. */
const [largestType, smallestType] = [11, 7];

/** Whether the names of all rows can be read at a height in inches. */
export const isLegible = ({ as, names }: ChartSeries, height: number): boolean =>
  as === 'scatter' || as === 'lines' || typeOf(names.length, height) >= smallestType;

const typeOf = (rows: number, height: number): number =>
  Math.min(largestType, Math.floor((height * 72 * typeShare) / Math.max(rows, 1)));

/** Share of the height of a chart that the names of its rows take at most. */
const typeShare = 0.62;
/** Bars that have room for their values. */
const mostLabelled = 32;

/** The end of an axis of shares that reaches the whole; the program chooses others. */
const wholeAxis = (values: readonly (number | null)[], format: string): number | undefined => {
  const largest = Math.max(...values.map((value) => value ?? 0));
  return format.endsWith('%') && largest > 0.9 && largest <= 1 ? 1 : undefined;
};

const ends = (name: 'catAxisMaxVal' | 'valAxisMaxVal', end: number | undefined) =>
  end === undefined ? {} : { [name]: end };

/** Adds a chart that can be edited, with its workbook. */
export function nativeChart(
  { file }: Deck,
  slide: Slide,
  { as, names, columns }: ChartSeries,
  { description, ...place }: Place & { description: string },
): void {
  const [first, second] = columns;
  if (first === undefined) return;
  const isLabelled = as === 'bars' && names.length * columns.length <= mostLabelled;
  const shared: PptxGenJS.IChartOpts = {
    ...{ ...place, altText: description },
    chartColors: seriesColours.slice(0, Math.max(columns.length, 1)),
    // Where no numbers stand at the bars, lines across say how long they are.
    valGridLine: isLabelled ? { style: 'none' } : { style: 'solid', color: hairline, size: 0.5 },
    ...{ catAxisLabelFontSize: 10, valAxisLabelFontSize: 10, valAxisLabelFormatCode: first.format },
    chartArea: { roundedCorners: false },
    ...{ showLegend: columns.length > 1, legendPos: 'b', legendFontSize: 11 },
  };
  if (as === 'scatter' && second !== undefined) {
    const data = columns
      .slice(0, 2)
      .map(({ label, values }) => ({ name: label, values: [...values] }));
    slide.addChart(file.ChartType.scatter, data as PptxGenJS.OptsChartData[], {
      ...shared,
      ...{ showLegend: false, lineSize: 0, lineDataSymbolSize: 8, catGridLine: { style: 'none' } },
      ...ends('catAxisMaxVal', wholeAxis(first.values, first.format)),
      ...ends('valAxisMaxVal', wholeAxis(second.values, second.format)),
      ...{ showCatAxisTitle: true, catAxisTitle: first.label },
      ...{ showValAxisTitle: true, valAxisTitle: second.label },
      // The library has one format for both axes.
      valAxisLabelFormatCode: twoFormats(first.format, second.format),
    });
    return;
  }
  const data = columns.map(({ label, values }) => {
    return { name: label, labels: [...names], values: values.map((value) => value ?? 0) };
  });
  if (as === 'lines') {
    slide.addChart(file.ChartType.line, data, { ...shared, lineSize: 2, lineDataSymbolSize: 6 });
    return;
  }
  const legend = columns.length > 1 ? 0.5 : 0;
  const type = Math.max(smallestType, typeOf(names.length, place.h - legend));
  slide.addChart(file.ChartType.bar, data, {
    ...{ ...shared, catAxisLabelFontSize: type, catAxisLabelFrequency: 1 as unknown as string },
    ...{ barDir: 'bar', barGapWidthPct: 35, catAxisOrientation: downwards },
    ...{ barGrouping: as === 'stacked' ? 'stacked' : 'clustered' },
    ...{
      showValue: isLabelled,
      dataLabelFormatCode: first.format,
      dataLabelFontSize: Math.min(9, type),
    },
  });
}
