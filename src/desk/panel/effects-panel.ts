import { effectPanel } from '../effects/show.ts';
import type { PanelContext } from './context.ts';

/** The panel of what the draft changes; it follows the draft, and its tab counts what must be looked at. */
export function effectsPanel(
  container: HTMLElement,
  { session, effects }: PanelContext,
  count: (count: number) => void,
): void {
  const panel = effectPanel(container, effects);
  // What the published table leads to is published; nothing is loaded to say so.
  if (session.own) panel.wait();
  else panel.say(effects.words.untouched);
  session.on('rows', panel.wait);
  effects.listen(({ effect, unread, lack }) => {
    count(effect === undefined ? 0 : panel.show(effect));
    if (effect === undefined)
      panel.say(unread === true ? effects.words.unread : effects.words.lacking + (lack ?? ''));
  });
}
