import { punctuation } from '#src/i18n/punctuation.ts';
import { qrCode } from '../print/qr.ts';
import type { Colophon } from '../tree/tree.ts';
import { inlineMarkup, type PrintedCode, type TypstContext } from './inlines.ts';
import { quoted } from './text.ts';

/** Width of the QR code with its quiet zone in millimetres, and on a sheet for a class. */
const codeWidth = { page: 19, sheet: 15 };

/** The QR code of a report, with its file name. */
export function reportCode({ code }: Colophon): PrintedCode {
  return { name: 'qr-report.svg', ...qrCode(code.content) };
}

/** The end of a report, beside its QR code. */
export function colophonMarkup(colophon: Colophon, context: TypstContext): string {
  const { name, white } = reportCode(colophon);
  const { colon } = punctuation(context.lang);
  const width = context.style.front === undefined ? codeWidth.page : codeWidth.sheet;
  const rows = colophon.rows.map(
    ({ label, value }) =>
      `[#strong[#${quoted(label)}]#${quoted(colon)}${inlineMarkup(value, context, 'aside')}]`,
  );
  const code = `(path: ${quoted(`/${name}`)}, width: ${String(width)}mm, white: ${(width * white).toFixed(2)}mm, alt: ${quoted(colophon.code.description)})`;
  return `#colophon(layout: layout, code: ${code}, ${rows.join(', ')})`;
}
