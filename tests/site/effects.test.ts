import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '#src/claims/effect/passages.ts';
import { stateOf } from '#src/claims/effect/state-node.ts';
import { href } from '#src/i18n/paths.ts';
import type { Lang } from '#src/model.ts';
import { siteDir } from './site.ts';

/** As if every claim changed: then every sentence with a claim is to be read again. */
const state = stateOf('.');
const passages = passagesOf(
  state,
  state,
  state.claims.map((claim) => ({ id: claim.id, before: claim, after: claim, uses: [] })),
);

/** A text without white space, and without the marks of notes, which stand in it on the page. */
const letters = (text: string): string => text.replace(/\s+/gu, '');

describe('a sentence to read again', () => {
  it('is one of every text that uses a claim', () => {
    expect(passages.length).toBeGreaterThan(400);
    const told = new Set(passages.map(({ file, line }) => `${file}:${String(line)}`));
    const missing = state.chapters.flatMap(({ file, uses }) =>
      uses
        .filter(({ component }) => component !== 'Figure')
        .map(({ line }) => `${file}:${String(line)}`)
        .filter((place) => !told.has(place)),
    );
    expect(missing).toEqual([]);
  });

  it('stands on the published page in its paragraph, below the address that is given', () => {
    const wrong = passages.flatMap(({ path, lang, sentences, file, line }) => {
      const [address = '', anchor = ''] = path.split('#');
      const document = pageOf(address, lang);
      const place = `${file}:${String(line)}`;
      if (document.getElementById(anchor) === null) return [`${place} ${path}`];
      const text = sentences
        .flatMap(({ parts }) => parts)
        .map((part) => (typeof part === 'string' ? part : part.after))
        .join('');
      return sentences.some(({ again }) => again) && isOn(document, text)
        ? []
        : [`${place} ${text}`];
    });
    expect(wrong).toEqual([]);
  });
});

const pages = new Map<string, Document>();

/** A page of the built site; only those that are asked for are read. */
function pageOf(address: string, lang: Lang): Document {
  const file = join(siteDir, href('/', lang, address), 'index.html');
  const document = pages.get(file) ?? parseHTML(readFileSync(file, 'utf8')).document;
  pages.set(file, document);
  return document;
}

const texts = new WeakMap<Document, string>();

function isOn(document: Document, text: string): boolean {
  let shown = texts.get(document);
  if (shown === undefined) {
    const main = document.querySelector('main')?.cloneNode(true) as Element;
    for (const mark of main.querySelectorAll('a.ref, .notes')) mark.remove();
    shown = letters(main.textContent);
    texts.set(document, shown);
  }
  return shown.includes(letters(text));
}
