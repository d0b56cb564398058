import type { SiteData } from '#src/reports/browser.ts';
import type { Lang } from '#src/model.ts';

/** Lists the printable pages as check boxes; the page of the form carries none of them. */
export function listPages(form: HTMLFormElement, { catalogue }: SiteData, lang: Lang): void {
  const frame = form.querySelector<HTMLElement>('[data-parameter="page"]');
  const list = frame?.querySelector('.options');
  list?.replaceChildren(
    ...catalogue.values.page.map(({ id, name, kind, page }) => {
      const label = document.createElement('label');
      const box = document.createElement('input');
      const words = document.createElement('span');
      label.dataset['kind'] = kind;
      label.title = page;
      box.type = 'checkbox';
      box.name = 'page';
      box.value = id;
      words.textContent = name[lang];
      label.append(box, words);
      return label;
    }),
  );
}
