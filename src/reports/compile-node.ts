import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ReportError, type ReportFault } from './faults.ts';
import { readFonts, type PrintFonts } from './fonts-node.ts';
import { missingGlyphs } from './glyphs.ts';
import type { RenderedReport } from './render.ts';
import { template } from './template.ts';

/** Turns rendered reports into PDF files, one after the other. */
export type CompileReport = (report: RenderedReport) => Uint8Array;

/** Nothing is read from this folder: all files are given to the compiler in memory. */
const workspace = join(tmpdir(), 'linli-reports');

/**
 * Compilations for which a cached piece of layout is kept. Reports share the template and
 * drawings, so more is faster, but memory grows with every report.
 */
const keptCompilations = 100;

/**
 * Creates a compiler (a quarter of a second, for its fonts). What it returns throws a
 * `ReportError` for characters without a glyph and for everything that Typst or PDF/UA-1 refuses.
 */
export function reportCompiler(fonts: PrintFonts = readFonts()): CompileReport {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.blobs }] });
  compiler.addSource(join(workspace, 'report.typ'), template);
  let even = false;
  return (report) => {
    const faults = missingGlyphs(report, fonts.carries);
    if (faults.length > 0) throw new ReportError(faults);
    const paths = [...report.images.keys()].map((name) => join(workspace, name));
    for (const [name, svg] of report.images) {
      compiler.mapShadow(join(workspace, name), Buffer.from(svg));
    }
    try {
      even = !even;
      return pdfOf(compiler, report, even ? '\n' : ' ');
    } finally {
      for (const path of paths) compiler.unmapShadow(path);
      compiler.evictCache(keptCompilations);
    }
  };
}

/**
 * Typst 0.14 takes over from the file before what begins and ends like the new one, and counts
 * in bytes: when 页 of the old file stands where the new one has 段, whose last byte is the same,
 * it keeps 页. So no two files in a row may begin or end with the same byte: `blank` alternates.
 */
function pdfOf(compiler: NodeCompiler, report: RenderedReport, blank: '\n' | ' '): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: blank + report.typst + blank });
  const problems = compiled.takeDiagnostics();
  const document = compiled.result;
  if (document === null || problems !== null) {
    const diagnostics = (problems?.shortDiagnostics ?? []) as { message: string }[];
    throw refusal(report.page, diagnostics.map(({ message }) => message).join('; '));
  }
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  } catch (error) {
    // The compiler leaves `message` empty and puts its diagnostics, as Rust prints them, into `code`.
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw refusal(report.page, /message: "((?:[^"\\]|\\.)*)"/u.exec(code)?.[1] ?? code);
  }
}

function refusal(page: string, message: string): ReportError {
  const fault: ReportFault = {
    page,
    where: 'Typst',
    zh: `排版程序拒绝了这份报告：${message}`,
    en: `Typst refused this report: ${message}`,
  };
  return new ReportError([fault]);
}
