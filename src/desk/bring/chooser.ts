import { make } from '../dom.ts';

/** A labelled list of choices. */
export function chooser(
  label: string,
  name: string,
  options: readonly { value: string; text: string }[],
  value: string,
  act: (value: string) => void,
): HTMLSelectElement {
  const field = make('select', { 'aria-label': label, 'data-name': name });
  for (const one of options) field.append(new Option(one.text, one.value));
  field.value = value;
  field.addEventListener('change', () => act(field.value));
  return field;
}
