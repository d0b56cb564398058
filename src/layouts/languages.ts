/** Keeps the query string and the fragment when switching the language. */
document.querySelector('.languages')?.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link !== null) link.href = link.pathname + location.search + location.hash;
});
