/**
 * Notes of chapters. Without this script a mark leads to its note, which CSS opens by `:target`, and
 * notes in the margin show one line. With it they stand whole where there is room, open in place by
 * pointer, and show what belongs to what.
 */
type Linked = Partial<HTMLAnchorElement>;

const all = (selector: string, within: ParentNode = document): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];
const box = (element: Element): DOMRect => element.getBoundingClientRect();
const byId = (id: string): HTMLElement | null => document.getElementById(id);
const at = ({ target }: Event, selector: string): HTMLElement | null =>
  (target as Element).closest<HTMLElement>(selector);

/** The links of a note are stops for the keyboard once the note was asked for. */
function stops(note: HTMLElement, isAsked: boolean): void {
  for (const link of all('a', note)) link.tabIndex = isAsked ? 0 : -1;
}

// The rows of the stylesheet are of one height; a note that stands whole needs rows of its own.
for (const side of all('.notes')) {
  const notes = all('.note', side);
  const starts = notes.map(({ className }) => Number(/\bf(\d+)/u.exec(className)?.[1] ?? 1));
  const ends = [1, ...starts, 17];
  side.style.gridTemplateRows = ends
    .slice(1)
    .map((row, index) => `${String(row - (ends[index] ?? 1))}fr`)
    .join(' ');
  for (const [index, note] of notes.entries()) note.style.gridRow = String(index + 2);
}

/** How far from its mark a note may stand, in pixels. */
const reach = 180;

// From the last to the first: notes stand whole unless they reach the next or leave their marks; then
// the longest are folded.
let floor = Infinity;
for (const side of all('.notes, .spread, .chapter-sources').reverse()) {
  const notes = all('.note', side);
  for (const note of notes) {
    note.classList.add('stands');
    stops(note, location.hash === `#${note.id}`);
  }
  for (const longest of [...notes].sort((a, b) => b.offsetHeight - a.offsetHeight)) {
    const isFine = notes.every((note) => {
      const mark = byId(note.id.replace('note', 'ref'));
      const { top, bottom } = box(note);
      return bottom < floor && Math.abs(top - box(mark ?? note).top) < reach;
    });
    if (!isFine) longest.classList.remove('stands');
  }
  floor = box(notes[0] ?? side).top;
}

/** The number of the note that an element belongs to. */
function numberOf(event: Event): string | undefined {
  const own: Linked | null = at(event, '[data-note], .ref, .note');
  return /\d+/u.exec(own?.dataset?.['note'] ?? own?.hash ?? own?.id ?? '')?.[0];
}

function light(event: Event): void {
  for (const element of all('.lit')) element.classList.remove('lit');
  const n = numberOf(event) ?? '';
  for (const element of all(`[data-note~="${n}"], .ref[href="#note-${n}"], #note-${n}`))
    element.classList.add('lit');
}

for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, light);

// By keyboard a mark leads to its note, as without this script.
document.addEventListener('click', (event) => {
  const n = numberOf(event) ?? '';
  const note = byId(`note-${n}`);
  if (note === null || at(event, '.says, a:not(.ref)') !== null) return;
  stops(note, true);
  // A note with several marks leads back to the one it was asked from.
  const mark = at(event, '.ref') ?? byId(`ref-${n}`);
  const back: Linked | null = note.querySelector('[role]');
  if (mark !== null && back !== null)
    back.hash = mark.id ||= `ref-${n}-${String(all('.ref').indexOf(mark))}`;
  if (event.detail === 0) return;
  event.preventDefault();
  if (note.matches(':target')) location.hash = `ref-${n}`;
  else note.classList.toggle('open');
  note.scrollIntoView({ block: 'nearest' });
});
