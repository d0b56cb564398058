import type { Lang } from '#src/model.ts';
import {
  type BrowserRequest,
  bytesToLoad,
  type EngineFile,
  neededFor,
  readSiteData,
  type SiteData,
} from '#src/reports/browser.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { pageFiles, parameterOf, type Recipe, sizeText, variantsOf } from '#src/reports/request.ts';
import { hintOf, readForm } from './report-choice.ts';
import { previewOf } from './report-extent.ts';
import { checkNames } from './report-names.ts';
import { forgetOwn, keepOwn } from './report-own.ts';
import { listPages } from './report-pages.ts';
import { readyList } from './report-results.ts';
import { runner, type Runner } from './report-run.ts';
import { checkSections, showSections } from './report-sections.ts';

/** The data and elements the form works with. */
interface Setting {
  form: HTMLFormElement;
  data: SiteData;
  words: MakerWords;
  engine: EngineFile[];
  base: string;
  lang: Lang;
}

/** Recipes with more source pages than this are not cached for offline use. */
const maxOfflinePages = 400;

/** Initialises the form. Throws a `FetchError` when the lists of the site cannot be loaded. */
export async function openForm(form: HTMLFormElement): Promise<void> {
  const { base = '', site = '', lang, engine = '[]', words = '{}' } = form.dataset;
  const setting: Setting = {
    form,
    data: await readSiteData(base),
    words: JSON.parse(words) as MakerWords,
    engine: JSON.parse(engine) as EngineFile[],
    base,
    lang: lang as Lang,
  };
  listPages(form, setting.data, setting.lang);
  keepOwn(form);
  // What was typed while the lists were loading.
  for (const field of form.querySelectorAll<HTMLElement>('[data-filter]')) filter(field);
  const status = part(form, '#report-status', HTMLElement);
  const run = runner(
    {
      make: part(form, '#report-make', HTMLButtonElement),
      bar: part(form, '#report-progress', HTMLProgressElement),
      cancel: part(form, '#report-cancel', HTMLButtonElement),
      results: part(document, '#report-results', HTMLElement),
      failures: part(form, '#report-failures', HTMLElement),
      status,
    },
    setting.words,
    setting.lang,
    () => update(setting, run),
  );
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-names]')) {
    field.addEventListener('change', () => {
      void checkNames(field, setting.data, setting.words, setting.lang).then(() =>
        update(setting, run),
      );
    });
  }
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && ('filter' in target.dataset || 'kind' in target.dataset))
      filter(target);
    else void update(setting, run);
  });
  form.addEventListener('keydown', (event) => {
    // Enter in a text does not make the report, which may be a long download.
    const isText =
      event.target instanceof HTMLInputElement && ['search', 'text'].includes(event.target.type);
    if (event.key === 'Enter' && isText) event.preventDefault();
  });
  for (const clear of form.querySelectorAll<HTMLButtonElement>('[data-clear]')) {
    clear.addEventListener('click', () => {
      const list = clear.closest('fieldset');
      for (const box of list?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])
        box.checked = false;
      list?.querySelector<HTMLInputElement>('input:not([hidden])')?.focus();
      void update(setting, run);
    });
  }
  form.querySelector('[data-forget]')?.addEventListener('click', () => {
    forgetOwn(form);
    void update(setting, run);
  });
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-sections]')) {
    button.addEventListener('click', () => {
      checkSections(form, button.dataset['sections'] === 'all' ? 'all' : 'usual');
      void update(setting, run);
    });
  }
  form.addEventListener('submit', () => {
    const { wanted, problem } = readForm(form, setting.data, setting.words);
    if (problem !== undefined || run.busy()) return;
    const siteUrl = site === '' ? new URL(`${base}/`, location.href).href : site;
    const { catalogue } = setting.data;
    run.run({
      wanted,
      from: 0,
      catalogue,
      base,
      siteUrl,
      engine: setting.engine,
      keep: pagesLike(wanted, setting),
    });
  });
  await update(setting, run);
}

