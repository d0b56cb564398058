import { ReportError, type ReportFault } from '../faults.ts';
import type { FinishedPdf } from '../pdf/finish.ts';
import { charactersOf } from './font-characters.ts';
import { missingGlyphs } from './glyphs.ts';
import type { MetadataOptions } from '../pdf/metadata.ts';
import { PdfShapeError } from '../pdf/shape-error.ts';
import type { RenderedReport } from './document.ts';
import { cornerLabel } from './template.ts';
import { displacedFootnotes, withPageBreaks } from './page-breaks.ts';

/** The library of PDF objects is large, and is read when the first file is finished. */
const finish = () => import('../pdf/finish.ts');

/**
 * Turns rendered reports into PDF files. Rejects with a `ReportError` for characters without a glyph
 * and for everything that Typst refuses.
 */
export type CompileReport = (
  report: RenderedReport,
  options: MetadataOptions,
) => Promise<FinishedPdf>;

/** A report that an engine has laid out. */
export interface Laid {
  /** What the compiler was asked for: the values of the elements with this label. */
  query: (label: string) => unknown;
  /** The PDF of Typst with default options. */
  pdf: () => Uint8Array;
  /** Gives back what the compiler holds of it. */
  free: () => void;
}

/** One of the builds of Typst; lays out a text. Throws a `ReportError` for everything that it refuses. */
export type Engine = (typst: string, report: RenderedReport) => Laid;

/** How often a report is laid out again for notes that stand before their marks. */
const maxLayoutRounds = 12;

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
  return async (report, options) => {
    const faults = missingGlyphs(report, carries);
    if (faults.length > 0) throw new ReportError(faults);
    const lay = (breaks: ReadonlySet<string>): Laid => {
      even = !even;
      const blank = even ? '\n' : ' ';
      return engine(blank + withPageBreaks(report.typst, breaks) + blank, report);
    };
    const { pdf, corners } = exportAndFree(layOutUntilNotesFit(lay));
    try {
      return await (await finish()).finishPdf(pdf, corners, options);
    } catch (error) {
      if (!(error instanceof PdfShapeError)) throw error;
      const { zh, en } = error;
      throw new ReportError([{ page: report.page, where: 'PDF', zh, en }]);
    }
  };
}

/** What the compiler holds is given back before another report can be laid out. */
function exportAndFree(laid: Laid): { pdf: Uint8Array; corners: unknown } {
  try {
    return { pdf: laid.pdf(), corners: laid.query(cornerLabel) };
  } finally {
    laid.free();
  }
}

/** Lays a report out until no note stands on a page before its mark. */
function layOutUntilNotesFit(lay: (breaks: ReadonlySet<string>) => Laid): Laid {
  const breaks = new Set<string>();
  for (let round = 1; ; round += 1) {
    const laid = lay(breaks);
    const more = displacedFootnotes(laid.query('<note-pages>'), breaks);
    if (more.length === 0 || round === maxLayoutRounds) return laid;
    for (const place of more) breaks.add(place);
    laid.free();
  }
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
