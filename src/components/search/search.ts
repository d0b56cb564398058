import { lackText } from '#src/i18n/failures.ts';
import { ask, lackOf, mayCome } from '#src/lib/failure.ts';
import type { ExcerptPiece } from '#src/search/excerpt.ts';
import { searcher, type Answer, type Hit, type Load } from '#src/search/engine.ts';
import { isLater, kinds } from '#src/search/kinds.ts';
import type { IndexFile } from '#src/search/pack.ts';
import type { PagePart } from '#src/search/shown.ts';

/**
 * The search page. Query, kind and whether claims and data are searched too are kept in the URL, so
 * that reload and back show the same results. The index is loaded on the first query.
 */
const page = the('#search', HTMLElement);
const form = the('#search-form', HTMLFormElement);
const field = the('#query', HTMLInputElement);
const pills = the('#search-kinds', HTMLElement);
const status = the('#search-status', HTMLElement);
const help = the('#search-help', HTMLElement);
const list = the('#search-hits', HTMLOListElement);
const more = the('#search-more', HTMLButtonElement);
const later = the('#search-later', HTMLButtonElement);
const near = the('#search-near', HTMLElement);
/** The lists to look through when nothing was found or the index could not be loaded. */
const lists = the('#search-lists', HTMLElement);
/** Results shown before the reader asks for all. */
const firstHits = 10;
/** Kinds with long pages, whose sections have titles. */
const kindsWithParts = new Set<string>([
  'problem',
  'reform',
  'practice',
  'chapter',
  'term',
  'erratum',
  'source',
  'dataset',
]);
/** Maximum number of further sections listed for a result. */
const maxOtherParts = 4;

const nothing: Answer = { hits: [], isLoose: false, suggestions: [], asksNothing: false };
let found = nothing;
let asked = '';
let latest = 0;
/** Whether claims, charts and data are searched too. */
let all = false;
let isWhole = false;

function the<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}`);
  return found;
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const word = (name: string, n = 0): string => (page.dataset[name] ?? '').replace('#', String(n));

/** Reads a file of the index; a server may have decompressed it already. */
const load: Load = async (name) => {
  const response = await ask(`${page.dataset['index'] ?? ''}${name}.bin`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (await new Response(isPacked ? await unpacked(bytes) : bytes).json()) as IndexFile;
};

/** Unpacks by the browser, or by a library where the browser cannot. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<BodyInit> {
  if ('DecompressionStream' in globalThis)
    return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const { gunzipSync } = await import('fflate');
  return gunzipSync(bytes);
}

let search = searcher(load);

const marked = (pieces: readonly ExcerptPiece[]): (Node | string)[] =>
  pieces.map((piece) => (piece.marked ? make('mark', '', piece.text) : piece.text));

function link(text: string, url: string, part?: PagePart): HTMLAnchorElement {
  const made = make('a', '', text);
  const address = `${page.dataset['base'] ?? '/'}${url.slice(1)}`;
  made.href = part === undefined ? address : `${address}#${part.id}`;
  return made;
}

const labelOf = (kind: string): string =>
  pills.querySelector<HTMLInputElement>(`[value="${kind}"]`)?.dataset['label'] ?? '';

function entry(hit: Hit): HTMLLIElement {
  const { kind, url, title } = hit;
  const { part, excerpt, others } = hit.show();
  const text = make('p', 'quiet', make('span', 'hit-kind', labelOf(kind)), ' · ');
  if (part !== undefined && kindsWithParts.has(kind))
    text.append(link(part.title, url, part), ' · ');
  text.append(...marked(excerpt));
  const item = make('li', 'entry', make('h3', '', link(title, url)), text);
  item.dataset['kind'] = kind;
  if (others.length > 0 && kindsWithParts.has(kind)) {
    const also = make('p', 'quiet hit-parts', word('also'));
    others.slice(0, maxOtherParts).forEach((other, index) => {
      also.append(...(index > 0 ? [' · '] : []), link(other.title, url, other));
    });
    if (others.length > maxOtherParts)
      also.append(` · ${word('others', others.length - maxOtherParts)}`);
    item.append(also);
  }
  return item;
}

const counted = (n: number): string => (n === 0 ? 'none' : n === 1 ? 'one' : 'count');
const chosen = (): string => pills.querySelector<HTMLInputElement>(':checked')?.value ?? '';

/** Shows the number of results on every pill; a kind without results cannot be chosen. */
function count(only: string): void {
  for (const pill of pills.querySelectorAll<HTMLInputElement>('input')) {
    const own = found.hits.filter(({ kind }) => pill.value === '' || kind === pill.value);
    pill.checked = pill.value === only;
    const label = pill.closest('label');
    if (label !== null) label.hidden = own.length === 0;
    const number = label?.querySelector('b');
    if (number) number.textContent = String(own.length);
  }
  pills.hidden = found.hits.length === 0;
}

