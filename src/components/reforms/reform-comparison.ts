const form = document.querySelector<HTMLFormElement>('#compare-choice');
const frame = document.querySelector<HTMLElement>('#compared');

if (form !== null && frame !== null) compare(form, frame);

/**
 * Lays the chosen reforms side by side, from the parts of the page. The choice is kept in the URL
 * (`?r=a,b`), so that a comparison can be sent on.
 */
function compare(form: HTMLFormElement, frame: HTMLElement): void {
  const selects = [...form.querySelectorAll('select')];
  const templates = new Map(
    [...document.querySelectorAll<HTMLTemplateElement>('template[data-reform]')].map((one) => [
      one.dataset['reform'] ?? '',
      one,
    ]),
  );
  const chosen = (): string[] => [
    ...new Set(selects.map(({ value }) => value).filter((value) => templates.has(value))),
  ];
  const draw = (): void => {
    const columns = chosen().flatMap((id) => templates.get(id) ?? []);
    frame.hidden = columns.length === 0;
    for (const old of frame.querySelectorAll('.added')) old.remove();
    const head = frame.querySelector('thead tr');
    for (const column of columns) {
      head?.append(heading(column));
      for (const row of frame.querySelectorAll<HTMLElement>('tbody tr'))
        row.append(cellOf(column, row.dataset['row'] ?? ''));
    }
  };
  const fromAddress = (): void => {
    const asked = (new URLSearchParams(location.search).get('r') ?? '')
      .split(',')
      .filter((id) => templates.has(id));
    for (const [index, select] of selects.entries()) select.value = asked[index] ?? '';
    draw();
  };
  form.addEventListener('change', () => {
    const address = new URL(location.href);
    address.search = chosen().length === 0 ? '' : `?r=${chosen().join(',')}`;
    history.pushState(null, '', address);
    draw();
  });
  window.addEventListener('popstate', fromAddress);
  fromAddress();
}

/** The heading of a column: the name of the reform, which leads to its page. */
function heading({ dataset }: HTMLTemplateElement): HTMLElement {
  const cell = document.createElement('th');
  const link = document.createElement('a');
  cell.className = 'added';
  cell.scope = 'col';
  link.href = dataset['path'] ?? '';
  link.textContent = dataset['name'] ?? '';
  cell.append(link);
  return cell;
}

/** What a reform answers to the question of a row. */
function cellOf({ content, dataset }: HTMLTemplateElement, row: string): HTMLElement {
  const cell = document.createElement('td');
  cell.className = 'added';
  cell.dataset['label'] = dataset['name'] ?? '';
  const part = content.querySelector(`[data-row="${row}"]`);
  cell.append(...(part?.cloneNode(true).childNodes ?? []));
  return cell;
}
