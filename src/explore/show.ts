import { finish, frameOf, markOf, stepper, tipFor } from '#src/charts/drawing.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { labelled, punctuation } from '#src/i18n/punctuation.ts';
import { make } from '#src/lib/dom.ts';
import type { ExploredCase } from './data.ts';
import { refusalWords } from './refusal-words.ts';
import { part, type ExploreSite } from './site.ts';
import { writeState } from './state.ts';
import type { ShownCell } from './table.ts';
import { bare, type Words } from './told.ts';
import type { Marked, View } from './view.ts';

/** The figure that shows a view. */
export interface Figure {
  set(view: View): void;
  /** Pins a mark without opening its evidence; undefined releases it. */
  pin(key: string | undefined): void;
}

/** How many cases of a cell are listed. */
const listed = 60;

/** Makes the figure; `pinned` gets the key of a mark that was chosen, or undefined. */
export function figureOf(
  figure: HTMLElement,
  site: ExploreSite,
  pinned: (key: string | undefined) => void,
): Figure {
  const { lang, words, link, isFrame } = site;
  const drawing = part(figure, '.figure-draw');
  const picked = part(figure, '.explore-picked');
  const cases = part(site.root, '.explore-cases');
  const tip = tipFor(drawing);
  let view: View | undefined;
  let key: string | undefined;

  const anchor = (text: string, path: string, name: string): HTMLElement =>
    make(
      'a',
      {
        href: link(path),
        class: name,
        ...(isFrame ? { target: '_blank', rel: 'noopener' } : {}),
      },
      text,
    );
  const linked = (text: Words): (Node | string)[] =>
    text.map((one) => (typeof one === 'string' ? one : anchor(one.text, one.path, 'fact')));

  const listCases = (name: string, found: readonly ExploredCase[]): void => {
    const heading = interpolate(words.cases, { name, n: found.length });
    const items = found
      .slice(0, listed)
      .map((one) => make('li', {}, anchor(one.name[lang], `/cases/${one.id}/`, 'case-link')));
    const beyond = found.length - items.length;
    cases.replaceChildren(
      make('h3', {}, heading),
      make('ul', {}, ...items),
      ...(beyond > 0 ? [make('p', {}, interpolate(words.more2, { n: beyond }))] : []),
    );
    cases.hidden = false;
  };

  const say = ({ name, values }: Marked): (Node | string)[] => {
    const { colon, semicolon } = punctuation(lang);
    return [
      `${name}${colon}`,
      ...values.flatMap(({ label, told }, index) => [
        `${index === 0 ? '' : semicolon}${label} `,
        anchor(told.text, told.path, 'fact'),
      ]),
    ];
  };

  const pin = (asked: string | undefined): Marked | undefined => {
    const marked = asked === undefined ? undefined : view?.marks.get(asked);
    key = marked === undefined ? undefined : asked;
    for (const mark of drawing.querySelectorAll<SVGElement>('.mark'))
      mark.classList.toggle('pinned', key !== undefined && mark.dataset['key'] === key);
    drawing.classList.toggle('has-pinned', key !== undefined);
    tip.rest(markOf(drawing, key ?? null));
    picked.hidden = marked === undefined || marked.values.length === 0;
    if (marked !== undefined) picked.replaceChildren(...say(marked));
    cases.hidden = true;
    if (marked?.cases !== undefined && key !== undefined) listCases(marked.name, marked.cases);
    return marked;
  };

  const choose = (mark: SVGElement): void => {
    const chosen = mark.dataset['key'];
    const marked = pin(chosen === key ? undefined : chosen);
    pinned(key);
    const [first] = marked?.values ?? [];
    if (first !== undefined && !isFrame)
      mark.dispatchEvent(
        new CustomEvent('evidence', { bubbles: true, detail: link(first.told.path) }),
      );
  };

  const at = (target: EventTarget | null): SVGElement | null =>
    target instanceof Element ? target.closest<SVGElement>('[data-key]') : null;
  drawing.tabIndex = 0;
  drawing.setAttribute('role', 'application');
  drawing.addEventListener('pointermove', ({ target }) => {
    tip.show(target instanceof Element ? target.closest<SVGElement>('.mark') : null);
  });
  drawing.addEventListener('pointerleave', () => tip.show(null));
  drawing.addEventListener('click', ({ target }) => {
    const mark = at(target);
    const own = markOf(drawing, mark?.dataset['key'] ?? null);
    if (own !== null) choose(own);
  });
  stepper(drawing, tip, choose);
  // Another width has another drawing, or the same elsewhere.
  window.addEventListener('resize', () => {
    tip.rest(null);
    pin(key);
  });

  const draw = (shown: View, title: string): void => {
    const isDrawn = shown.refusals.length === 0;
    drawing.hidden = !isDrawn;
    for (const form of ['wide', 'narrow'] as const) {
      const frame = frameOf({ form, document });
      const place = part(drawing, `.figure-${form}`);
      place.replaceChildren(
        ...(isDrawn ? [finish(shown.draw(frame), 'explore', title, frame)] : []),
      );
    }
    drawing.setAttribute('aria-label', `${title} ${drawing.dataset['keys'] ?? ''}`);
  };

  const refuse = ({ refusals }: View): void => {
    const box = part(figure, '.explore-refusal');
    box.hidden = refusals.length === 0;
    box.replaceChildren(
      ...(refusals.length === 0 ? [] : [make('strong', {}, words.noChart)]),
      ...refusals.map((refusal) => {
        const { reason, instead, chart } = refusalWords(refusal, lang);
        const ways = [
          ...(refusal.instead === undefined
            ? []
            : [
                make('a', { href: `?${writeState(refusal.instead)}`, 'data-instead': '' }, instead),
              ]),
          ...(refusal.chart === undefined
            ? []
            : [make('a', { href: link(`/charts/${refusal.chart}/`) }, chart)]),
        ];
        return make('p', {}, reason, ...ways.flatMap((way) => [' ', way]));
      }),
    );
  };

  return {
    set(shown) {
      view = shown;
      const { title, subtitle, description, caveat, source } = shown.words;
      const name = bare(title);
      part(figure, 'figcaption > h2').replaceChildren(...linked(title));
      part(figure, '.figure-subtitle').replaceChildren(...linked(subtitle));
      part(figure, '.figure-description').textContent = bare(description);
      part(figure, '.figure-caveat').replaceChildren(...linked(caveat));
      const before = part(figure, '.figure-source').dataset['name'] ?? '';
      part(figure, '.figure-source').textContent = labelled(before, source, lang);
      refuse(shown);
      draw(shown, name);
      setTable(site, shown, anchor, listCases);
      setRemainder(site, shown, linked);
      pin(shown.state.mark);
      document.title = [name, site.heading, site.name].join(' · ');
    },
    pin,
  };
}

