import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { commandFlags, misuse } from './command.ts';
import { filesBelow } from './files-below.ts';
import { fileScript, offlineScripts, scriptOf } from './offline-scripts.ts';
import {
  isAskedFor,
  modulePattern,
  needsServer,
  offlinePage,
  offlineStyle,
  offlineStyleFile,
  startsWorkers,
} from '#src/lib/offline-page-node.ts';

/**
 * Writes the built site as a folder and a zip that open from a disk without a server: `npm run
 * offline`. Charts with their views, notes, lists, search, data and ready-made reports work; the
 * report builder and the desk do not, and their pages say so.
 */
const usage = `用法 / usage: npm run offline [-- --from dist] [-- --to dist-offline]`;
const { values, positionals } = commandFlags(usage, {
  from: { type: 'string', default: 'dist' },
  to: { type: 'string', default: 'dist-offline' },
});
if (positionals.length > 0) misuse(usage);
const { from, to } = values;
if (!existsSync(join(from, 'index.html'))) {
  console.error(
    `没有找到 ${from}。请先运行 npm run build。 / ${from} was not found. Run npm run build first.`,
  );
  process.exit(1);
}
const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/u, '');

const all = filesBelow(from);
const kept = all.filter((file) => !needsServer(file));
const read = (file: string): Buffer => readFileSync(join(from, file));
/** What scripts ask for; addresses in views begin at the root, which is not known here. */
const asked = (file: string): Buffer =>
  file.endsWith('.json')
    ? Buffer.from(read(file).toString('utf8').replaceAll(`href=\\"${base}/`, 'href=\\"/'))
    : read(file);
const pages = new Map(
  kept.filter((file) => file.endsWith('.html')).map((file) => [file, read(file).toString('utf8')]),
);
const modules = new Set(
  [...pages]
    .filter(([file]) => !startsWorkers(file))
    .flatMap(([, html]) => [...html.matchAll(modulePattern)])
    .map(([, address = '']) => address.slice(base.length + 1)),
);

/** Everything in the folder, by its path. */
const written = new Map<string, string | Buffer>([
  ...kept.map((file): [string, string | Buffer] => {
    const html = pages.get(file);
    return [file, html === undefined ? read(file) : offlinePage(html, file, base, scriptOf)];
  }),
  ...all
    .filter(isAskedFor)
    .map((file): [string, string] => [`${file}.js`, fileScript(file, asked(file))]),
  ...(await offlineScripts(from, modules)),
  [offlineStyleFile, offlineStyle],
]);
const files = [...written.keys()].sort();

rmSync(to, { recursive: true, force: true });
for (const [file, content] of written) {
  mkdirSync(join(to, dirname(file)), { recursive: true });
  writeFileSync(join(to, file), content);
}

/** The same bytes whenever it is written. */
const mtime = new Date(1980, 0, 1);
const pieces: Uint8Array[] = [];
const zip = new Zip((error, piece) => {
  if (error !== null) throw error;
  pieces.push(piece);
});
for (const file of files) {
  const name = `linli-evidence/${file}`;
  const isPacked = /\.(?:png|pdf|docx|epub|gz)$/u.test(file);
  const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
  entry.mtime = mtime;
  zip.add(entry);
  entry.push(Buffer.from(written.get(file) ?? ''), true);
}
zip.end();
const packed = Buffer.concat(pieces);
writeFileSync(`${to}.zip`, packed);
const megabytes = (packed.length / 1e6).toFixed(1);
console.log(`${to}/index.html, ${to}.zip: ${String(files.length)} files, ${megabytes} MB`);
