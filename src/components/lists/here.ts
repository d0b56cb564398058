/** Lists of sibling pages, and the menu, scroll to where the reader is. */
for (const here of document.querySelectorAll('.toc .on, nav [aria-current="page"]')) {
  const list = here.closest('nav');
  const [inner, outer] = [here, list ?? here].map((box) => box.getBoundingClientRect());
  if (inner && outer && (inner.right > outer.right || inner.bottom > outer.bottom))
    list?.scrollBy(inner.left - outer.left, inner.top - outer.top);
}