/** All source pages of reports with the same recipe and language. */
function pagesLike([first]: readonly BrowserRequest[], { data }: Setting): string[] {
  const parameter = first === undefined ? undefined : parameterOf(first.recipe);
  if (first === undefined || parameter === undefined) return [];
  const files = pageFiles({ ...first, values: data.catalogue.values[parameter] });
  return files.length > maxOfflinePages ? [] : files;
}

let latest = 0;

/** Updates the available options, the estimated size and the size of the files to download. */
async function update(setting: Setting, run: Runner): Promise<void> {
  const { form, data, words, base, engine } = setting;
  latest += 1;
  const turn = latest;
  showSections(form, data, setting.lang);
  const asked = readForm(form, data, words);
  showValues(form, asked.recipe, words);
  showVariants(form, asked.recipe);
  const [first] = asked.wanted;
  const { text, ready } = previewOf(asked.wanted, data, words, form.dataset['site'] === '');
  const cold =
    first === undefined || run.warm.has(first.format)
      ? 0
      : await bytesToLoad(first.format, engine, base);
  if (turn !== latest) return;
  const button = part(form, '#report-make', HTMLButtonElement);
  button.disabled = asked.problem !== undefined || run.busy();
  button.textContent = cold > 0 ? words.loadAndMake : ready.length > 0 ? words.again : words.make;
  button.classList.toggle('second', ready.length > 0);
  const lines: Node[] = [line(asked.problem ?? (ready.length > 0 ? words.ready : text), 'extent')];
  if (ready.length > 0) lines.push(readyList(ready, base, words));
  if (first !== undefined) lines.push(line(loadText(first, cold, words), 'quiet'));
  part(form, '#report-extent', HTMLElement).replaceChildren(...lines);
}

function loadText({ format }: BrowserRequest, cold: number, words: MakerWords): string {
  if (neededFor[format].length === 0) return words.nothingToLoad;
  return cold === 0 ? words.known : interpolate(words.load, { size: sizeText(cold) });
}

function line(text: string, className: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}

function showValues(form: HTMLFormElement, recipe: Recipe, words: MakerWords): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-parameter]')) {
    list.hidden = list.dataset['parameter'] !== parameterOf(recipe);
    if (list.hidden) continue;
    const n = list.querySelectorAll('input:checked').length;
    part(list, '[data-hint]', HTMLElement).textContent = hintOf(recipe, words);
    part(list, '[data-chosen]', HTMLElement).textContent =
      n === 0 ? '' : interpolate(words.chosen, { n });
    part(list, '[data-clear]', HTMLElement).hidden = n === 0;
  }
}

/** Disables formats and layouts that a recipe does not have. */
function showVariants(form: HTMLFormElement, recipe: Recipe): void {
  const variants = variantsOf(recipe);
  const format = form.querySelector<HTMLInputElement>('[name="format"]:checked')?.value;
  for (const box of form.querySelectorAll<HTMLInputElement>('[name="format"], [name="layout"]')) {
    const has = variants.some((one) =>
      box.name === 'format'
        ? one.format === box.value
        : one.format === format && one.layout === box.value,
    );
    box.disabled = !has;
  }
  for (const name of ['format', 'layout']) {
    const boxes = [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
    const usable = boxes.filter(({ disabled }) => !disabled);
    const [one] = usable;
    if (one !== undefined && !usable.some(({ checked }) => checked)) one.checked = true;
  }
}

/**
 * Shows the values of the chosen kind whose names or addresses contain the input; chosen ones stay
 * visible.
 */
function filter(field: HTMLElement): void {
  const frame = field.closest('fieldset');
  const query = frame?.querySelector<HTMLInputElement>('[data-filter]')?.value.trim().toLowerCase();
  const kind = frame?.querySelector<HTMLSelectElement>('select[data-kind]')?.value ?? '';
  for (const label of frame?.querySelectorAll<HTMLElement>('.options label') ?? []) {
    const text = `${label.textContent} ${label.title}`.toLowerCase();
    const fits = text.includes(query ?? '') && (kind === '' || label.dataset['kind'] === kind);
    label.toggleAttribute('hidden', !fits && label.querySelector(':checked') === null);
  }
}

function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}`);
  return found;
}
