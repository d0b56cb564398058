import { ImageRun, Paragraph } from 'docx';
import { punctuation } from '#src/i18n/punctuation.ts';
import { qrCode } from '../print/qr.ts';
import type { Rasterise } from '../images/rasterise.ts';
import type { Colophon } from '../tree/tree.ts';
import { runs } from './inlines.ts';
import type { DocxContext } from './context.ts';

/** Pixels of the QR code, and its printed width at Word's 96 dpi: 19 mm. */
const pixels = 300;
const printed = (19 / 25.4) * 96;

/** The end of a report, with its QR code below. */
export async function colophonParagraphs(
  { rows, code }: Colophon,
  context: DocxContext,
  rasterise: Rasterise,
): Promise<Paragraph[]> {
  const { colon } = punctuation(context.lang);
  const png = await rasterise(qrCode(code.content).svg, pixels);
  const lines = rows.map(
    ({ label, value }, index) =>
      new Paragraph({
        style: 'Colophon',
        keepNext: true,
        ...(index === 0 ? { spacing: { before: 360 } } : {}),
        children: [
          ...runs(
            [{ kind: 'strong', children: [{ kind: 'text', text: label + colon }] }, ...value],
            context,
            'aside',
          ),
        ],
      }),
  );
  const picture = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: printed, height: printed },
    altText: { name: code.description, description: code.description },
  });
  return [...lines, new Paragraph({ style: 'Picture', children: [picture] })];
}
