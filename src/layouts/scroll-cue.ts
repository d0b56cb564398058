/**
 * Tells which tables go on beside the screen: they get the words of the cue, which the style sheet
 * shows above them.
 */
const words = document.body.dataset['cue'] ?? '';
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('data-cue', words);
    else target.removeAttribute('data-cue');
  }
});
for (const table of document.querySelectorAll('.scroll')) watcher.observe(table);
