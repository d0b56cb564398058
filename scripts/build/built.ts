import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { archiveFolder } from '#src/archive/archive-node.ts';
import { inSite, siteDir } from '#src/lib/site-dir-node.ts';

/**
 * What the last build was made of and what it made, so that a build of the same need not be done
 * again. Inputs count by their bytes, outputs by their size and time.
 */
const record = inSite('.cache/build.json');

/** Folders and files that no build reads, wherever they are. */
const unread =
  /^(?:\.git|\.astro|\.cache|\.dist-.*|dist|dist-offline.*|pages-\d+|node_modules|.*\.log)$/u;

/** The project’s own tests. */
const tests = /^tests[/\\]/u;

/** Environment variables that a build reads. */
const variables = ['SITE_URL', 'BASE_PATH', 'CONTACT_URL', 'SITE_DIR', 'ARCHIVE'];

/** Paths of all files below a folder, in a fixed order. */
function filesBelow(folder: string, isUnread?: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isUnread?.test(name) !== true)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, isUnread) : [path];
    });
}

/** Data and texts of which pages are followed file by file, row by row, word by word. */
const followed = /^(?:data[/\\].*\.(?:csv|ya?ml)|content[/\\](?:chapters|claims|reports)[/\\].*)$/u;

/**
 * Checksums of what a build with these options reads: files, packages, variables, Node. `code` leaves
 * out what pages are followed in.
 */
function inputs(options: readonly string[]): { all: string; code: string } {
  const all = createHash('sha256');
  const code = createHash('sha256');
  const update = (text: string | Buffer, isFollowed: boolean): void => {
    all.update(text);
    if (!isFollowed) code.update(text);
  };
  const given = variables.map((name) => process.env[name] ?? null);
  update(JSON.stringify([process.version, process.platform, given]), false);
  all.update(JSON.stringify(options));
  const installed = join('node_modules', '.package-lock.json');
  const own = filesBelow('.', unread).filter((file) => !tests.test(file));
  const files = siteDir() === '.' ? own : [...own, ...filesBelow(siteDir(), unread)];
  // The records of its versions name the checksums of all files of the archive.
  const versions = join(archiveFolder(), 'versions');
  const archived = existsSync(versions) ? filesBelow(versions) : [];
  for (const file of [...files, ...archived, ...(existsSync(installed) ? [installed] : [])]) {
    const content = readFileSync(file);
    const isFollowed = followed.test(relative(siteDir(), file));
    update(`\n${file} ${String(content.length)}\n`, isFollowed);
    update(content, isFollowed);
  }
  return { all: all.digest('hex'), code: code.digest('hex') };
}

/** A checksum of the names, sizes and times of what was built. */
function outputs(dist: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(dist)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

/** The state that a build starts from; what changes while it runs makes the next one run again. */
export interface BuildState {
  /** Whether `dist` is what a build of the same would make, and nobody has touched it. */
  isBuilt: boolean;
  /** Checksum of everything that pages are made of, except data and texts in which they are followed. */
  code: string;
  /** Keeps what was built, after it has been put into its place. */
  keep: () => void;
}

/** Compares what there is to build with what was built last. */
export function buildState(dist: string, options: readonly string[]): BuildState {
  const { all, code } = inputs(options);
  const stated = (): string => JSON.stringify({ inputs: all, outputs: outputs(dist) });
  return {
    code,
    isBuilt: existsSync(record) && existsSync(dist) && readFileSync(record, 'utf8') === stated(),
    keep: () => {
      mkdirSync(dirname(record), { recursive: true });
      writeFileSync(record, stated());
    },
  };
}
