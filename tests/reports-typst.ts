import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from '#src/reports/fonts-node.ts';
import { dictAt, type PdfFile } from '#src/reports/pdf-file.ts';
import { elementsBelow } from '#src/reports/pdf-structure.ts';
import { isDict } from '#src/reports/pdf-values.ts';
import type { RenderedReport } from '#src/reports/render.ts';
import { template } from '#src/reports/template.ts';
import { cornerLabel } from '#src/reports/template-boxes.ts';

/** What Typst itself makes of a report. */
export interface TypstFiles {
  /** With default options: what the step that finishes a file begins with. */
  plain: Uint8Array;
  corners: unknown;
  /** By the standards that Typst knows, which refuses what violates them. */
  ua1: Uint8Array;
  a2a: Uint8Array;
}

const workspace = join(tmpdir(), 'linli-reports-test');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
// PDF/A wants a date, which a finished file gets without Typst.
const dated = template.replace('date: none', 'date: datetime(year: 2026, month: 11, day: 22)');
compiler.addSource(join(workspace, 'report.typ'), dated);
let even = false;

/** Compiles a report by both standards. Throws with the words of Typst where it refuses. */
export function typstFiles(report: RenderedReport): TypstFiles {
  for (const [name, svg] of report.images) {
    compiler.mapShadow(join(workspace, name), Buffer.from(svg));
  }
  even = !even;
  const blank = even ? '\n' : ' ';
  const { result } = compiler.compile({ mainFileContent: blank + report.typst + blank });
  if (result === null) throw new Error(`${report.page} does not compile`);
  const exported = (standard: string): Uint8Array => {
    try {
      return compiler.pdf(result, { pdfStandard: standard });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new Error(`${report.page}, ${standard}: ${code}`, { cause: error });
    }
  };
  return {
    plain: compiler.pdf(result, {}),
    corners: compiler.query(result, { selector: cornerLabel, field: 'value' }),
    ua1: exported('ua-1'),
    a2a: exported('a-2a'),
  };
}

/** The boxes of tables and figures in reading order; null where there is none. */
export function boxesOf(file: PdfFile): (number[] | null)[] {
  const catalog = dictAt(file, file.root, '/Root');
  const root = dictAt(file, catalog.get('StructTreeRoot'), '/StructTreeRoot');
  return elementsBelow(file, root.get('K'))
    .filter((element) => ['/Table', '/Figure'].some((role) => element.get('S') === role))
    .map((element) => {
      const attributes = element.get('A');
      const boxes = (Array.isArray(attributes) ? attributes : [])
        .filter(isDict)
        .map((own) => own.get('BBox'));
      const box = boxes.find(Array.isArray);
      return box === undefined ? null : box.map(Number);
    });
}
