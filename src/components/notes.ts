/**
 * Opens and closes notes in place on narrow screens. Without this script a number still links to
 * its note, which CSS opens by `:target`.
 */
document.addEventListener('click', (event) => {
  const fact =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('a.fact[href^="#note-"]')
      : null;
  const note =
    fact === null ? null : document.querySelector<HTMLElement>(fact.getAttribute('href') ?? '');
  if (fact === null || note === null || getComputedStyle(note).float !== 'none') return;
  event.preventDefault();
  const isOpen = getComputedStyle(note).display !== 'none';
  note.classList.toggle('open', !isOpen);
  note.classList.toggle('closed', isOpen);
  fact.setAttribute('aria-expanded', String(!isOpen));
});
