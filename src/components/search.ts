import type { ExcerptPiece } from '#src/search/excerpt.ts';
import { searcher, type Hit, type Pagefind } from '#src/search/engine.ts';
import type { ContentPart } from '#src/search/content.ts';

/**
 * The search page. Query and kind are kept in the URL, so that reload and back show the same
 * results. Pagefind is loaded on the first query.
 */
const page = the('#search', HTMLElement);
const form = the('#search-form', HTMLFormElement);
const field = the('#query', HTMLInputElement);
const pills = the('#search-kinds', HTMLElement);
const status = the('#search-status', HTMLElement);
const help = the('#search-help', HTMLElement);
const groups = [...page.querySelectorAll<HTMLElement>('[data-kind]')];
/** Results per kind while all kinds are shown. */
const hitsPerKind = 5;
/** Kinds with long pages, whose sections have titles. */
const kindsWithParts = new Set<string>(['chapter', 'term', 'erratum', 'source', 'dataset']);
/** Maximum number of further sections listed for a result. */
const maxOtherParts = 4;

let search: Promise<(query: string) => Promise<Hit[]>> | undefined;
let hits: Hit[] = [];
let asked = '';
let latest = 0;
let failures = 0;

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

function load(): Promise<(query: string) => Promise<Hit[]>> {
  // Browsers cache a failed module import; a different URL retries it.
  const again = failures === 0 ? '' : `?${String(failures)}`;
  const address = `${page.dataset['index'] ?? ''}${again}`;
  search ??= import(/* @vite-ignore */ address).then((pagefind: Pagefind) => searcher(pagefind));
  return search;
}

const marked = (pieces: readonly ExcerptPiece[]): (Node | string)[] =>
  pieces.map((piece) => (piece.marked ? make('mark', '', piece.text) : piece.text));

function link(text: string, url: string, part?: ContentPart): HTMLAnchorElement {
  const made = make('a', '', text);
  made.href = part === undefined ? url : `${url}#${part.id}`;
  return made;
}

function entry({ kind, url, title, part, excerpt, others }: Hit): HTMLLIElement {
  const text = make('p', 'quiet');
  if (part !== undefined && kindsWithParts.has(kind))
    text.append(link(part.title, url, part), ' · ');
  text.append(...marked(excerpt));
  const item = make('li', 'entry', make('h3', '', link(title, url)), text);
  if (others.length > 0 && kindsWithParts.has(kind)) {
    const more = make('p', 'quiet hit-parts', word('also'));
    others.slice(0, maxOtherParts).forEach((other, index) => {
      more.append(...(index > 0 ? [' · '] : []), link(other.title, url, other));
    });
    if (others.length > maxOtherParts)
      more.append(` · ${word('others', others.length - maxOtherParts)}`);
    item.append(more);
  }
  return item;
}

const counted = (n: number): string => (n === 0 ? 'none' : n === 1 ? 'one' : 'count');
const chosen = (): string => pills.querySelector<HTMLInputElement>(':checked')?.value ?? '';

/** Shows the hits of the chosen kind, or the first few of every kind. */
function show(): void {
  const only = hits.some(({ kind }) => kind === chosen()) ? chosen() : '';
  for (const pill of pills.querySelectorAll<HTMLInputElement>('input')) {
    const count = hits.filter(({ kind }) => pill.value === '' || kind === pill.value).length;
    pill.checked = pill.value === only;
    const label = pill.closest('label');
    if (label !== null) label.hidden = count === 0;
    const number = label?.querySelector('span');
    if (number) number.textContent = String(count);
  }
  pills.hidden = hits.length === 0;
  for (const group of groups) {
    const wanted = only === '' || group.dataset['kind'] === only;
    const own = wanted ? hits.filter(({ kind }) => kind === group.dataset['kind']) : [];
    const shown = only === '' ? own.slice(0, hitsPerKind) : own;
    group.hidden = own.length === 0;
    group.querySelector('ol')?.replaceChildren(...shown.map(entry));
    const all = group.querySelector('button');
    if (all === null) continue;
    all.hidden = shown.length === own.length;
    all.textContent = word('all', own.length);
  }
  help.hidden = asked !== '' && hits.length > 0;
}

async function run(): Promise<void> {
  const query = field.value.trim();
  latest += 1;
  const turn = latest;
  try {
    if (query !== '' && search === undefined) status.textContent = word('loading');
    const found = query === '' ? [] : await (await load())(query);
    if (turn !== latest) return;
    hits = found;
    asked = query;
    status.textContent = query === '' ? '' : word(counted(hits.length), hits.length);
  } catch (error) {
    if (turn !== latest) return;
    search = undefined;
    failures += 1;
    hits = [];
    asked = '';
    status.textContent = word('failed');
    console.error(error);
  }
  show();
  page.dataset['shown'] = asked;
}

function remember(how: 'pushState' | 'replaceState'): void {
  const address = new URL(location.href);
  for (const [name, value] of [
    ['q', field.value.trim()],
    ['kind', chosen()],
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
  void run();
}

let pause: ReturnType<typeof setTimeout> | undefined;
function typed(event: Event): void {
  // During input method composition the field holds intermediate letters, which are not a query.
  if (event instanceof InputEvent && event.isComposing) return;
  void load().catch(() => undefined);
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
for (const group of groups) {
  group.querySelector('button')?.addEventListener('click', () => {
    pills.querySelector<HTMLInputElement>(`[value="${group.dataset['kind'] ?? ''}"]`)?.click();
    group.querySelector<HTMLElement>('li:nth-child(6) a')?.focus();
  });
}
/** Arrow keys move between the field and the results; Escape returns to the field. */
page.addEventListener('keydown', (event) => {
  if (
    event.isComposing ||
    !(event.target instanceof HTMLElement) ||
    event.target.closest('#search-kinds')
  )
    return;
  const stops = [field, ...page.querySelectorAll<HTMLElement>('section:not([hidden]) h3 a')];
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
fromAddress();
if (field.value === '') field.focus({ preventScroll: true });
