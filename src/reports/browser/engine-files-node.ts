import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sha256 } from '#src/lib/hash-node.ts';
import type { EngineFile, EnginePart } from './engine-files.ts';

/** An engine file with its content as served. */
export interface PackedFile extends EngineFile {
  content: Uint8Array<ArrayBuffer>;
}

const sources: Readonly<Record<EnginePart, { module: string; name: string }>> = {
  compiler: { module: '@myriaddreamin/typst-ts-web-compiler/wasm', name: 'typst.wasm' },
  rasteriser: { module: '@resvg/resvg-wasm/index_bg.wasm', name: 'resvg.wasm' },
  regular: {
    module: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    name: 'noto-serif-sc-400.ttf',
  },
  bold: {
    module: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
    name: 'noto-serif-sc-700.ttf',
  },
};

let packed: Promise<PackedFile[]> | undefined;

/**
 * The files needed to make reports in the browser, from the packages that the build uses. Many
 * hosts serve such files uncompressed, so they are gzipped here. Packing takes some seconds and is
 * done once.
 */
export function engineFiles(): Promise<PackedFile[]> {
  packed ??= Promise.all((Object.keys(sources) as EnginePart[]).map(pack));
  return packed;
}

async function pack(part: EnginePart): Promise<PackedFile> {
  const { module, name } = sources[part];
  // A built page may be rendered from a folder outside the project, so packages are resolved from
  // here.
  const raw = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve(module));
  const mark = sha256(raw).slice(0, 10);
  const content = new Uint8Array(await promisify(gzip)(raw, { level: 6 }));
  const file = `${name.replace('.', `-${mark}.`)}.gz`;
  return { part, file, bytes: content.length, raw: raw.length, content };
}
