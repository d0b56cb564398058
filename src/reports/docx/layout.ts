import { isHan } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import type { Layout } from '../options.ts';

/** Fonts by script. */
export interface Face {
  ascii: string;
  hAnsi: string;
  eastAsia: string;
  cs: string;
}

/** Type settings of one kind of text; sizes, line pitch and spacing in points. */
export interface Type {
  face: Face;
  size: number;
  line: number;
  bold: boolean;
  before: number;
  after: number;
  /** Letter spacing in points. */
  tracking: number;
}

/**
 * Page and type settings of a layout in a Word file. Lengths are millimetres unless noted
 * otherwise.
 */
export interface WordStyle {
  page: {
    top: number;
    right: number;
    bottom: number;
    left: number;
    header: number;
    footer: number;
  };
  textWidth: number;
  /** Line pitch of the document grid in points, if the layout has one. */
  grid: number | undefined;
  body: Type;
  list: Type;
  title: Type;
  kicker: Type;
  lede: Type;
  headings: readonly [Type, Type, Type, Type];
  caption: Type;
  /** Text of figures and tables in small type. */
  quiet: Type;
  table: Type;
  /** Type for tables that do not fit with `table`. */
  smallTable: Type;
  note: Type;
  /** First-line indent, in hundredths of a character. */
  indent: number;
  centred: boolean;
  numbered: boolean;
}

/**
 * Word files embed no fonts. They use fonts that readers have: 宋体, 黑体, 楷体 and 仿宋 come with Windows
 * and Office (`font-table.ts` lists fallbacks), Times New Roman is the Latin font of Chinese
 * official documents.
 */
const face = (eastAsia: string, latin = 'Times New Roman'): Face => ({
  ascii: latin,
  hAnsi: latin,
  eastAsia,
  cs: latin,
});
const song = face('宋体');
/** 小标宋, the font of official titles; machines without it show 宋体. */
const biaosong = face('方正小标宋简体');
const hei = face('黑体');
const kai = face('楷体');
const fang = face('仿宋');

/** Font of emphasised Chinese, instead of italics. */
export const emphasised = kai;

function type(
  textFace: Face,
  size: number,
  line: number,
  [before, after]: [number, number] = [0, 0],
  bold = false,
): Type {
  return { face: textFace, size, line, bold, before, after, tracking: 0 };
}

/** Style of a layout for a language. */
export function wordStyleOf(layout: Layout, lang: Lang, brief = false): WordStyle {
  switch (layout) {
    case 'standard':
      return standard(isHan(lang));
    case 'official': {
      const style = official(isHan(lang));
      return brief ? officialBrief(style, isHan(lang)) : style;
    }
  }
}

/**
 * A brief keeps its two pages: in Chinese its lists are in 四号; in English, for which GB/T 9704 is not
 * made, all text is smaller.
 */
function officialBrief(style: WordStyle, chinese: boolean): WordStyle {
  const smaller = (of: Type, size: number, line: number): Type => ({
    ...of,
    size,
    line,
    tracking: 0,
  });
  if (chinese) return { ...style, list: smaller(style.body, 14, 22) };
  const body = smaller(style.body, 12, 18);
  const [one, two, three, four] = style.headings;
  return {
    ...style,
    grid: undefined,
    body,
    list: body,
    lede: smaller(style.lede, 12, 18),
    headings: [
      smaller(one, 14, 26),
      smaller(two, 13, 22),
      smaller(three, 12, 18),
      smaller(four, 12, 18),
    ],
  };
}

function standard(chinese: boolean): WordStyle {
  const size = chinese ? 10.5 : 11;
  const line = chinese ? 18 : 15.5;
  return {
    page: { top: 28, right: 30, bottom: 27, left: 30, header: 14, footer: 14 },
    textWidth: 150,
    grid: undefined,
    body: type(song, size, line, [0, chinese ? 2 : 5]),
    list: type(song, size, line, [0, chinese ? 2 : 5]),
    title: type(song, chinese ? 23 : 22, chinese ? 33 : 29, [0, 12], true),
    kicker: type(song, 10, 15, [0, 8]),
    lede: type(song, 12, chinese ? 20 : 18, [0, 14]),
    headings: [
      type(song, 15, 22, [22, 8], true),
      type(song, 12.5, 19, [16, 6], true),
      type(song, 11, 17, [12, 4], true),
      type(song, size, line, [10, 3], true),
    ],
    caption: type(song, 10.5, 16, [14, 3], true),
    quiet: type(song, 8.5, 13, [0, 2]),
    table: type(song, 9, 13.5),
    smallTable: type(song, 8, 11.5),
    note: type(song, 8.5, 12, [0, 1]),
    indent: chinese ? 200 : 0,
    centred: false,
    numbered: false,
  };
}

/** 三号, 二号, 小四, 五号 and 小五 in points. */
const sizes = { three: 16, two: 22, smallFour: 12, five: 10.5, smallFive: 9 };
/**
 * 22 lines in 225 mm: a 3 号 character plus a gap of 7/8 of a character per line, as the standard
 * says.
 */
const pitch = 28.95;
/**
 * Fits 28 characters of 16 pt into 156 mm. A grid with narrower characters would do the same in
 * Word, but LibreOffice sets such a grid too wide.
 */
const tracking = -0.25;

/**
 * An official document after GB/T 9704—2012 on A4: top margin 37 mm, left margin 28 mm, type area
 * 156 × 225 mm, 22 lines of 28 characters of 三号 仿宋; headings 一、（一）1.（1） in 黑体, 楷体, 仿宋, the title
 * in 小标宋. English uses the line grid but not the
 * character grid.
 */
function official(chinese: boolean): WordStyle {
  const { three, two, smallFour, five, smallFive } = sizes;
  const onGrid = (textFace: Face, after = 0, bold = false): Type => ({
    ...type(textFace, three, pitch, [0, after], bold),
    tracking: chinese ? tracking : 0,
  });
  return {
    page: { top: 37, right: 26, bottom: 35, left: 28, header: 15, footer: 25 },
    textWidth: 156,
    grid: pitch,
    body: onGrid(fang),
    list: onGrid(fang),
    title: chinese ? type(biaosong, two, 35, [0, 14]) : type(song, two, 35, [0, 14], true),
    kicker: onGrid(kai, 6),
    lede: onGrid(kai, 10),
    // English has no separate heading fonts, so headings are bold.
    headings: [
      onGrid(hei, 0, !chinese),
      onGrid(kai, 0, !chinese),
      onGrid(fang, 0, true),
      onGrid(fang),
    ],
    caption: type(hei, smallFour, 20, [12, 4], !chinese),
    quiet: type(fang, five, 16, [0, 2]),
    table: type(song, five, 15.5),
    smallTable: type(song, smallFive, 13),
    note: type(song, smallFive, 13, [0, 1]),
    indent: 200,
    centred: true,
    numbered: true,
  };
}
