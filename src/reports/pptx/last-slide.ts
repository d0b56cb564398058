import { reportWords } from '#src/i18n/print.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { qrCode } from '../print/qr.ts';
import { plainText } from '../tree/tree.ts';
import { heightOf, ink, muted, pictureIn, spokenIn, titledSlide, type Place } from './deck.ts';
import { resolution, type SlidesContext } from './slide-parts.ts';

const endPlace: Place = { x: 0.6, y: 1.4, w: 9.2, h: 5.2 };
const codePlace: Place = { x: 10.4, y: 1.4, w: 2.3, h: 2.3 };

/** How to find, cite and use the report, with its code. */
export async function lastSlide({ deck, tree, rasterise }: SlidesContext): Promise<void> {
  const { colophon, lang } = tree;
  if (colophon === undefined) return;
  const { colon } = punctuation(lang);
  const slide = titledSlide(deck, reportWords[lang].slides.use);
  const lines = colophon.rows.map(({ label, value }) => ({
    label: label + colon,
    value: plainText(value),
  }));
  const whole = lines.map(({ label, value }) => label + value).join('\n');
  const fontSize =
    [16, 15, 14, 13, 12, 11].find(
      (size) => heightOf(whole, size, endPlace.w) <= endPlace.h * 0.85,
    ) ?? 10;
  slide.addText(
    lines.flatMap(({ label, value }) => [
      { text: label, options: { bold: true, color: muted } },
      { text: value, options: { breakLine: true } },
    ]),
    {
      ...{ ...endPlace, fontSize, color: ink, valign: 'top', margin: 0, paraSpaceAfter: 8 },
      ...spokenIn(lang),
    },
  );
  const { content, description } = colophon.code;
  const png = await rasterise(qrCode(content).svg, Math.round(codePlace.w * resolution));
  pictureIn(slide, { png, ratio: 1, description }, codePlace);
  slide.addNotes(whole);
}
