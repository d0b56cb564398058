import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { commandFlags, misuse } from './command.ts';
import {
  needsServer,
  offlinePage,
  offlineStyle,
  offlineStyleFile,
} from '#src/lib/offline-page-node.ts';

/**
 * Writes the built site as a folder and a zip that open from a disk without a server: `npm run
 * offline`. Drawings, notes, lists, data and reports work; search, views and the report builder do
 * not, and the pages say so.
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

const files = readdirSync(from, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(from.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((file) => !needsServer(file))
  .sort();

rmSync(to, { recursive: true, force: true });
for (const file of files) {
  mkdirSync(join(to, dirname(file)), { recursive: true });
  if (file.endsWith('.html'))
    writeFileSync(join(to, file), offlinePage(readFileSync(join(from, file), 'utf8'), file, base));
  else cpSync(join(from, file), join(to, file));
}
writeFileSync(join(to, offlineStyleFile), offlineStyle);

/** The same bytes whenever it is written. */
const mtime = new Date(1980, 0, 1);
const pieces: Uint8Array[] = [];
const zip = new Zip((error, piece) => {
  if (error !== null) throw error;
  pieces.push(piece);
});
for (const file of [...files, offlineStyleFile].sort()) {
  const name = `linli-evidence/${file}`;
  const isPacked = /\.(?:png|pdf|docx|epub|gz)$/u.test(file);
  const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
  entry.mtime = mtime;
  zip.add(entry);
  entry.push(readFileSync(join(to, file)), true);
}
zip.end();
const packed = Buffer.concat(pieces);
writeFileSync(`${to}.zip`, packed);
const megabytes = (packed.length / 1e6).toFixed(1);
console.log(`${to}/index.html, ${to}.zip: ${String(files.length)} files, ${megabytes} MB`);
