import { plain } from '#src/lib/text/say.ts';
import type { Lang, Table } from '#src/model.ts';
import {
  ink,
  mostRows,
  nativeChart,
  openDeck,
  packDeck,
  pictureIn,
  quietLine,
  seriesColours,
  spokenIn,
  tableOn,
  titledSlide,
  type ChartSeries,
  type Deck,
} from '#src/reports/slides.ts';
import { levels, type Level } from './plan.ts';
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
  series: ChartSeries | undefined;
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

/** Places on a slide, in inches. */
const subtitlePlace = { x: 0.6, y: 1.28, w: 12.1, h: 0.5 };
const chartPlace = { x: 0.6, y: 1.85, w: 12.1, h: 4.9 };
const sourcePlace = { x: 0.6, y: 6.85, w: 11.4, h: 0.45 };
/** Width to height of the pictures of charts. */
const ratio = 1200 / 630;

/**
 * A deck as a PPTX: for each chart the finding with a native, editable chart (or a picture), its
 * table, and the questions; notes have evidence and answers. The same input gives the same bytes.
 */
export async function deckOf(
  subjects: readonly SlideSubject[],
  words: SlideWords,
): Promise<Uint8Array> {
  const deck = openDeck(words.title, words.site, words.lang);
  for (const subject of subjects) {
    chartSlide(deck, subject, words);
    tableSlide(deck, subject, words);
    questionSlide(deck, subject, words);
  }
  return packDeck(deck, words.date);
}

function chartSlide(deck: Deck, subject: SlideSubject, words: SlideWords): void {
  const { title, subtitle, description, source, address, series, picture } = subject;
  const slide = titledSlide(deck, title);
  // The subtitle tells of marks that another drawing lacks.
  quietLine(slide, series?.caption ?? subtitle, subtitlePlace, deck);
  if (series !== undefined) nativeChart(deck, slide, series, { ...chartPlace, description });
  else if (picture !== undefined)
    pictureIn(slide, { png: picture, ratio, description }, chartPlace);
  const from = [source, ...(address === undefined ? [] : [address])].join('  ');
  quietLine(slide, from, sourcePlace, deck);
  const isPicture = series === undefined ? [words.isPicture] : [];
  const notes = [subtitle, description, source, address ?? '', ...isPicture];
  slide.addNotes(notes.filter(Boolean).join('\n\n'));
}

function tableSlide(deck: Deck, { sheet, source }: SlideSubject, words: SlideWords): void {
  const slide = titledSlide(deck, `${words.table} · ${sheet.topic}`);
  const { columns, rows } = shownTable(sheet);
  tableOn(slide, { columns, rows: rows.map((row) => row.map(({ text }) => text)) }, deck);
  quietLine(slide, source, sourcePlace, deck);
  slide.addNotes(plain(sheet.table.caption));
}

/** The whole table where it fits a slide, else the excerpt of the worksheet. */
const shownTable = ({ table, excerpt }: Sheet): Table =>
  table.rows.length <= mostRows && table.columns.length <= 6 ? table : excerpt;

function questionSlide(
  deck: Deck,
  { sheet, spoken, source }: SlideSubject,
  words: SlideWords,
): void {
  const slide = titledSlide(deck, `${words.questions} · ${sheet.topic}`);
  const asked = levels.flatMap((level) => {
    const own = sheet.questions.filter((one) => one.level === level);
    if (own.length === 0) return [];
    return [
      {
        text: words.levels[level],
        options: { bold: true, color: seriesColours[0] ?? ink, breakLine: true },
      },
      ...own.map(({ text }) => ({
        text: spoken(text),
        options: { bullet: true, breakLine: true },
      })),
    ];
  });
  slide.addText(asked, {
    ...{ x: 0.6, y: 1.3, w: 12.1, h: 5.4, fontSize: 16, color: ink, valign: 'top', margin: 0 },
    ...{ ...spokenIn(words.lang), fit: 'shrink', paraSpaceAfter: 4 },
  });
  quietLine(slide, source, sourcePlace, deck);
  const answers = sheet.questions.map(({ text, answer, criteria }) => {
    const told =
      answer === undefined
        ? `${words.criteria}: ${spoken(criteria ?? '')}`
        : `${words.answer}: ${answer.computation ?? answer.text}`;
    return `${spoken(text)}\n${told}`;
  });
  slide.addNotes(answers.join('\n\n'));
}
