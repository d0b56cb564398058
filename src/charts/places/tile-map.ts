import { codesOf } from '#src/lib/codes.ts';
import { plain as plainText } from '#src/lib/text/say.ts';
import type { Code, Lang } from '#src/model.ts';
import { accent, bar, ink, muted, paper, wash } from '../draw/colours.ts';
import { append, write } from '../draw/elements.ts';
import type { SvgAttributes } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import type { Province, RegionTotal } from './provinces.ts';
import { textWidth, widest } from '#src/lib/text/text-width.ts';
import { tileCodes, tileGrid, tilePlaces } from './tiles.ts';
import { percent, whole } from '../text/words.ts';
import { chartError } from '../draw/faults.ts';
import { suggestionFor } from '#src/lib/faults.ts';

interface TileStyle {
  tile: SvgAttributes;
  /** Diagonal lines: the number is not known exactly. */
  hatch?: string;
  text: string;
}

const tileStyles: Readonly<Record<string, TileStyle>> = {
  exact: { tile: { fill: accent }, text: paper },
  'ten-or-more': {
    tile: { fill: wash, stroke: accent, 'stroke-width': 1.5 },
    hatch: accent,
    text: ink,
  },
  'under-ten': { tile: { fill: wash }, hatch: bar, text: ink },
  none: { tile: { fill: 'none', stroke: muted, 'stroke-dasharray': '3 3' }, text: muted },
};

const plain: TileStyle = { tile: { fill: wash }, text: ink };

function styleOf({ id }: Code): TileStyle {
  return tileStyles[id] ?? plain;
}

interface TileBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The grid of one form: size of a tile and of the step to the next. */
export interface Grid {
  step: number;
  rise: number;
  width: number;
  height: number;
  /** Height of the whole. */
  total: number;
}

/** The grid that fills the width of a frame. */
export function gridOf(frame: Frame): Grid {
  const gap = frame.narrow ? 3 : 5;
  const width = (frame.width - gap * (tileGrid.columns - 1)) / tileGrid.columns;
  const height = frame.narrow ? 42 : 52;
  return {
    step: width + gap,
    rise: height + gap,
    width,
    height,
    total: tileGrid.rows * (height + gap) - gap,
  };
}

/** Diagonals of a rectangle at the origin, from lower left to upper right. */
function diagonals(width: number, height: number, step: number): string {
  const lines: string[] = [];
  for (let at = step; at < width + height; at += step) {
    const from = [Math.max(0, at - height), Math.min(at, height)];
    const to = [Math.min(at, width), Math.max(0, at - width)];
    const [x1, y1, x2, y2] = [...from, ...to].map((value) => value.toFixed(1));
    lines.push(`M${x1 ?? ''},${y1 ?? ''}L${x2 ?? ''},${y2 ?? ''}`);
  }
  return lines.join('');
}

/** A tile with its fill, outline and hatching; all tiles of a size are drawn alike and moved. */
function drawTile(parent: Element, { tile, hatch }: TileStyle, box: TileBox): Element {
  const { x, y, width, height } = box;
  const group = append(parent, 'g', { transform: `translate(${x.toFixed(2)},${y.toFixed(2)})` });
  append(group, 'rect', { width, height, rx: 3, ...tile });
  if (hatch !== undefined) {
    append(group, 'path', {
      d: diagonals(width, height, 6),
      stroke: hatch,
      'stroke-opacity': hatch === accent ? 0.35 : 0.75,
      fill: 'none',
    });
  }
  return group;
}

const codedNames: Record<Lang, boolean> = { zh: false, en: true };

/** Whether tiles bear codes: where they are too small for names of that language. */
export function hasCodes({ narrow }: Frame, lang: Lang): boolean {
  return narrow && codedNames[lang];
}

