import type { SiteData } from '#src/reports/browser.ts';
import { parameters } from '#src/reports/request.ts';
import type { Label, Lang } from '#src/model.ts';

/**
 * Lists the printable pages as check boxes, and the values of long lists: the page of the form
 * carries none of them.
 */
export function listPages(form: HTMLFormElement, { catalogue }: SiteData, lang: Lang): void {
  for (const parameter of parameters) {
    const frame = form.querySelector<HTMLElement>(`[data-parameter="${parameter}"]`);
    const list = frame?.querySelector('.options');
    if (!list || list.childElementCount > 0) continue;
    const values: readonly Choice[] = catalogue.values[parameter];
    list.replaceChildren(...values.map((value) => optionOf(parameter, value, lang)));
  }
}

interface Choice {
  id: string;
  name: Label;
  kind?: string;
  page?: string;
}

function optionOf(parameter: string, { id, name, kind, page }: Choice, lang: Lang): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  const words = document.createElement('span');
  if (kind !== undefined) label.dataset['kind'] = kind;
  if (page !== undefined) label.title = page;
  box.type = 'checkbox';
  box.name = parameter;
  box.value = id;
  words.textContent = name[lang];
  label.append(box, words);
  return label;
}
