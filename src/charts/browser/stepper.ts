import type { Tip } from './tip.ts';

/**
 * Lets the keyboard step through the marks of a focused drawing: arrows, Home and End move,
 * Enter chooses a mark, Escape ends.
 */
export function stepper(draw: HTMLElement, tip: Tip, choose: (mark: SVGElement) => void): void {
  let at = -1;
  const marks = (): SVGElement[] => {
    const forms = [...draw.children].filter(
      (form) => form instanceof HTMLElement && form.offsetParent !== null,
    );
    return forms.flatMap((form) => [...form.querySelectorAll<SVGElement>('.mark')]);
  };
  const moves: Record<string, (from: number, last: number) => number> = {
    ArrowDown: (from, last) => Math.min(from + 1, last),
    ArrowRight: (from, last) => Math.min(from + 1, last),
    ArrowUp: (from) => Math.max(from - 1, 0),
    ArrowLeft: (from) => Math.max(from - 1, 0),
    Home: () => 0,
    End: (_from, last) => last,
  };
  draw.addEventListener('keydown', (event) => {
    const all = marks();
    const move = moves[event.key];
    if (move !== undefined && all.length > 0) {
      at = move(at, all.length - 1);
      tip.show(all[at] ?? null);
      event.preventDefault();
    } else if (event.key === 'Enter' && event.target === draw) {
      const mark = all[at];
      if (mark !== undefined) choose(mark);
    } else if (event.key === 'Escape') {
      at = -1;
      tip.show(null);
    }
  });
  draw.addEventListener('blur', () => tip.show(null));
}
