import { ReportError, type ReportFault } from '../faults.ts';
import type { FinishedPdf } from '../pdf/finish.ts';
import { bestOf, freeHeight, nextRoom, type Fitted } from './fit.ts';
import { charactersOf } from './font-characters.ts';
import { missingGlyphs } from './glyphs.ts';
import type { MetadataOptions } from '../pdf/metadata.ts';
import type { WriteOptions } from '../options.ts';
import { PdfShapeError } from '../pdf/shape-error.ts';
import type { Fitting, RenderedReport } from './document.ts';
import { cornerLabel } from './template.ts';
import {
  besideColophon,
  displacedFootnotes,
  headingsAlone,
  lastPageOf,
  registersWithLoneEntry,
  roomName,
  sectionForLastPage,
  sheetPages,
  sheetSteps,
  tablesWithLoneRow,
  wholeEntries,
  withPageBreaks,
} from './page-breaks.ts';

/** The PDF library is large, so it is loaded on demand. */
const finish = () => import('../pdf/finish.ts');

/**
 * Compiles rendered reports to PDF. Rejects with a `ReportError` for characters without a glyph and
 * for Typst errors.
 */
export type CompileReport = (
  report: RenderedReport,
  options: MetadataOptions & Pick<WriteOptions, 'own'>,
) => Promise<FittedPdf>;

/** A finished PDF, with the points that it was given beyond the estimated room, if any. */
export interface FittedPdf extends FinishedPdf {
  room?: number;
}

/** A report after layout. */
export interface LaidOutReport {
  /** Values of the elements with this label. */
  query: (label: string) => unknown;
  /** Exports a PDF with default options. */
  pdf: () => Uint8Array;
  /** Releases the compiler's memory for it; nothing may be asked of it afterwards. */
  free: () => void;
}

/** Lays out a report with one of the Typst builds. Throws a `ReportError` for Typst errors. */
export type Engine = (typst: string, report: RenderedReport) => Promise<LaidOutReport>;

/** Maximum number of layout rounds for notes that are placed before their reference. */
const maxLayoutRounds = 12;

/**
 * Creates a compiler from an engine and its fonts.
 *
 * Typst 0.14 reuses the common beginning and end of the previous source and compares bytes: if 段
 * replaces 页, whose last byte is the same, it keeps 页. Two consecutive sources must therefore not
 * begin or end with the same byte, so the whitespace around the source alternates.
 */
export function compilerOf(engine: Engine, fonts: readonly Uint8Array[]): CompileReport {
  const coverages = fonts.map(charactersOf);
  const hasGlyph = (code: number): boolean => coverages.every((covers) => covers(code));
  let even = false;
  let last: Promise<unknown> = Promise.resolve();
  return async (report, options) => {
    try {
      return await compiled(report, options, []);
    } catch (error) {
      if (!(error instanceof PdfShapeError)) throw error;
    }
    try {
      return await compiled(report, options, [wholeEntries]);
    } catch (error) {
      if (!(error instanceof PdfShapeError)) throw error;
      const { zh, en } = error;
      throw new ReportError([{ page: report.page, where: 'PDF', zh, en }]);
    }
  };

  async function compiled(
    report: RenderedReport,
    options: Parameters<CompileReport>[1],
    settings: readonly string[],
  ): Promise<FittedPdf> {
    const layOf = (one: RenderedReport): Lay => {
      const faults = missingGlyphs(one, hasGlyph, options.own);
      if (faults.length > 0) throw new ReportError(faults);
      return (breaks) => {
        even = !even;
        const padding = even ? '\n' : ' ';
        return engine(padding + withPageBreaks(one.typst, [...settings, ...breaks]) + padding, one);
      };
    };
    const lay = layOf(report);
    // One after the other: the engine remembers the source before.
    const exported = last.then(async () => {
      const { laid, room = 0 } = await layOutReport(lay, report, layOf);
      return { ...exportAndFree(laid), ...(room === 0 ? {} : { room }) };
    });
    last = exported.catch(() => undefined);
    const { pdf, corners, ...fitted } = await exported;
    return { ...(await (await finish()).finishPdf(pdf, corners, options)), ...fitted };
  }
}

/** Exports and then releases the layout before the next report. */
function exportAndFree(laid: LaidOutReport): { pdf: Uint8Array; corners: unknown } {
  try {
    return { pdf: laid.pdf(), corners: laid.query(cornerLabel) };
  } finally {
    laid.free();
  }
}

type Lay = (breaks: readonly string[]) => Promise<LaidOutReport>;

/**
 * Lays a report out; a sheet gives up lines to write on until both of its sides hold the rest, and one
 * that may have so many pages is shortened to them, or printed at greater length.
 */
