import initialise, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import type { InitInput, TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { compilerOf, refusal, type CompileReport, type LaidOutReport } from './compile.ts';
import { templateFiles, type TemplateTexts } from './template.ts';

/** Input of the browser compiler. */
export interface WasmCompilerParts {
  /** The compiler's WebAssembly: bytes, a compiled module or a fetch response. */
  wasm: InitInput;
  /** The print fonts. */
  fonts: readonly Uint8Array[];
  template: TemplateTexts;
}

/** Compile target: paged, not HTML. */
const paged = 0;
/** Output format: PDF. */
const pdf = 1;
/** Return diagnostics as objects. */
const diagnosed = 3;

/**
 * Creates the WebAssembly compiler, for browsers and Node. It can be reused for any number of
 * reports; the module is initialised once, later calls reuse it.
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
      return Promise.resolve(layOut(compiler, report.page));
    } finally {
      for (const name of report.images.keys()) compiler.unmap_shadow(`/${name}`);
    }
  }, parts.fonts);
}

function layOut(compiler: TypstCompiler, page: string): LaidOutReport {
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

/** Compiler results, which are typed `any` by the library. */
interface Compiled {
  diagnostics: unknown[];
}

interface Exported {
  result: Uint8Array;
}

/** Error messages from diagnostics, as objects or in Rust debug format. */
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
