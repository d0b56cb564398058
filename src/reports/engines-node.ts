import { reportCompiler } from './compile-node.ts';
import type { Engines } from './engines.ts';
import { nodeRasterise } from './rasterise-node.ts';

/** The engines of Node, each started when it is first needed. */
export function nodeEngines(): Engines {
  let compile: ReturnType<Engines['compile']> | undefined;
  let rasterise: ReturnType<Engines['rasterise']> | undefined;
  return {
    compile: () => (compile ??= reportCompiler()),
    rasterise: () => (rasterise ??= nodeRasterise()),
  };
}
