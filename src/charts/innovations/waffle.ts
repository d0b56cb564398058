import { say } from '#src/lib/text/say.ts';
import type { Lang, Text } from '#src/model.ts';
import { ink, muted, paper, shade, themeColour } from '../draw/colours.ts';
import { append, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { casesText } from './innovation.ts';
import type { InnovationClass, InnovationTheme } from './innovation.ts';
import { mark } from '../draw/marks.ts';
import { wrap } from '#src/lib/text/text-width.ts';
import { markOf, percent, whole } from '../text/words.ts';

/** Upper left corner of a square. */
export interface WaffleCorner {
  x: number;
  y: number;
}

/** What the squares of one drawing share. */
export interface Waffle {
  svg: Element;
  lang: Lang;
  frame: Frame;
  /** Distance from one square to the next. */
  pitch: number;
}

const share = 0.84;

function square(parent: Element, { x, y }: WaffleCorner, pitch: number): void {
  const side = pitch * share;
  append(parent, 'rect', { x, y, width: side, height: side, rx: side / 8 });
}

/** A square of a case that the source names: outlined, with a dot. */
export function namedSquare(
  parent: Element,
  corner: WaffleCorner,
  pitch: number,
  fill: string,
): Element {
  const side = pitch * share;
  const group = append(parent, 'g', { fill, stroke: ink, 'stroke-width': 1.25 });
  append(group, 'rect', {
    x: corner.x + 0.6,
    y: corner.y + 0.6,
    width: side - 1.2,
    height: side - 1.2,
    rx: side / 8,
  });
  append(group, 'circle', {
    cx: corner.x + side / 2,
    cy: corner.y + side / 2,
    r: side / 5,
    fill: paper,
    'stroke-width': 1,
  });
  return group;
}

/**
 * Draws the cases of a class, those that the source names first. The others are one mark of the
 * class together: nothing tells them apart.
 */
export function drawClass(
  waffle: Waffle,
  theme: InnovationTheme,
  { subject, cases, share: part, index, named, namedCount }: InnovationClass,
  corner: (index: number) => WaffleCorner,
): void {
  const { svg, lang, pitch } = waffle;
  const fill = themeColour(theme.index);
  const opacity = shade(index);
  const themeName = theme.subject.name[lang];
  for (const [place, known] of named.entries()) {
    const group = namedSquare(svg, corner(place), pitch, fill);
    group.querySelector('rect')?.setAttribute('fill-opacity', String(opacity));
    const facts = {
      zh: [`原文点名的案例，属${themeName}主题的${subject.name.zh}一类`],
      en: [`a case the source names, class ${subject.name.en} (${themeName})`],
    };
    mark(group, markOf(known, facts[lang], lang));
  }
  if (cases.value <= named.length) return;
  const group = append(svg, 'g', { fill, stroke: fill, 'fill-opacity': opacity });
  for (let place = named.length; place < cases.value; place += 1) {
    square(group, corner(place), pitch);
  }
  const facts = {
    zh: [
      say`${casesText(cases, lang)}，占全部案例的${percent(part)}`,
      `属${themeName}主题`,
      say`其中${whole(namedCount)}例原文点名`,
    ],
    en: [
      say`${casesText(cases, lang)}, ${percent(part)} of all`,
      `theme ${themeName}`,
      say`${whole(namedCount)} named in the source`,
    ],
  };
  mark(group, markOf(subject, facts[lang], lang));
}

/** What has to be said below the name of a theme: cases known by theme only, classes without one. */
export function themeNotes(theme: InnovationTheme, lang: Lang): Text[] {
  const more = theme.themeOnly;
  const empty = theme.classes.filter(({ cases }) => cases.value === 0);
  return [
    ...(more.value === 0
      ? []
      : [
          {
            zh: say`其中${whole(more)}例只知主题`,
            en: say`${whole(more)} of these named by theme only`,
          }[lang],
        ]),
    ...empty.map(
      ({ subject, cases }) =>
        ({
          zh: say`${subject.name.zh}${whole(cases)}例`,
          en: say`${subject.name.en}: ${casesText(cases, lang)}`,
        })[lang],
    ),
  ];
}

/** Explains the outlined squares; returns the height taken. */
export function writeNamedNote({ svg, lang, frame }: Omit<Waffle, 'pitch'>, fill: string): number {
  const text = {
    zh: '描边带点：原文点名的案例',
    en: 'Outlined, with a dot: a case that the source names',
  }[lang];
  const side = 17;
  namedSquare(svg, { x: 0, y: 1 }, side, fill);
  const left = side + 5;
  const lines = wrap(text, frame.width - left, frame.minor);
  write(svg, lines, { x: left, y: 8, size: frame.minor, fill: muted });
  return lines.length * frame.minor * 1.3 + 12;
}
