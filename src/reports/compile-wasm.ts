import initialise, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import type { InitInput, TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { compilerOf, refusal, type CompileReport, type Composed } from './compile.ts';
import type { RenderedReport } from './render.ts';
import { template } from './template.ts';
import { cornerLabel } from './template-boxes.ts';

/** What the compiler of the browser is made of. */
export interface WasmCompilerParts {
  /** The WebAssembly of the compiler: its bytes, a compiled module or the answer to a request. */
  wasm: InitInput;
  /** The fonts of print as files. */
  fonts: readonly Uint8Array[];
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
  compiler.add_source('/report.typ', template);
  return compilerOf((report, blank) => {
    for (const [name, svg] of report.images) {
      compiler.map_shadow(`/${name}`, new TextEncoder().encode(svg));
    }
    try {
      compiler.add_source('/main.typ', blank + report.typst + blank);
      return compose(compiler, report);
    } finally {
      for (const name of report.images.keys()) compiler.unmap_shadow(`/${name}`);
    }
  }, parts.fonts);
}

function compose(compiler: TypstCompiler, report: RenderedReport): Composed {
  const world = compiler.snapshot(null, '/main.typ', null);
  let problems: unknown;
  try {
    const { diagnostics } = world.compile(paged, diagnosed) as Compiled;
    problems = diagnostics.length > 0 ? diagnostics : undefined;
    if (problems === undefined) {
      const corners: unknown = JSON.parse(world.query(paged, cornerLabel, 'value'));
      const { result } = world.get_artifact(pdf, diagnosed) as Exported;
      return { pdf: result, corners };
    }
  } catch (error) {
    problems = error;
  } finally {
    world.free();
  }
  throw refusal(report.page, messagesOf(problems));
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
