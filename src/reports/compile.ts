import { ReportError, type ReportFault } from './faults.ts';
import { finishPdf, type FinishedPdf } from './finish-pdf.ts';
import { charactersOf } from './font-characters.ts';
import { missingGlyphs } from './glyphs.ts';
import type { MetadataOptions } from './pdf-metadata.ts';
import { PdfShapeError } from './pdf-values.ts';
import type { RenderedReport } from './render.ts';

/**
 * Turns rendered reports into PDF files, one after the other. Throws a `ReportError` for characters
 * without a glyph and for everything that Typst refuses.
 */
export type CompileReport = (report: RenderedReport, options: MetadataOptions) => FinishedPdf;

/** What an engine makes of a report: the PDF of Typst with default options, and the boxes noted. */
export interface Composed {
  pdf: Uint8Array;
  corners: unknown;
}

/** One of the builds of Typst. Throws a `ReportError` for everything that it refuses. */
export type Engine = (report: RenderedReport, blank: '\n' | ' ') => Composed;

/**
 * A compiler from an engine and the files of its fonts.
 *
 * Typst 0.14 takes over from the file before what begins and ends like the new one, and counts
 * in bytes: when 页 of the old file stands where the new one has 段, whose last byte is the same,
 * it keeps 页. So no two files in a row may begin or end with the same byte: the blank that an
 * engine puts around the text alternates.
 */
export function compilerOf(engine: Engine, fonts: readonly Uint8Array[]): CompileReport {
  const carried = fonts.map(charactersOf);
  const carries = (code: number): boolean => carried.every((own) => own(code));
  let even = false;
  return (report, options) => {
    const faults = missingGlyphs(report, carries);
    if (faults.length > 0) throw new ReportError(faults);
    even = !even;
    const { pdf, corners } = engine(report, even ? '\n' : ' ');
    try {
      return finishPdf(pdf, corners, options);
    } catch (error) {
      if (!(error instanceof PdfShapeError)) throw error;
      const { zh, en } = error;
      throw new ReportError([{ page: report.page, where: 'PDF', zh, en }]);
    }
  };
}

/** What is told when Typst refuses a report; `messages` are its own words. */
export function refusal(page: string, messages: readonly string[]): ReportError {
  const message = messages.join('; ');
  const fault: ReportFault = {
    page,
    where: 'Typst',
    zh: `排版程序拒绝了这份报告：${message}`,
    en: `Typst refused this report: ${message}`,
  };
  return new ReportError([fault]);
}
