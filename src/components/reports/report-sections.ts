import type { SiteData } from '#src/reports/browser.ts';
import type { Lang } from '#src/model.ts';
import { isShortened, sectionOptions, type SectionOption } from '#src/reports/request.ts';
import { chosenIn } from './report-choice.ts';

/**
 * Lists the sections of the chosen pages as check boxes, those of the recipe checked. What a reader
 * has checked stays while the recipe stays.
 */
export function showSections(form: HTMLFormElement, data: SiteData, lang: Lang): void {
  const frame = form.querySelector<HTMLElement>('#report-sections');
  const list = frame?.querySelector<HTMLElement>('.options');
  if (frame === null || list === null || list === undefined) return;
  const { recipe, chosen } = chosenIn(new FormData(form), data);
  const options = sectionOptions(recipe, chosen, data.catalogue);
  const full = frame.querySelector<HTMLElement>('[data-full]');
  if (full !== null) full.hidden = !isShortened(recipe);
  frame.hidden = options.length < 2;
  const known = new Map<string, boolean>();
  if (frame.dataset['recipe'] === recipe.id)
    for (const { value, checked } of boxesIn(frame)) known.set(value, checked);
  frame.dataset['recipe'] = recipe.id;
  const shown = boxesIn(frame).map(({ value }) => value);
  const ids = frame.hidden ? [] : options.map(({ id }) => id);
  if (known.size > 0 && shown.join(' ') === ids.join(' ')) return;
  list.replaceChildren(
    ...(frame.hidden ? [] : options).map((option) =>
      boxOf(option, known.get(option.id) ?? option.on, lang),
    ),
  );
}

/** Checks all sections, or those of the recipe. */
export function checkSections(form: HTMLFormElement, which: 'all' | 'usual'): void {
  for (const box of boxesIn(form)) box.checked = which === 'all' || box.defaultChecked;
}

function boxesIn(root: HTMLElement): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('[name="section"]')];
}

function boxOf({ id, name, on }: SectionOption, checked: boolean, lang: Lang): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  const words = document.createElement('span');
  box.type = 'checkbox';
  box.name = 'section';
  box.value = id;
  box.defaultChecked = on;
  box.checked = checked;
  words.textContent = name[lang];
  label.append(box, words);
  return label;
}
