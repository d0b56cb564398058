import { button, make } from './dom.ts';
import { handOnPanel } from './hand-on/panel.ts';
import { effectsPanel } from './panel/effects-panel.ts';
import { faultPanel } from './panel/fault-panel.ts';
import type { PanelContext } from './panel/context.ts';

/** One panel beside the grid. A new one is a line in `panels`. */
interface Panel {
  id: string;
  title: (context: PanelContext) => string;
  /** Fills the panel once, and keeps it up to date by listening to the session. */
  open: (container: HTMLElement, context: PanelContext, count: CountTab) => void;
}

/** Shows at the tab of a panel how many things it holds; 0 shows nothing. */
type CountTab = (count: number) => void;

/** The panels, in the order of their tabs. */
const panels: readonly Panel[] = [
  { id: 'faults', title: ({ words }) => words.faults, open: faultPanel },
  { id: 'effects', title: ({ effects }) => effects.words.title, open: effectsPanel },
  { id: 'hand-on', title: ({ handOn }) => handOn.words.title, open: handOnPanel },
];

/** Puts the panels into the place beside the grid; tabs are shown if there is more than one. */
export function openPanels(place: HTMLElement, context: PanelContext): void {
  const tabs = make('div', { role: 'tablist', class: 'tabs' });
  const bodies = panels.map(({ id, title, open }, index) => {
    const name = title(context);
    const body = make('section', {
      class: 'panel',
      id: `desk-panel-${id}`,
      ...(panels.length > 1
        ? { role: 'tabpanel', 'aria-labelledby': `desk-tab-${id}` }
        : { 'aria-label': name }),
    });
    const tab = tabOf(id, name, index, choose);
    tabs.append(tab);
    open(body, context, (count) => {
      const shown = make('span', { class: 'count' }, String(count));
      tab.replaceChildren(name, ...(count === 0 ? [] : [' ', shown]));
    });
    return body;
  });
  function choose(chosen: number): void {
    for (const [index, body] of bodies.entries()) body.hidden = index !== chosen;
    for (const [index, tab] of [...tabs.children].entries()) {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.setAttribute('tabindex', index === chosen ? '0' : '-1');
    }
  }
  tabs.addEventListener('keydown', ({ key }) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (way === undefined) return;
    const all = [...tabs.children];
    const next = (all.indexOf(document.activeElement ?? tabs) + way + all.length) % all.length;
    choose(next);
    (all[next] as HTMLElement | undefined)?.focus();
  });
  choose(0);
  place.replaceChildren(...(panels.length > 1 ? [tabs] : []), ...bodies);
}

function tabOf(id: string, name: string, index: number, choose: (at: number) => void): HTMLElement {
  return button(name, () => choose(index), {
    role: 'tab',
    id: `desk-tab-${id}`,
    'aria-controls': `desk-panel-${id}`,
  });
}
