import { textWidth } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import { muted } from '../draw/colours.ts';
import { write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import type { ScatterDot } from './scatter-layout.ts';

/** An entry of the key with its place. */
interface KeyEntry {
  dot: ScatterDot;
  number: string;
  x: number;
  /** Line of the key, from 0. */
  line: number;
}

/** The key of numbered dots below a scatter plot. */
export interface ScatterKey {
  entries: KeyEntry[];
  /** Height of the key in units; 0 without numbered dots. */
  height: number;
}

const gap = 14;
const leading = 1.55;
const inset = 4;

const heading = {
  zh: '没有名称的圆，按编号：',
  en: 'Dots without a name, by number:',
} as const;

/** Lays the names of numbered dots out in lines. */
export function keyOf(numbered: readonly ScatterDot[], frame: Frame): ScatterKey {
  let [x, line] = [inset, 1];
  const entries = numbered.map((dot, index): KeyEntry => {
    const number = String(index + 1);
    const width = textWidth(`${number} ${dot.label}`, frame.minor, dot.bold);
    if (x > inset && x + width > frame.width) [x, line] = [inset, line + 1];
    const entry = { dot, number, x, line };
    x += width + gap;
    return entry;
  });
  const lines = entries.length === 0 ? 0 : line + 1;
  return { entries, height: lines === 0 ? 0 : lines * frame.minor * leading + 8 };
}

/** Writes the key; `top` is its upper edge. */
export function writeKey(
  svg: Element,
  { entries }: ScatterKey,
  top: number,
  frame: Frame,
  lang: Lang,
): void {
  if (entries.length === 0) return;
  const middle = (line: number): number => top + (line + 0.5) * frame.minor * leading;
  write(svg, heading[lang], { x: inset, y: middle(0), size: frame.minor, fill: muted });
  for (const { dot, number, x, line } of entries) {
    const how = { x, y: middle(line), size: frame.minor, bold: dot.bold, key: dot.subject.key };
    write(svg, `${number} ${dot.label}`, how);
  }
}
