import PptxGenJS from 'pptxgenjs';
import { plain } from '#src/lib/say.ts';
import { wrap } from '#src/lib/text-width.ts';
import type { Lang, Table } from '#src/model.ts';
import { fixedFile } from './fixed-file.ts';
import { levels, type Level } from './plan.ts';
import type { Series } from './series.ts';
import { twoFormats } from './sound-part.ts';
import type { Sheet } from './sheet.ts';

/** What a deck says of one chart. */
export interface SlideSubject {
  sheet: Sheet;
  /** The finding, the subtitle, the words for those who cannot see the chart. */
  title: string;
  subtitle: string;
  description: string;
  /** Where the numbers are printed, and the address of the page if it is known. */
  source: string;
  address: string | undefined;
  /** What a native chart is drawn from; without it, a picture (PNG) stands in its place. */
  series: Series | undefined;
  picture: Uint8Array | undefined;
  /** A text in which what is bound to claims is filled in. */
  spoken: (text: string) => string;
}

/** The words of a deck. */
export interface SlideWords {
  lang: Lang;
  title: string;
  site: string;
  /** Day of the version, `2026-11-22`. */
  date: string;
  levels: Readonly<Record<Level, string>>;
  table: string;
  questions: string;
  answer: string;
  criteria: string;
  isPicture: string;
}

const ink = '1D1F23';
const muted = '6A6B70';
const colours = ['B4382B', '7F8C93', '1F7A9C', 'D08A1D', '4D8C4A'];
const faces: Record<Lang, string> = { zh: 'Microsoft YaHei', en: 'Calibri' };
/** The library takes this order of bars, but its types do not list it. */
const downwards = 'maxMin' as 'minMax';
/** Rows of a table that fit a slide. */
const mostRows = 12;

/**
 * A deck as a PPTX: for each chart the finding with a native, editable chart (or a picture), its
 * table, and the questions; notes have evidence and answers. The same input gives the same bytes.
 */
export async function deckOf(
  subjects: readonly SlideSubject[],
  words: SlideWords,
): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = words.title;
  deck.subject = words.title;
  deck.author = words.site;
  deck.company = words.site;
  deck.theme = { headFontFace: faces[words.lang], bodyFontFace: faces[words.lang] };
  for (const subject of subjects) {
    chartSlide(deck, subject, words);
    tableSlide(deck, subject, words);
    questionSlide(deck, subject, words);
  }
  const file = (await deck.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
  return fixedFile(file, words.date);
}

type Slide = ReturnType<PptxGenJS['addSlide']>;

/** Where everything stands on a slide of 13.33 × 7.5 inches, in inches. */
const left = 0.6;
const wide = 12.1;
const top = 0.35;
const bottom = 7.2;
/** Points of an inch, and of a line for each point of the type. */
const points = 72;
const leading = 1.3;

/** Height of a text over the width of a slide, in inches. */
const heightOf = (text: string, size: number, bold = false): number =>
  (wrap(text, wide * points, size, bold).length * size * leading) / points;

/** A slide with its title, and where the title ends; a title of three lines is set smaller. */
function titled(
  deck: PptxGenJS,
  title: string,
  { lang }: SlideWords,
): { slide: Slide; below: number } {
  const slide = deck.addSlide();
  slide.background = { color: 'FFFDFA' };
  const isLong = heightOf(title, 24, true) > (2.5 * 24 * leading) / points;
  const fontSize = isLong ? 20 : 24;
  const h = heightOf(title, fontSize, true);
  slide.addText(title, {
    ...{ x: left, y: top, w: wide, h, fontSize, bold: true, color: ink },
    ...{ valign: 'top', margin: 0, fontFace: faces[lang], lang: tags[lang] },
  });
  return { slide, below: top + h + 0.1 };
}

const tags: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };
const minor = 12;

function line(slide: Slide, text: string, y: number, { lang }: SlideWords): void {
  slide.addText(text, {
    ...{ x: left, y, w: wide, h: heightOf(text, minor), fontSize: minor, color: muted, margin: 0 },
    ...{ valign: 'top', fontFace: faces[lang], lang: tags[lang] },
  });
}

/** Writes the source at the foot of a slide; returns where it begins. */
function foot(slide: Slide, source: string, words: SlideWords): number {
  const y = bottom - heightOf(source, minor);
  line(slide, source, y, words);
  return y - 0.1;
}

function chartSlide(deck: PptxGenJS, subject: SlideSubject, words: SlideWords): void {
  const { title, subtitle, description, source, address, series, picture } = subject;
  const { slide, below } = titled(deck, title, words);
  line(slide, subtitle, below, words);
  const y = below + heightOf(subtitle, minor) + 0.1;
  const where = [source, ...(address === undefined ? [] : [address])].join('  ');
  const h = foot(slide, where, words) - y;
  if (series !== undefined)
    nativeChart(deck, slide, series, { x: left, y, w: wide, h, altText: description });
  else if (picture !== undefined) {
    const data = `image/png;base64,${Buffer.from(picture).toString('base64')}`;
    // The picture is 1200 × 630.
    const w = (h * 1200) / 630;
    slide.addImage({ data, x: left + (wide - w) / 2, y, w, h, altText: description });
  }
  const isPicture = series === undefined ? [words.isPicture] : [];
  const notes = [subtitle, description, source, address ?? '', ...isPicture];
  slide.addNotes(notes.filter(Boolean).join('\n\n'));
}

