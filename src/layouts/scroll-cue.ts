/**
 * Tells which tables go on beside the screen: they get the words of the cue, which the style sheet
 * shows above them, and the keyboard can scroll them.
 */
const words = document.body.dataset['cue'] ?? '';
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth + 1) {
      target.setAttribute('data-cue', words);
      target.setAttribute('tabindex', '0');
    } else target.removeAttribute('data-cue');
  }
});
for (const table of document.querySelectorAll('.scroll')) watcher.observe(table);
