import { interpolate } from '#src/i18n/interpolate.ts';
import { listOfPhrases } from '#src/i18n/punctuation.ts';
import { lackOf, mayCome } from '#src/lib/failure.ts';
import { controls, type Controls } from './controls.ts';
import type { CollectionData, FrameData, Register } from './data.ts';
import { figureOf } from './show.ts';
import { fileAt, part, siteOf, type ExploreSite } from './site.ts';
import { readState, writeState, type ExploreState, type Unknown } from './state.ts';
import { take } from './take.ts';
import { loadView } from './view.ts';

/** Parameters of an address that do not choose a view: those of a frame. */
const others = ['theme', 'lang', 'view'];

/** Opens the explorer on its page, or the one view that a frame asks for. */
export async function explore(root: HTMLElement): Promise<void> {
  const site = siteOf(root);
  const register = await fileAt<Register>(site, '/explore/register.json');
  const figure = part(root, '.explore-figure');
  const form = root.querySelector<HTMLFormElement>('.explore-form');
  const known = {
    indicators: register.indicators.map(({ id }) => id),
    frames: register.frames.map(({ key }) => key),
    collections: register.collections.map(({ key }) => key),
  };
  let shown: ExploreState | undefined;
  let turn = 0;

  const write = (state: ExploreState, how: 'pushState' | 'replaceState'): void => {
    const address = `?${writeState(state)}`;
    // One step back for each view, however often it is chosen.
    if (!site.isFrame && location.search !== address) history[how](null, '', address);
  };
  const shows = figureOf(figure, site, (mark) => {
    if (shown === undefined) return;
    shown = { ...shown, mark };
    // No entry of the history: one step back leads out, however many marks were looked at.
    write(shown, 'replaceState');
  });
  const takes = site.isFrame ? undefined : take(figure, site, register);
  let chosen: Controls | undefined;

  const show = async (state: ExploreState, unknown: readonly Unknown[] = []): Promise<void> => {
    turn += 1;
    const own = turn;
    tell(site, [site.words.loading]);
    try {
      const view = await loadView(state, register, site.lang, (path) => fileAt(site, path));
      if (own !== turn) return;
      shown = view.state;
      figure.hidden = false;
      shows.set(view);
      takes?.set(view);
      if (site.isFrame) lead(view.state);
      chosen?.set(view.state, ...(await filesOf(site, register, view.state)));
      const { mark } = view.state;
      const strange =
        mark === undefined || view.marks.has(mark) ? [] : [{ name: 'mark', value: mark }];
      tell(site, sentences(site, [...unknown, ...view.unknown, ...strange]));
    } catch (error) {
      if (own !== turn) return;
      report(site, error, () => void show(state, unknown));
    }
  };
  const choose = (state: ExploreState): void => {
    write(state, 'pushState');
    void show(state);
  };
  const read = (): void => {
    const { state, unknown } = readState(new URLSearchParams(location.search), known, others);
    void show(state, unknown);
  };

  if (form !== null) {
    chosen = controls(form, site, register, choose);
    form.hidden = false;
  }
  root.addEventListener('click', (event) => {
    const { target } = event;
    const way =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-instead]') : null;
    if (way === null) return;
    event.preventDefault();
    choose(readState(new URL(way.href).searchParams, known).state);
  });
  window.addEventListener('popstate', read);
  read();
}

/** The files that the form needs for a state; they have been fetched for the view. */
async function filesOf(
  site: ExploreSite,
  { frames, collections }: Register,
  state: ExploreState,
): Promise<[FrameData[], CollectionData | undefined]> {
  if (state.kind === 'cross') {
    const entry = collections.find(({ key }) => key === state.cases);
    return [[], entry === undefined ? undefined : await fileAt<CollectionData>(site, entry.file)];
  }
  const files = frames.filter(({ key }) => state.frames.includes(key));
  return [await Promise.all(files.map(({ file }) => fileAt<FrameData>(site, file))), undefined];
}

/** Has the link below a frame lead to the same view on the site. */
function lead(state: ExploreState): void {
  const link = document.querySelector<HTMLAnchorElement>('.explore-whole');
  if (link !== null) link.search = writeState(state);
}

/** What of an address was not understood, in words. */
function sentences({ words, lang }: ExploreSite, unknown: readonly Unknown[]): string[] {
  if (unknown.length === 0) return [];
  const parts = unknown.map(({ name, value, near }) => {
    const said = interpolate(words.part, { name, value });
    return near === undefined ? said : interpolate(words.near, { part: said, near });
  });
  return [interpolate(words.unknown, { parts: listOfPhrases(parts, lang) })];
}

function tell({ root }: ExploreSite, texts: readonly string[]): void {
  const box = part(root, '.explore-said');
  box.textContent = texts.join(' ');
}

/** Says why there is no view; one that the network kept away is tried again with it. */
function report(site: ExploreSite, error: unknown, again: () => void): void {
  const { words } = site;
  const lack = lackOf(error);
  console.error(error);
  if (mayCome(lack)) {
    tell(site, [words.offline]);
    window.addEventListener('online', again, { once: true });
  } else if (lack === 'fault') tell(site, [words.failed + String(error)]);
  else
    tell(site, [interpolate(words.missing, { what: error instanceof Error ? error.message : '' })]);
}
