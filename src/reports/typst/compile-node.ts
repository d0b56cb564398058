import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { compilerOf, refusal, type CompileReport, type LaidOutReport } from './compile.ts';
import { fontFolders, readFonts } from './fonts-node.ts';
import { templateFiles } from './template.ts';
import { readTemplate } from './template-node.ts';

/** Virtual root: all files are passed to the compiler in memory. */
const workspace = join(tmpdir(), 'linli-reports');

/**
 * Number of compilations for which an unused layout cache entry is kept. Entries shared by reports
 * are used by each of them, even when languages alternate; a higher value costs memory and time.
 */
const maxCacheAge = 3;

/**
 * Creates the native compiler. Loading fonts from files takes half the memory of passing their
 * bytes.
 */
export function reportCompiler(): CompileReport {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] });
  for (const [name, text] of templateFiles(readTemplate())) {
    if (name.endsWith('.typ')) compiler.addSource(join(workspace, name), text);
    else compiler.mapShadow(join(workspace, name), Buffer.from(text));
  }
  return compilerOf((typst, report) => {
    const paths = [...report.images.keys()].map((name) => join(workspace, name));
    for (const [name, svg] of report.images) {
      compiler.mapShadow(join(workspace, name), Buffer.from(svg));
    }
    try {
      return layOut(compiler, typst, report.page);
    } finally {
      for (const path of paths) compiler.unmapShadow(path);
      compiler.evictCache(maxCacheAge);
    }
  }, readFonts());
}

function layOut(compiler: NodeCompiler, typst: string, page: string): LaidOutReport {
  const compiled = compiler.compile({ mainFileContent: typst });
  const problems = compiled.takeDiagnostics();
  const document = compiled.result;
  if (document === null || problems !== null) {
    const diagnostics = (problems?.shortDiagnostics ?? []) as { message: string }[];
    throw refusal(
      page,
      diagnostics.map(({ message }) => message),
    );
  }
  return {
    query: (label) => compiler.query(document, { selector: label, field: 'value' }) as unknown,
    pdf: () => {
      try {
        return compiler.pdf(document, {});
      } catch (error) {
        // The compiler leaves `message` empty and puts its diagnostics, in Rust debug format, into
        // `code`.
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        throw refusal(page, [/message: "((?:[^"\\]|\\.)*)"/u.exec(code)?.[1] ?? code]);
      }
    },
    free: () => undefined,
  };
}