/** So many numbers can stand beside bars; of more, lines across say how long the bars are. */
const mostNumbers = 30;
/** So many names of rows can stand in usual type. */
const mostNames = 18;

function nativeChart(
  deck: PptxGenJS,
  slide: Slide,
  { as, names, columns }: Series,
  place: PptxGenJS.IChartOpts,
): void {
  const [first, second] = columns;
  if (first === undefined) return;
  const isNumbered = as === 'bars' && names.length * columns.length <= mostNumbers;
  const shared: PptxGenJS.IChartOpts = {
    ...place,
    ...{
      chartColors: colours.slice(0, Math.max(columns.length, 1)),
      valGridLine: isNumbered ? { style: 'none' } : { style: 'solid', color: 'E4DFD5', size: 0.5 },
    },
    // Every row has its name.
    ...{ catAxisLabelFrequency: '1', catAxisLabelFontSize: names.length > mostNames ? 8 : 10 },
    ...{ valAxisLabelFontSize: 10, valAxisLabelFormatCode: first.format },
    chartArea: { roundedCorners: false },
    ...{ showLegend: columns.length > 1, legendPos: 'b', legendFontSize: 11 },
  };
  if (as === 'scatter' && second !== undefined) {
    const data = columns
      .slice(0, 2)
      .map(({ label, values }) => ({ name: label, values: [...values] }));
    slide.addChart(deck.ChartType.scatter, data as PptxGenJS.OptsChartData[], {
      ...shared,
      ...{ showLegend: false, lineSize: 0, lineDataSymbolSize: 8 },
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
    slide.addChart(deck.ChartType.line, data, { ...shared, lineSize: 2, lineDataSymbolSize: 6 });
    return;
  }
  slide.addChart(deck.ChartType.bar, data, {
    ...shared,
    ...{ barDir: 'bar', barGapWidthPct: 35, catAxisOrientation: downwards },
    ...{ barGrouping: as === 'stacked' ? 'stacked' : 'clustered' },
    ...{ showValue: isNumbered, dataLabelFormatCode: first.format, dataLabelFontSize: 9 },
  });
}

function tableSlide(deck: PptxGenJS, { sheet, source }: SlideSubject, words: SlideWords): void {
  const { slide, below } = titled(deck, `${words.table} · ${sheet.topic}`, words);
  const { columns, rows } = shownTable(sheet);
  const face = { fontFace: faces[words.lang], lang: tags[words.lang] };
  const cell = (text: string, numeric: boolean, bold = false): PptxGenJS.TableCell => ({
    text,
    options: { align: numeric ? 'right' : 'left', bold, color: ink, ...face },
  });
  const head = columns.map(({ label, numeric }) => cell(label, numeric, true));
  const body = rows
    .slice(0, mostRows)
    .map((row) => row.map(({ text }, index) => cell(text, columns[index]?.numeric ?? false)));
  slide.addTable([head, ...body], {
    ...{ x: left, y: below + 0.3, w: wide, fontSize: 12, margin: 0.05 },
    border: { type: 'solid', pt: 0.5, color: 'E4DFD5' },
  });
  foot(slide, source, words);
  slide.addNotes(plain(sheet.table.caption));
}

/** The whole table where it fits a slide, else the excerpt of the worksheet. */
const shownTable = ({ table, excerpt }: Sheet): Table =>
  table.rows.length <= mostRows && table.columns.length <= 6 ? table : excerpt;

function questionSlide(
  deck: PptxGenJS,
  { sheet, spoken, source }: SlideSubject,
  words: SlideWords,
): void {
  const { slide, below } = titled(deck, `${words.questions} · ${sheet.topic}`, words);
  const asked = levels.flatMap((level): PptxGenJS.TextProps[] => {
    const own = sheet.questions.filter((one) => one.level === level);
    if (own.length === 0) return [];
    return [
      {
        text: words.levels[level],
        options: { bold: true, color: colours[0] ?? ink, breakLine: true },
      },
      ...own.map(({ text }) => ({
        text: spoken(text),
        options: { bullet: true, breakLine: true },
      })),
    ];
  });
  slide.addText(asked, {
    ...{
      x: left,
      y: below + 0.2,
      w: wide,
      h: foot(slide, source, words) - below - 0.2,
      fontSize: 16,
      color: ink,
      valign: 'top',
      margin: 0,
    },
    ...{ fontFace: faces[words.lang], lang: tags[words.lang], fit: 'shrink', paraSpaceAfter: 4 },
  });
  const answers = sheet.questions.map(({ text, answer, criteria }) => {
    const told =
      answer === undefined
        ? `${words.criteria}: ${spoken(criteria ?? '')}`
        : `${words.answer}: ${answer.computation ?? answer.text}`;
    return `${spoken(text)}\n${told}`;
  });
  slide.addNotes(answers.join('\n\n'));
}