/** Draws a unit on its tile: name (or code) above, number or interval below. */
export function drawProvince(
  svg: Element,
  province: Province,
  grid: Grid,
  frame: Frame,
  lang: Lang,
): void {
  const place = tilePlaces[province.code];
  if (place === undefined) {
    throw chartError({
      code: 'missing-style',
      file: 'src/charts/places/tiles.ts',
      got: province.code,
      expected: Object.keys(tilePlaces).join(', '),
      subject: { zh: '地图上的格子', en: 'tile on the map' },
      ...suggestionFor(province.code, Object.keys(tilePlaces)),
    });
  }
  const [x, y] = [place[0] * grid.step, place[1] * grid.rise];
  const { width, height } = grid;
  const look = styleOf(province.known);
  const group = drawTile(svg, look, {
    x: x + 0.75,
    y: y + 0.75,
    width: width - 1.5,
    height: height - 1.5,
  });
  mark(group, province);
  const code = tileCodes[province.code];
  const name = hasCodes(frame, lang) && code !== undefined ? code : province.label;
  // A name that is too long for its tile is broken, not made smaller.
  const lines = textWidth(name, frame.minor) > width - 4 ? name.split(' ') : [name];
  const top = lines.length > 1 ? 0.2 : 0.3;
  const middle = x + width / 2;
  const halo = look.hatch === undefined ? {} : { halo: wash };
  const how = { x: middle, anchor: 'middle', fill: look.text, ...halo } as const;
  const { key } = province;
  write(svg, lines, {
    ...how,
    key,
    y: y + height * top,
    size: frame.minor,
    leading: frame.minor * 1.1,
  });
  const below = y + height * (lines.length > 1 ? 0.78 : 0.7);
  write(svg, plainText(province.cases), {
    ...how,
    key,
    y: below,
    size: frame.text,
    bold: true,
  });
}

/** The key in the empty corner above the west. */
export function drawTileKey(
  svg: Element,
  provinces: readonly Province[],
  frame: Frame,
  lang: Lang,
): void {
  const subjects = provinces.map(({ subject }) => subject);
  const side = 17;
  const key = codesOf(subjects, 'said').map((said) => ({
    label: said.label[lang],
    isTick: true,
    sample(parent: Element, x: number, y: number) {
      drawTile(parent, styleOf(said), { x, y: y - side / 2, width: side, height: side });
    },
  }));
  const place = { x: 1, y: 1 + side / 2, size: frame.text, indent: side + 8 };
  drawKey(svg, setKey(key, { ...place, columns: [1], leading: frame.narrow ? 22 : 26 }));
}

/** The regions with a number in the empty corner below the west. */
export function writeRegions(
  svg: Element,
  regions: readonly RegionTotal[],
  grid: Grid,
  frame: Frame,
  lang: Lang,
): void {
  const bottom = grid.total - frame.text;
  const lines = regions.flatMap((region) => {
    const { name } = region.subject;
    if (region.cases === undefined || region.share === undefined) return [];
    const cases = whole(region.cases).text;
    const share = percent(region.share).text;
    const text = { zh: `${name.zh} ${cases}例，${share}`, en: `${name.en} ${cases} (${share})` };
    return [{ text: text[lang], key: region.subject.key }];
  });
  const leading = frame.text * 1.45;
  const y = bottom - (lines.length - 1) * leading;
  for (const [index, { text, key }] of lines.entries()) {
    write(svg, text, { x: 0, y: y + index * leading, size: frame.text, key });
  }
}

/** What the codes on small tiles stand for, in three columns; returns the height taken. */
export function writeCodes(
  svg: Element,
  provinces: readonly Province[],
  top: number,
  frame: Frame,
): number {
  const coded = provinces
    .map(({ code, label }) => ({ code: tileCodes[code] ?? '', label }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const perColumn = Math.ceil(coded.length / 3);
  const leading = frame.minor * 1.4;
  const codeWidth = 25;
  const columns = [0, 1, 2].map((at) => coded.slice(at * perColumn, (at + 1) * perColumn));
  const widths = columns.map(
    (column) =>
      codeWidth +
      widest(
        column.map(({ label }) => label),
        frame.minor,
      ),
  );
  const taken = widths.reduce((sum, width) => sum + width, 0);
  const gap = Math.min(14, (frame.width - taken) / (columns.length - 1));
  let x = 0;
  for (const [at, column] of columns.entries()) {
    for (const [index, { code, label }] of column.entries()) {
      const y = top + (index + 0.5) * leading;
      write(svg, code, { x, y, size: frame.minor, bold: true });
      write(svg, label, { x: x + codeWidth, y, size: frame.minor, fill: muted });
    }
    x += (widths[at] ?? 0) + gap;
  }
  return perColumn * leading;
}
