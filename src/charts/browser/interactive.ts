import { viewFailure } from '#src/i18n/failures.ts';
import { ask, lackOf, mayCome } from '#src/lib/failure.ts';
import { stepper } from './stepper.ts';
import { tipFor } from './tip.ts';

/** The parts of a prebuilt view: its words and both drawings. */
interface FigureView {
  title: string;
  subtitle: string;
  /** What the drawing shows, as text without markup. */
  description: string;
  /** Given where dates of a chart have sources of their own. */
  caveat?: string;
  source?: string;
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
  const defaults = new Map(figures.map((figure) => [figure, figure.dataset['state'] ?? '']));

  const readAddress = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const figure of figures) {
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
      figure.querySelector('.figure-draw')?.classList.toggle('has-pinned', any);
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
    const { title, subtitle, description, caveat, source, wide, narrow } = shown;
    figure.dataset['state'] = state;
    replace(figure, 'figcaption > :first-child', (element) => (element.innerHTML = title));
    replace(figure, '.figure-description', (element) => (element.textContent = description));
    replace(figure, '.figure-subtitle', (element) => (element.innerHTML = subtitle));
    if (caveat !== undefined)
      replace(figure, '.figure-caveat', (element) => (element.innerHTML = caveat));
    if (source !== undefined)
      replace(figure, '.figure-source', (element) => (element.textContent = source));
    replace(figure, '.figure-wide', (element) => (element.innerHTML = wide));
    replace(figure, '.figure-narrow', (element) => (element.innerHTML = narrow));
    const files = figure.dataset['files'] ?? '';
    link(figure, 'svg', `${files}${state}.svg`);
    link(figure, 'csv', `${files}${state.slice(0, state.lastIndexOf('/') + 1)}data.csv`);
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

function link(figure: HTMLElement, kind: string, address: string): void {
  const download = figure.querySelector<HTMLAnchorElement>(`[data-download="${kind}"]`);
  if (download !== null) download.href = address;
}

/** Asks the page to show what the chart’s own page says of a subject. */
function showEvidence(figure: HTMLElement, mark: SVGElement, key: string): void {
  const detail = `${figure.dataset['files'] ?? ''}#of-${encodeURIComponent(key)}`;
  mark.dispatchEvent(new CustomEvent('evidence', { bubbles: true, detail }));
}

function replace(figure: HTMLElement, selector: string, change: (element: Element) => void): void {
  const element = figure.querySelector(selector);
  if (element !== null) change(element);
}