/** The links that results are titled with. */
const titles = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('h3 a')];

/** Shows the hits of the chosen kind, the best ones first; all of them when `whole`. */
function show(whole = false): void {
  const only = found.hits.some(({ kind }) => kind === chosen()) ? chosen() : '';
  count(only);
  const own = found.hits.filter(({ kind }) => only === '' || kind === only);
  const shown = whole ? own : own.slice(0, firstHits);
  // Who has gone on to a result while another answer was awaited stays at its place.
  const at = titles().findIndex((title) => title === document.activeElement);
  list.replaceChildren(...shown.map(entry));
  if (at !== -1) (titles()[at] ?? field).focus();
  more.hidden = shown.length === own.length;
  more.textContent = word('all', own.length);
  later.hidden = asked === '' || isWhole;
  help.hidden = asked !== '' && found.hits.length > 0;
  near.hidden = found.suggestions.length === 0;
  const names = found.suggestions.flatMap((name, index) => {
    const to = make('a', '', name);
    to.href = `?q=${encodeURIComponent(name)}`;
    return [...(index > 0 ? [' · '] : []), to];
  });
  near.replaceChildren(word('near'), ...names);
}

async function run(): Promise<void> {
  const query = field.value.trim();
  latest += 1;
  const turn = latest;
  let wanted = all;
  try {
    if (query !== '') status.textContent = word('loading');
    let answer = query === '' ? nothing : await search(query, wanted);
    if (query !== '' && answer.hits.length === 0 && !answer.asksNothing && !wanted) {
      wanted = true;
      answer = await search(query, wanted);
    }
    if (turn !== latest) return;
    [found, asked, isWhole] = [answer, query, wanted];
    lists.hidden = query === '' || found.hits.length > 0;
    const number = found.asksNothing
      ? word('stops')
      : word(counted(found.hits.length), found.hits.length);
    status.textContent = query === '' ? '' : number + (found.isLoose ? word('loose') : '');
  } catch (error) {
    if (turn !== latest) return;
    search = searcher(load);
    [found, asked] = [nothing, ''];
    status.textContent = word('failed').replace('#', lackText(error, true));
    lists.hidden = false;
    console.error(error);
    if (mayCome(lackOf(error))) window.addEventListener('online', () => void run(), { once: true });
  }
  show();
  page.dataset['shown'] = asked;
  page.dataset['whole'] = String(isWhole);
}

function remember(how: 'pushState' | 'replaceState'): void {
  const address = new URL(location.href);
  for (const [name, value] of [
    ['q', field.value.trim()],
    ['kind', chosen()],
    ['all', all ? 'yes' : ''],
  ] as const) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (address.href !== location.href) history[how](null, '', address);
}

function fromAddress(): void {
  const wanted = new URLSearchParams(location.search);
  field.value = wanted.get('q') ?? '';
  const kind = wanted.get('kind') ?? '';
  for (const pill of pills.querySelectorAll<HTMLInputElement>('input'))
    pill.checked = pill.value === kind;
  all = wanted.get('all') === 'yes' || kinds.some((one) => one === kind && isLater(one));
  void run();
}

let pause: ReturnType<typeof setTimeout> | undefined;
function typed(event: Event): void {
  // During input method composition the field holds intermediate letters, which are not a query.
  if (event instanceof InputEvent && event.isComposing) return;
  clearTimeout(pause);
  pause = setTimeout(() => {
    remember('replaceState');
    void run();
  }, 120);
}

field.addEventListener('input', typed);
field.addEventListener('compositionend', typed);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember('pushState');
  void run();
});
pills.addEventListener('change', () => {
  remember('pushState');
  show();
});
more.addEventListener('click', () => {
  show(true);
  list.querySelector<HTMLElement>(`li:nth-child(${String(firstHits + 1)}) a`)?.focus();
});
later.addEventListener('click', () => {
  all = true;
  remember('pushState');
  field.focus();
  void run();
});
/** Arrow keys move between the field and the results; Escape returns to the field. */
page.addEventListener('keydown', (event) => {
  if (
    event.isComposing ||
    !(event.target instanceof HTMLElement) ||
    event.target.closest('#search-kinds')
  )
    return;
  const stops = [field, ...titles()];
  const at = stops.findIndex(
    (stop) => stop === event.target || stop.closest('li')?.contains(event.target as Node) === true,
  );
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next =
    event.key === 'Escape' && event.target !== field
      ? field
      : step === undefined
        ? undefined
        : stops[at + step];
  if (next === undefined || (at === -1 && next !== field)) return;
  event.preventDefault();
  next.focus();
});
window.addEventListener('popstate', fromAddress);
// What was typed before the script was there is in the field, not in the address.
if (location.search === '' && field.value !== '') {
  remember('replaceState');
}
fromAddress();
if (field.value === '') field.focus({ preventScroll: true });
