import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { loadPdfLibraryFromOneFile } from '../pdf/one-file-node.ts';
import { compilerOf, refusal, type CompileReport, type LaidOutReport } from './compile.ts';
import { fontFolders, readFonts } from './fonts-node.ts';
import { templateFiles } from './template.ts';
import { readTemplate } from './template-node.ts';

/** Virtual root: all files are passed to the compiler in memory. */
const workspace = join(tmpdir(), 'linli-reports');

/** Characters of the source of a book, whose pages and trees have filled the heap before it is laid out. */
const longSource = 500_000;

/**
 * Creates the native compiler. Loading fonts from files takes half the memory of passing their
 * bytes.
 */
export function reportCompiler(): CompileReport {
  loadPdfLibraryFromOneFile();
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] });
  for (const [name, text] of templateFiles(readTemplate())) {
    if (name.endsWith('.typ')) compiler.addSource(join(workspace, name), text);
    else compiler.mapShadow(join(workspace, name), Buffer.from(text));
  }
  return compilerOf(async (typst, report) => {
    await collect(typst);
    const paths = [...report.images.keys()].map((name) => join(workspace, name));
    for (const [name, svg] of report.images) {
      compiler.mapShadow(join(workspace, name), Buffer.from(svg));
    }
    try {
      return layOut(compiler, typst, report.page);
    } finally {
      for (const path of paths) compiler.unmapShadow(path);
      // Kept entries save no time that can be measured: each layout breaks pages elsewhere.
      compiler.evictCache(0);
    }
  }, readFonts());
}

function layOut(compiler: NodeCompiler, typst: string, page: string): LaidOutReport {
  const compiled = compiler.compile({ mainFileContent: typst });
  const problems = compiled.takeDiagnostics();
  if (compiled.result === null || problems !== null) {
    const diagnostics = (problems?.shortDiagnostics ?? []) as { message: string }[];
    throw refusal(
      page,
      diagnostics.map(({ message }) => message),
    );
  }
  let document: NodeTypstDocument | undefined = compiled.result;
  const current = (): NodeTypstDocument => {
    if (document === undefined) throw new Error(`The layout of ${page} has been released.`);
    return document;
  };
  return {
    query: (label) => compiler.query(current(), { selector: label, field: 'value' }) as unknown,
    pdf: () => {
      try {
        return compiler.pdf(current(), {});
      } catch (error) {
        // The compiler leaves `message` empty and puts its diagnostics, in Rust debug format, into
        // `code`.
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        throw refusal(page, [/message: "((?:[^"\\]|\\.)*)"/u.exec(code)?.[1] ?? code]);
      }
    },
    free: () => {
      document = undefined;
    },
  };
}

setFlagsFromString('--expose-gc');
const collectNow = runInNewContext('gc') as (options: { type: 'minor' | 'major' }) => void;

/**
 * Gives back the memory of earlier layouts, which the compiler keeps until V8 collects their handles:
 * a book of four layouts would take 1.6 GB. A handle is young, so that a minor collection finds it in
 * a tenth of the time of a major one.
 */
async function collect(typst: string): Promise<void> {
  collectNow({ type: typst.length < longSource ? 'minor' : 'major' });
  // The compiler’s part is released between two tasks.
  await setImmediate();
}
