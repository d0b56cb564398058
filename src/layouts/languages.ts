/** Switching the language keeps the place: the state in the address and the section go along. */
document.querySelector('.languages')?.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link !== null) link.href = link.pathname + location.search + location.hash;
});
