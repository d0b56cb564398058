/** A tooltip of one drawing. */
export interface Tip {
  /** Shows the text of a mark beside it; null goes back to the mark at rest, or hides the tooltip. */
  show(mark: SVGElement | null): void;
  /** Sets the mark whose text stays where none is pointed at: the pinned one, or none. */
  rest(mark: SVGElement | null): void;
}

/** Adds a tooltip to a drawing. It is a live region, so what it says is also heard. */
export function tipFor(draw: HTMLElement): Tip {
  const box = document.createElement('div');
  box.className = 'tip';
  box.setAttribute('role', 'status');
  draw.append(box);
  let shown: SVGElement | null = null;
  let resting: SVGElement | null = null;
  const show = (asked: SVGElement | null): void => {
    const mark = asked ?? resting;
    if (mark === shown) return;
    shown?.classList.remove('pointed');
    shown = mark;
    shown?.classList.add('pointed');
    box.textContent = mark === null ? '' : textOf(mark);
    if (mark !== null) place(box, mark, draw);
  };
  return {
    show,
    rest(mark) {
      resting = mark;
      show(null);
    },
  };
}

/** The mark’s own text. It is moved out of `title`, so that the browser does not show it twice. */
export function textOf(mark: SVGElement): string {
  const title = mark.querySelector('title');
  if (title !== null) {
    mark.dataset['tip'] = title.textContent;
    title.remove();
  }
  return mark.dataset['tip'] ?? '';
}

/** The mark of a subject in the form that is shown; null without one. */
export function markOf(draw: HTMLElement, key: string | null): SVGElement | null {
  const marks = [...draw.querySelectorAll<SVGElement>('.mark')];
  return (
    marks.find((mark) => mark.dataset['key'] === key && mark.getClientRects().length > 0) ?? null
  );
}

/** Puts the box above the mark, or below it at the top edge, and keeps it inside the drawing. */
function place(box: HTMLElement, mark: SVGElement, draw: HTMLElement): void {
  const area = draw.getBoundingClientRect();
  const at = mark.getBoundingClientRect();
  const above = at.top - area.top - box.offsetHeight - 6;
  const top = above < 0 ? at.bottom - area.top + 6 : above;
  const left = Math.min(at.left - area.left, area.width - box.offsetWidth);
  box.style.top = `${String(top)}px`;
  box.style.left = `${String(Math.max(0, left))}px`;
}