async function layOutReport(
  lay: Lay,
  report: RenderedReport,
  layOf: (report: RenderedReport) => Lay,
): Promise<{ laid: LaidOutReport; room?: number }> {
  const { sections, sheet = false, fitting } = report;
  if (fitting !== undefined) return layOutToFit(report, fitting, layOf);
  if (!sheet) return { laid: await layOut(lay, sections) };
  const [first = [], ...others] = sheetSteps;
  const layWith = (step: readonly string[]): Promise<LaidOutReport> =>
    layOut((breaks) => lay([...breaks, ...step]), sections);
  let laid = await layWith(first);
  for (const step of others) {
    if (lastPageOf(laid.query(sectionLabel)) <= sheetPages) break;
    laid.free();
    laid = await layWith(step);
  }
  return { laid };
}

/** A layout that was tried, with what it is of; `laid` until another fits better. */
interface TriedLayout extends Fitted {
  report: RenderedReport;
  laid: LaidOutReport | undefined;
}

/** Lays a report out with the room that fills the pages it may have best. */
async function layOutToFit(
  report: RenderedReport,
  fitting: Fitting,
  layOf: (report: RenderedReport) => Lay,
): Promise<{ laid: LaidOutReport; room: number }> {
  const tried: TriedLayout[] = [];
  let next: RenderedReport = report;
  for (let points: number | undefined = 0; points !== undefined;) {
    const { typst, fitting: { cut } = fitting } = next;
    const same = tried.find((one) => one.report.typst === typst);
    const laid = same === undefined ? await layOutUntilNotesFit(layOf(next)) : undefined;
    const free = same?.free ?? freeHeight(laid?.query(sectionLabel), fitting);
    tried.push({ points, free, cut, report: next, laid });
    const best = bestOf(tried);
    for (const one of tried) {
      if (one.report.typst === best?.report.typst) continue;
      one.laid?.free();
      one.laid = undefined;
    }
    points = nextRoom(tried, fitting.height);
    if (points !== undefined) next = fitting.again(points);
  }
  const { report: chosen = report, points: room = 0 } = bestOf(tried) ?? {};
  const { laid } = tried.find((one) => one.laid !== undefined) ?? {};
  return { laid: await layOut(layOf(chosen), chosen.sections, laid), room };
}

/**
 * Lays a report out; of a short one with a nearly empty last page, sections move there whole.
 *
 * @param first Its layout, if it has been laid out already.
 */
async function layOut(
  lay: Lay,
  sections?: readonly string[],
  first?: LaidOutReport,
): Promise<LaidOutReport> {
  const laid = first ?? (await layOutUntilNotesFit(lay));
  if (sections === undefined) return laid;
  const found = laid.query(sectionLabel);
  const place = sectionForLastPage(sections, found);
  if (place === undefined) return laid;
  laid.free();
  const moved = await layOutUntilNotesFit(lay, [place]);
  if (lastPageOf(moved.query(sectionLabel)) <= lastPageOf(found)) return moved;
  moved.free();
  return layOutUntilNotesFit(lay);
}

/** Label of the pages of the sections. */
const sectionLabel = '<section-pages>';

/** Repeats the layout until no note is on a page before its reference, and no row is alone. */
async function layOutUntilNotesFit(
  lay: Lay,
  first: readonly string[] = [],
): Promise<LaidOutReport> {
  const breaks = [...first];
  const tried: string[] = [];
  for (let round = 1; ; round += 1) {
    const laid = await lay(breaks);
    const displaced = displacedFootnotes(laid.query('<note-pages>'), breaks);
    const more =
      displaced.length > 0 ? displaced : headingsAlone(laid.query('<head-pages>'), breaks);
    const lone = more.length > 0 ? [] : tablesWithLoneRow(laid.query('<row-pages>'), tried);
    if (more.length + lone.length === 0)
      lone.push(...registersWithLoneEntry(laid.query('<register-end>'), tried));
    if (more.length + lone.length === 0) {
      const [start, heads, sections] = ['<colophon-start>', '<head-pages>', sectionLabel].map(
        laid.query,
      );
      lone.push(...besideColophon(start, heads, sections, tried));
    }
    if (more.length + lone.length === 0 || round === maxLayoutRounds) return laid;
    const places = new Set(lone.map((name) => name.replace(/^\w+:/u, '')));
    // A table that was set tighter in vain is set looser instead.
    const kept = breaks.filter(
      (name) =>
        // A paragraph that left room in vain begins a page.
        !more.some((place) => name.startsWith(roomName(place))) &&
        (!name.startsWith('tight:') || !places.has(name.slice(6))),
    );
    tried.push(...lone);
    breaks.splice(0, breaks.length, ...kept, ...more, ...lone);
    laid.free();
  }
}

/** The error for a report that Typst rejects; `messages` are Typst's own. */
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
