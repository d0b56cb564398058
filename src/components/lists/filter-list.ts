/** What a filter shows and hides. */
export interface FilteredList {
  form: HTMLFormElement;
  /** Entries with the values of each select, but for `sort`, in a data attribute of its name. */
  entries: readonly HTMLElement[];
  /** Called after each choice, with the number of entries shown. */
  applied(shown: number): void;
}

/** Filters a list by the selects of a form. The choices are kept in the URL. */
export function filterList({ form, entries, applied }: FilteredList): void {
  const selects = [...form.querySelectorAll('select')];
  const conditions = selects.filter(({ name }) => name !== 'sort');
  const apply = (): void => {
    for (const entry of entries) {
      entry.hidden = conditions.some(
        ({ name, value }) =>
          value !== '' && !(entry.dataset[name] ?? '').split(' ').includes(value),
      );
    }
    applied(entries.filter(({ hidden }) => !hidden).length);
  };
  const fromAddress = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const wanted = asked.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    apply();
  };
  const toAddress = (): void => {
    const address = new URL(location.href);
    for (const { name, value } of selects) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.pushState(null, '', address);
    apply();
  };
  form.addEventListener('change', toAddress);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The values are reset only after the event.
  form.addEventListener('reset', () => setTimeout(toAddress));
  window.addEventListener('popstate', fromAddress);
  fromAddress();
}
