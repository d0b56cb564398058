import type { WorkMessage } from '#src/reports/browser.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { extentText, type PrebuiltFile } from '#src/reports/request.ts';
import type { Format } from '#src/reports/options.ts';

const types: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
};

/**
 * Adds a finished file to the top of the list, with a download link and, for a PDF, a preview link.
 */
export function addResult(
  shelf: HTMLElement,
  { file, bytes, pages }: Extract<WorkMessage, { kind: 'made' }>,
  format: Format,
  words: MakerWords,
): void {
  const name = nameOf(file);
  const address = URL.createObjectURL(new Blob([bytes], { type: types[format] }));
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
  shelf.querySelector('ul')?.prepend(item);
  shelf.hidden = false;
}

/** A list of prebuilt files. */
export function readyList(ready: readonly PrebuiltFile[], base: string, words: MakerWords) {
  const list = document.createElement('ul');
  list.className = 'plain';
  list.append(
    ...ready.map((file) =>
      entry(`${base}/reports/${file.file}`, nameOf(file.file), extentText(file, words)),
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

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
