import { make } from '../dom.ts';

/** A field with its label, and what to do with what is typed. */
export function field(
  label: string,
  value: string,
  typed: (text: string) => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLLabelElement {
  const input = make('input', { autocomplete: 'off', ...attributes });
  input.value = value;
  input.addEventListener('input', () => typed(input.value));
  return make('label', { class: 'field' }, make('span', {}, label), input);
}

/** A choice with its label. */
export function choice(
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  chosen: (value: string) => void,
): HTMLLabelElement {
  const select = make('select');
  for (const [id, name] of options) select.append(new Option(name, id));
  select.value = value;
  select.addEventListener('change', () => chosen(select.value));
  return make('label', { class: 'field' }, make('span', {}, label), select);
}

/** A box to tick with its label. */
export function tick(
  label: string,
  ticked: (is: boolean) => void,
): { box: HTMLInputElement; whole: HTMLLabelElement } {
  const box = make('input', { type: 'checkbox' });
  box.addEventListener('change', () => ticked(box.checked));
  return { box, whole: make('label', { class: 'tick' }, box, make('span', {}, label)) };
}
