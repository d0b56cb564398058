import PptxGenJS from 'pptxgenjs';
import { emWidth } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import { fixedFile } from './fixed-file.ts';

/** A deck that is being written, and its language. */
export interface Deck {
  file: PptxGenJS;
  lang: Lang;
}

export type Slide = ReturnType<PptxGenJS['addSlide']>;

/** Where something stands on a slide, in inches; a slide is 13.33 wide and 7.5 high. */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Colours of slides, and of the series of their charts. */
export const ink = '1D1F23';
export const muted = '6A6B70';
export const hairline = 'E4DFD5';
export const seriesColours = ['B4382B', '7F8C93', '1F7A9C', 'D08A1D', '4D8C4A'];
/** As pictures have it, so that they have no edge. */
const paper = 'FFFFFF';

const faces: Record<Lang, string> = { zh: 'Microsoft YaHei', en: 'Calibri' };
const tags: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };

/** Forms of slides: the title above, or beside what is tall. */
const forms = {
  page: { x: 0.6, y: 0.35, w: 12.1, h: 0.95 },
  beside: { x: 8.9, y: 0.5, w: 3.85, h: 3.2 },
  cover: { x: 0.9, y: 1.9, w: 11.5, h: 1.7 },
} as const satisfies Record<string, Place>;

export type Form = keyof typeof forms;

/** Opens an empty deck. */
export function openDeck(title: string, author: string, lang: Lang): Deck {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = title;
  file.subject = title;
  file.author = author;
  file.company = author;
  file.theme = { headFontFace: faces[lang], bodyFontFace: faces[lang] };
  for (const [name, place] of Object.entries(forms)) {
    const options = { name: 'title', type: 'title' as const, ...place, ...{ margin: 0 } };
    file.defineSlideMaster({
      title: name,
      background: { color: paper },
      objects: [{ placeholder: { options, text: '' } }],
      ...(name === 'cover'
        ? {}
        : { slideNumber: { x: 12.2, y: 7.05, w: 0.6, h: 0.3, fontSize: 10, color: muted } }),
    });
  }
  return { file, lang };
}

/** The deck as a file. The same slides give the same bytes. */
export async function packDeck({ file, lang }: Deck, date: string): Promise<Uint8Array> {
  const packed = await file.write({ outputType: 'uint8array', compression: true });
  return fixedFile(packed as Uint8Array, date, tags[lang]);
}

/** Face and language of texts. */
export const spokenIn = (lang: Lang): { fontFace: string; lang: string } => ({
  fontFace: faces[lang],
  lang: tags[lang],
});

/** Adds a slide with its title, as large as leaves it within its place. */
export function titledSlide({ file, lang }: Deck, title: string, form: Form = 'page'): Slide {
  const slide = file.addSlide({ masterName: form });
  const { w, h } = forms[form];
  const sizes = form === 'cover' ? [36, 32, 28, 24, 20] : [24, 22, 20, 18, 16];
  const fontSize = sizes.find((size) => heightOf(title, size, w) <= h) ?? 14;
  slide.addText(title, {
    ...{ placeholder: 'title', fontSize, bold: true, color: ink, margin: 0, align: 'left' },
    ...{ valign: form === 'cover' ? 'bottom' : 'top', ...spokenIn(lang) },
  });
  return slide;
}

/** Height of a text in inches, approximately. */
export const heightOf = (text: string, size: number, width: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil((emWidth(line) * size) / 72 / (width * 0.97))),
      0,
    ) *
  ((size * 1.22) / 72);

/** A quiet line: what is drawn, or where it is from. */
export function quietLine(slide: Slide, text: string, place: Place, { lang }: Deck): void {
  if (text === '') return;
  const sizes = [14, 13, 12, 11, 10];
  const fontSize = sizes.find((size) => heightOf(text, size, place.w) <= place.h) ?? 9;
  slide.addText(text, {
    ...{ ...place, fontSize, color: muted, margin: 0, valign: 'top', align: 'left' },
    ...spokenIn(lang),
  });
}

/** A picture in the middle of its place, as large as it allows. */
export function pictureIn(
  slide: Slide,
  { png, ratio, description }: { png: Uint8Array; ratio: number; description: string },
  place: Place,
): void {
  const w = Math.min(place.w, place.h * ratio);
  const h = w / ratio;
  const [x, y] = [place.x + (place.w - w) / 2, place.y + (place.h - h) / 2];
  slide.addImage({ data: `image/png;base64,${base64(png)}`, x, y, w, h, altText: description });
}

/** Bytes given at once to a function that takes them as arguments. */
const most = 8192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += most)
    text += String.fromCharCode(...bytes.subarray(start, start + most));
  return btoa(text);
}
