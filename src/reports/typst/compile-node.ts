import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { compilerOf, refusal, type CompileReport, type Laid } from './compile.ts';
import { fontFolders, readFonts } from './fonts-node.ts';
import { templateFiles } from './template.ts';
import { readTemplate } from './template-node.ts';

/** Nothing is read from this folder: all files are given to the compiler in memory. */
const workspace = join(tmpdir(), 'linli-reports');

/**
 * Compilations for which a cached piece of layout is kept without being used. What reports share is
 * used by each of them, also when two languages take turns; to keep more costs memory and time.
 */
const maxCacheAge = 3;

/** Creates the compiler of the build. Fonts are read from their files, which takes half the memory. */
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

function layOut(compiler: NodeCompiler, typst: string, page: string): Laid {
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
        // The compiler leaves `message` empty and puts its diagnostics, as Rust prints them, into `code`.
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        throw refusal(page, [/message: "((?:[^"\\]|\\.)*)"/u.exec(code)?.[1] ?? code]);
      }
    },
    free: () => undefined,
  };
}
