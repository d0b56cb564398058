import { element, textElement } from '#src/lib/text/xml.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { qrCode } from '../print/qr.ts';
import type { Colophon } from '../tree/tree.ts';
import { inlineXhtml } from './inlines.ts';
import type { EpubFileContext } from './context.ts';

/** File of the QR code of a report. */
const file = 'qr-report.svg';
/** Size of its drawing; reading systems scale it. */
const size = 120;

/** The end of a report, with its QR code. */
export function colophonXhtml({ rows, code }: Colophon, context: EpubFileContext): string {
  const { drawings, lang } = context.report;
  const svg = qrCode(code.content).svg.replace(/ width="\d+" height="\d+"/u, '');
  drawings.push({ name: file, svg, width: size, height: size });
  const { colon } = punctuation(lang);
  const lines = rows.map(({ label, value }) =>
    element('p', {}, textElement('strong', {}, label + colon) + inlineXhtml(value, context)),
  );
  const image = element('img', { src: `images/${file}`, alt: code.description });
  return element(
    'section',
    { class: 'colophon', 'epub:type': 'colophon', role: 'doc-colophon' },
    ['', ...lines, element('p', {}, image), ''].join('\n'),
  );
}
