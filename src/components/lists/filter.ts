import { filterList } from './filter-list.ts';

/**
 * Filters the list of claims. The choices are kept in the URL; without this script all claims are
 * shown.
 */
const form = document.querySelector<HTMLFormElement>('#filter');
const entries = [...document.querySelectorAll<HTMLElement>('.ledger > li')];
const groups = [...document.querySelectorAll<HTMLElement>('.ledger-group')];

if (form !== null) {
  filterList({
    form,
    entries,
    applied(shown) {
      for (const group of groups) {
        group.hidden = group.querySelector('.ledger > li:not([hidden])') === null;
        const fold = group.querySelector('details');
        if (fold) fold.open = shown < entries.length;
      }
      const output = form.querySelector('output');
      if (output) output.textContent = (output.dataset['text'] ?? '#').replace('#', String(shown));
    },
  });
}
