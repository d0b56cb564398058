import initialise, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import type { InitInput, TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { compilerOf, refusal, type CompileReport, type Laid } from './compile.ts';
import { templateFiles, type TemplateTexts } from './template.ts';

/** What the compiler of the browser is made of. */
export interface WasmCompilerParts {
  /** The WebAssembly of the compiler: its bytes, a compiled module or the answer to a request. */
  wasm: InitInput;
  /** The fonts of print as files. */
  fonts: readonly Uint8Array[];
  template: TemplateTexts;
}

/** Pages, not HTML: the kind of document that is laid out. */
const paged = 0;
/** PDF among the formats of the compiler. */
const pdf = 1;
/** Diagnostics as objects. */
const diagnosed = 3;

/**
 * Creates the compiler that runs in a browser, and in Node just as well. It may be kept for any
 * number of reports; the WebAssembly is started once, whatever is given later.
 */
export async function wasmReportCompiler(parts: WasmCompilerParts): Promise<CompileReport> {
  await initialise({ module_or_path: parts.wasm });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of parts.fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const [name, text] of templateFiles(parts.template)) {
    if (name.endsWith('.typ')) compiler.add_source(`/${name}`, text);
    else compiler.map_shadow(`/${name}`, new TextEncoder().encode(text));
  }
  return compilerOf((typst, report) => {
    for (const [name, svg] of report.images) {
      compiler.map_shadow(`/${name}`, new TextEncoder().encode(svg));
    }
    try {
      compiler.add_source('/main.typ', typst);
      return layOut(compiler, report.page);
    } finally {
      for (const name of report.images.keys()) compiler.unmap_shadow(`/${name}`);
    }
  }, parts.fonts);
}

function layOut(compiler: TypstCompiler, page: string): Laid {
  const world = compiler.snapshot(null, '/main.typ', null);
  let problems: unknown;
  try {
    const { diagnostics } = world.compile(paged, diagnosed) as Compiled;
    problems = diagnostics.length > 0 ? diagnostics : undefined;
  } catch (error) {
    problems = error;
  }
  if (problems !== undefined) {
    world.free();
    throw refusal(page, messagesOf(problems));
  }
  return {
    query: (label) => JSON.parse(world.query(paged, label, 'value')) as unknown,
    pdf: () => {
      try {
        return (world.get_artifact(pdf, diagnosed) as Exported).result;
      } catch (error) {
        throw refusal(page, messagesOf(error));
      }
    },
    free: () => {
      world.free();
    },
  };
}

/** What the compiler answers; its own types say `any`. */
interface Compiled {
  diagnostics: unknown[];
}

interface Exported {
  result: Uint8Array;
}

/** Messages of what the compiler throws: its diagnostics as objects, or as Rust prints them. */
function messagesOf(error: unknown): string[] {
  if (Array.isArray(error)) {
    return error.map((one: unknown) =>
      typeof one === 'object' && one !== null && 'message' in one
        ? String(one.message)
        : String(one),
    );
  }
  const text = error instanceof Error ? error.message : String(error);
  const printed = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map(
    (match) => match[1] ?? '',
  );
  return printed.length > 0 ? printed : [text];
}
