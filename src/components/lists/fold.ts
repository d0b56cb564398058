/** Opens what a link leads into; newer browsers do it by themselves. */
function unfold(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let fold = target?.closest<HTMLDetailsElement>('details.fold:not([open])');
  if (target === null || !fold) return;
  for (; fold; fold = fold.parentElement?.closest('details.fold:not([open])')) fold.open = true;
  target.scrollIntoView();
}

addEventListener('hashchange', unfold);
unfold();

/** A closed fold prints nothing: those that belong on paper open for it, and close again after. */
let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('details.prints:not([open])')];
  for (const fold of opened) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});
