import { viewFailure } from '#src/i18n/failures.ts';
import { ask, lackOf, mayCome } from '#src/lib/failure.ts';
import { carry } from './carry.ts';
import { savePinned } from './pinned-picture.ts';
import { migrated } from './renamed.ts';
import { stepper } from './stepper.ts';
import { markOf, tipFor, type Tip } from './tip.ts';

/** The parts of a prebuilt view: its words and both drawings. */
interface FigureView {
  title: string;
  subtitle: string;
  /** What the drawing shows, as text without markup. */
  description: string;
  /** Given where dates of a chart have sources of their own. */
  caveat?: string;
  source?: string;
  /** Address of the evidence of this date. */
  evidence?: string;
  wide: string;
  narrow: string;
}

const views = new Map<string, Promise<FigureView>>();

/** The view of a state, fetched once. */
function view(figure: HTMLElement, state: string): Promise<FigureView> {
  const address = `${figure.dataset['files'] ?? ''}${state}.json`;
  const known =
    views.get(address) ?? ask(address).then((response) => response.json() as Promise<FigureView>);
  views.set(address, known);
  // What failed is asked for again the next time.
  known.catch(() => views.delete(address));
  return known;
}

/** Says below the controls why a view is not there; without a text takes it back. */
function tell(figure: HTMLElement, text: string): void {
  const known = figure.querySelector('.figure-failure');
  if (text === '' && known === null) return;
  const note = known ?? document.createElement('p');
  note.className = 'figure-failure';
  note.setAttribute('role', 'status');
  if (known === null) figure.querySelector('.figure-draw')?.before(note);
  note.textContent = text;
}

/** The name of a state, as its control has it. */
const nameOf = (figure: HTMLElement, state: string): string =>
  figure.querySelector(`.pills input[value="${CSS.escape(state)}"]`)?.parentElement?.textContent ??
  state;

/**
 * Makes figures interactive: tooltips by pointer and keyboard, states by their controls, and one
 * pinned subject that is highlighted in all of them. State lives in the address.
 */
export function interact(figures: readonly HTMLElement[]): void {
  const search = migrated(location.search, import.meta.env.RENAMED);
  if (search !== location.search)
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  const defaults = new Map(figures.map((figure) => [figure, figure.dataset['state'] ?? '']));
  const tips = new Map<HTMLElement, Tip>();

  const readAddress = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const figure of figures) {
      if (leave(figure, asked)) return;
      const wanted = asked.get(figure.dataset['figure'] ?? '') ?? defaults.get(figure) ?? '';
      check(figure, wanted);
      // A view that is none of the choices leaves them as they are.
      if (chosen(figure) === wanted) void show(figure, wanted);
    }
    pin(asked.get('mark'));
  };

  const pin = (key: string | null): void => {
    for (const figure of figures) {
      const marks = [...figure.querySelectorAll<SVGElement>('.mark')];
      for (const mark of marks) mark.classList.toggle('pinned', mark.dataset['key'] === key);
      const any = marks.some((mark) => mark.classList.contains('pinned'));
      const drawing = figure.querySelector<HTMLElement>('.figure-draw');
      drawing?.classList.toggle('has-pinned', any);
      if (drawing !== null) tips.get(figure)?.rest(markOf(drawing, key));
      carry(figure, any ? key : null);
    }
  };

  const wanted = new Map<HTMLElement, string>();

  const show = async (figure: HTMLElement, state: string): Promise<void> => {
    wanted.set(figure, state);
    tell(figure, '');
    if (figure.dataset['state'] === state) return;
    try {
      const shown = await view(figure, state);
      if (wanted.get(figure) === state) draw(figure, state, shown);
    } catch (error) {
      if (wanted.get(figure) !== state) return;
      console.error(error);
      tell(figure, viewFailure(nameOf(figure, state), error));
      if (!mayCome(lackOf(error))) return;
      const again = (): void => {
        if (wanted.get(figure) === state) void show(figure, state);
      };
      window.addEventListener('online', again, { once: true });
    }
  };

  const draw = (figure: HTMLElement, state: string, shown: FigureView): void => {
    const { title, subtitle, description, caveat, source, evidence, wide, narrow } = shown;
    figure.dataset['state'] = state;
    replace(figure, 'figcaption > :first-child', (element) => (element.innerHTML = title));
    replace(figure, '.figure-description', (element) => (element.textContent = description));
    replace(figure, '.figure-subtitle', (element) => (element.innerHTML = subtitle));
    if (caveat !== undefined)
      replace(figure, '.figure-caveat', (element) => (element.innerHTML = caveat));
    if (source !== undefined)
      replace(figure, '.figure-source', (element) => (element.textContent = source));
    if (evidence !== undefined)
      replace(figure, '.figure-evidence', (element) => element.setAttribute('href', evidence));
    replace(figure, '.figure-wide', (element) => (element.innerHTML = wide));
    replace(figure, '.figure-narrow', (element) => (element.innerHTML = narrow));
    name(figure);
    lead(figure, state);
    pin(new URLSearchParams(location.search).get('mark'));
  };

  const write = (
    how: 'pushState' | 'replaceState',
    name: string,
    value: string | undefined,
  ): void => {
    const address = new URL(location.href);
    if (value === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    if (address.href !== location.href) history[how](null, '', address);
  };

  for (const figure of figures) {
    const drawing = figure.querySelector<HTMLElement>('.figure-draw');
    if (drawing === null) continue;
    figure.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
      const chosenView = chosen(figure);
      write(
        'pushState',
        figure.dataset['figure'] ?? '',
        chosenView === defaults.get(figure) ? undefined : chosenView,
      );
      void show(figure, chosenView);
    });
    // A chosen mark is pinned and shows its evidence; chosen again, it is let go.
    const choose = (mark: SVGElement): void => {
      const key = mark.dataset['key'] ?? '';
      const isPinned = new URLSearchParams(location.search).get('mark') === key;
      // No entry of the history: one step back leads out, however many marks were looked at.
      write('replaceState', 'mark', isPinned ? undefined : key);
      pin(isPinned ? null : key);
      if (!isPinned) showEvidence(figure, mark, key);
    };
    const tip = tipFor(drawing);
    tips.set(figure, tip);
    drawing.addEventListener('pointermove', ({ target }) => {
      tip.show(target instanceof Element ? target.closest<SVGElement>('.mark') : null);
    });
    drawing.addEventListener('pointerleave', () => tip.show(null));
    drawing.addEventListener('click', (event) => {
      const { target } = event;
      const mark = target instanceof Element ? target.closest<SVGElement>('[data-key]') : null;
      if (mark === null) return;
      event.preventDefault();
      choose(mark);
    });
    stepper(drawing, tip, choose);
    savePinned(figure);
    const first = chosen(figure);
    if (first !== '' && first !== figure.dataset['state']) {
      write('pushState', figure.dataset['figure'] ?? '', first);
      void show(figure, first);
    }
  }
  window.addEventListener('popstate', readAddress);
  if (location.search !== '') readAddress();
}