type Anchor = (text: string, path: string, name: string) => HTMLElement;

/** The whole table of a view; a count of cases is a button that lists them. */
function setTable(
  { root }: ExploreSite,
  { table, words, state }: View,
  anchor: Anchor,
  listCases: (name: string, cases: readonly ExploredCase[]) => void,
): void {
  const box = root.querySelector('.explore-table');
  if (box === null) return;
  const inner = (cell: ShownCell, name: string): Node | string => {
    if (cell.path !== undefined)
      return anchor(cell.text, cell.path, cell.value === undefined ? 'row-link' : 'measured');
    const { cases } = cell;
    if (cases === undefined || cases.length === 0) return cell.text;
    const button = make('button', { type: 'button', class: 'as-count' }, cell.text);
    button.setAttribute('aria-label', `${name} ${cell.text}`);
    button.addEventListener('click', () => listCases(name, cases));
    return button;
  };
  const head = table.columns.map(({ label, numeric }) =>
    make('th', { scope: 'col', class: numeric ? 'number' : undefined }, label),
  );
  const rows = table.rows.map((row) => {
    const [first, ...rest] = row;
    const name = first?.text ?? '';
    return make(
      'tr',
      {},
      make('th', { scope: 'row' }, first === undefined ? '' : inner(first, name)),
      ...rest.map((cell, index) => {
        const column = table.columns[index + 1];
        const isNumber = column?.numeric === true;
        const label = state.kind === 'cross' ? `${name} × ${column?.label ?? ''}` : name;
        return make('td', { class: isNumber ? 'number' : undefined }, inner(cell, label));
      }),
    );
  });
  box.replaceChildren(
    make('caption', {}, bare(words.subtitle)),
    make('thead', {}, make('tr', {}, ...head)),
    make('tbody', {}, ...rows),
  );
}

/** Says below a table of cases why it does not add up to the total. */
function setRemainder(
  { root, words }: ExploreSite,
  { remainder }: View,
  linked: (text: Words) => (Node | string)[],
): void {
  const box = root.querySelector<HTMLElement>('.explore-remainder');
  if (box === null) return;
  box.hidden = remainder.length === 0;
  box.replaceChildren(
    make('h3', {}, words.remainder),
    make('ul', {}, ...remainder.map((text) => make('li', {}, ...linked(text)))),
  );
}
