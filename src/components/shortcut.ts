/** The key `/` focuses the search, except while typing in a field. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return;
  if (event.target instanceof Element && event.target.closest('input,select,textarea')) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#query');
  if (field === null) document.querySelector<HTMLElement>('.masthead [rel=search]')?.click();
  else field.select();
});