/** The view that the controls of a figure name: a date, a state, or one after the other. */
function chosen(figure: HTMLElement): string {
  return [...figure.querySelectorAll<HTMLInputElement>('.pills input:checked')]
    .map(({ value }) => value)
    .join('');
}

/** Sets the controls of a figure to a view. */
function check(figure: HTMLElement, view: string): void {
  const [date = '', state = ''] = /^(.*\/)?([^/]*)$/u.exec(view)?.slice(1) ?? [];
  for (const input of figure.querySelectorAll<HTMLInputElement>('.pills input'))
    if ([view, date, state].includes(input.value)) input.checked = true;
}

/** Where a view has a page of its own, an address of the chart that asks for it leads there. */
function leave(figure: HTMLElement, asked: URLSearchParams): boolean {
  const id = figure.dataset['figure'] ?? '';
  const view = asked.get(id);
  const links = [...figure.querySelectorAll<HTMLAnchorElement>('a[data-view]')];
  const link = links.find(({ dataset }) => dataset['view'] === view);
  if (link === undefined || link.hasAttribute('aria-current')) return false;
  const rest = new URLSearchParams(asked);
  rest.delete(id);
  const query = rest.toString();
  location.replace(`${link.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  return true;
}

/** Gives the drawing the name of what it shows now. */
function name(figure: HTMLElement): void {
  const drawing = figure.querySelector<HTMLElement>('.figure-draw');
  const title = drawing?.querySelector('svg')?.getAttribute('aria-label') ?? '';
  drawing?.setAttribute('aria-label', `${title} ${drawing.dataset['keys'] ?? ''}`);
}

/** Has the files and links below a figure lead to what it shows now. */
function lead(figure: HTMLElement, state: string): void {
  const { files = '', figure: id = '' } = figure.dataset;
  const date = state.slice(0, state.lastIndexOf('/') + 1);
  const stem = (view: string): string =>
    [id, ...view.split('/')].filter((part) => part !== '').join('-');
  link(figure, 'svg', `${files}${state}.svg`, stem(state));
  link(figure, 'csv', `${files}${date}data.csv`, stem(date));
  const first = [...figure.querySelectorAll('.pills')]
    .map((choice) => choice.querySelector('input')?.value ?? '')
    .join('');
  const page = state === first ? files : `${files}${state}/`;
  for (const link of figure.querySelectorAll<HTMLAnchorElement>(
    '.figure-foot > a:not(.figure-evidence), .figure-foot > details:not(.figure-table) a:not([data-download])',
  ))
    link.href = page + link.hash;
}

/** Sets a download; the ends of its name, language and kind, stay. */
function link(figure: HTMLElement, kind: string, address: string, stem: string): void {
  const download = figure.querySelector<HTMLAnchorElement>(`[data-download="${kind}"]`);
  if (download === null) return;
  download.href = address;
  download.download = stem + (/\.[^.]+\.[^.]+$/u.exec(download.download)?.[0] ?? '');
}

/** Asks the page to show what the chart’s own page says of a subject. */
function showEvidence(figure: HTMLElement, mark: SVGElement, key: string): void {
  const evidence = figure.querySelector('.figure-evidence')?.getAttribute('href') ?? '';
  const detail = `${evidence.replace(/#.*$/u, '')}#of-${encodeURIComponent(key)}`;
  mark.dispatchEvent(new CustomEvent('evidence', { bubbles: true, detail }));
}

function replace(figure: HTMLElement, selector: string, change: (element: Element) => void): void {
  const element = figure.querySelector(selector);
  if (element !== null) change(element);
}
