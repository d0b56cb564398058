import type { ReadyFile } from './report-extent.ts';
import type { WorkMessage } from '#src/reports/browser.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { extentText } from '#src/reports/request.ts';
import type { Format } from '#src/reports/options.ts';

const types: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  epub: 'application/epub+zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file that was made, under the name that readers keep it. */
export interface MadeFile {
  name: string;
  blob: Blob;
}

/**
 * Adds a finished file to the top of the list, with a download link and, for a PDF, a preview link;
 * says where it has more pages than such reports should have.
 */
export function addResult(
  shelf: HTMLElement,
  { bytes, pages }: Extract<WorkMessage, { kind: 'made' }>,
  { name, format, most }: { name: string; format: Format; most: number | undefined },
  words: MakerWords,
): MadeFile {
  const blob = new Blob([bytes], { type: types[format] });
  const address = URL.createObjectURL(blob);
  const extent = { bytes: bytes.length, ...(pages === undefined ? {} : { pages }) };
  const item = entry(address, name, extentText(extent, words));
  if (format === 'pdf') {
    const open = document.createElement('a');
    open.href = address;
    open.target = '_blank';
    open.textContent = words.open;
    open.setAttribute('aria-label', `${words.open} ${name}`);
    item.append(' ', open);
  }
  if (most !== undefined && pages !== undefined && pages > most)
    item.append(' ', interpolate(words.tooManyPages, { most }));
  shelf.querySelector('ul')?.prepend(item);
  shelf.hidden = false;
  return { name, blob };
}

/** Adds one file with all files of a run to the top of the list. */
export async function addArchive(
  shelf: HTMLElement,
  files: readonly MadeFile[],
  { name, date }: { name: string; date: string },
  words: MakerWords,
): Promise<void> {
  const { zipSync } = await import('fflate');
  const mtime = new Date(`${date}T00:00:00`);
  const entries: Record<string, Uint8Array> = {};
  for (const [index, file] of files.entries()) {
    const isTaken = file.name in entries;
    const own = isTaken ? file.name.replace(/(?=\.[^.]*$)/u, ` ${String(index + 1)}`) : file.name;
    entries[own] = new Uint8Array(await file.blob.arrayBuffer());
  }
  // The files are compressed already.
  const bytes = new Uint8Array(zipSync(entries, { level: 0, mtime }));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const item = entry(address, name, extentText({ bytes: bytes.length }, words));
  item.prepend(words.together);
  shelf.querySelector('ul')?.prepend(item);
}

/** A list of prebuilt files. */
export function readyList(ready: readonly ReadyFile[], base: string, words: MakerWords) {
  const list = document.createElement('ul');
  list.className = 'plain';
  list.append(
    ...ready.map(({ name, file }) =>
      entry(`${base}/reports/${file.file}`, name, extentText(file, words)),
    ),
  );
  return list;
}

function entry(address: string, name: string, extent: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.textContent = name;
  const size = document.createElement('span');
  size.className = 'quiet';
  size.textContent = extent;
  item.append(link, ' ', size);
  return item;
}
