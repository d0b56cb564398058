import type { DeskWords } from '#src/i18n/desk.ts';
import { button, make } from '../dom.ts';
import { mendWords } from '../panel/mend-words.ts';
import { controlOf } from './controls.ts';
import { idOf, type FormContext } from './entry.ts';
import type { RowFault } from './row-faults.ts';
import type { FormField } from './types.ts';

/** A field with its label, its explanation and its faults. */
export interface FieldView {
  element: HTMLElement;
  /** Shows the text that the entry holds, and the faults. */
  refresh: (faults: readonly RowFault[]) => void;
  focus: () => void;
}

/** A field of the form; `all` are the words of the desk. */
export function fieldView(field: FormField, context: FormContext, all: DeskWords): FieldView {
  const { words, lang, put } = context;
  const { column, label, required, isShort, definition } = field;
  const control = controlOf(field, context);
  const told = make('div', { class: 'told', id: idOf('told', column) });
  const meaning = definition?.[lang];
  const meaningId = idOf('about', column);
  const mark = required ? make('span', { class: 'quiet' }, ` ${words.required}`) : undefined;
  const parts = [
    ...(meaning === undefined ? [] : [make('p', { class: 'quiet about', id: meaningId }, meaning)]),
    ...exampleOf(field, context),
    control.element,
    told,
  ];
  const element = isShort
    ? make('fieldset', { class: 'form-field' }, make('legend', {}, label[lang], mark), ...parts)
    : make(
        'div',
        { class: 'form-field' },
        make('label', { for: idOf('field', column) }, label[lang], mark),
        ...parts,
      );
  const described = isShort ? element : control.target;
  if (required && !isShort) control.target.setAttribute('aria-required', 'true');
  return {
    element,
    focus: () => control.target.focus(),
    refresh: (faults) => {
      control.refresh();
      const ids = [meaning === undefined ? '' : meaningId, faults.length > 0 ? told.id : ''];
      described.setAttribute('aria-describedby', ids.filter(Boolean).join(' '));
      if (!isShort) control.target.setAttribute('aria-invalid', String(faults.length > 0));
      element.classList.toggle('faulty', faults.length > 0);
      told.replaceChildren(
        ...faults.flatMap(({ what, expected, fix, mend }) => [
          faultLine({ what, expected, fix }, all),
          ...(mend === undefined
            ? []
            : [button(mendWords(mend, all), () => put(column, mend), { class: 'mend' })]),
        ]),
      );
    },
  };
}

/** A fault in the words of the command. */
export const faultLine = (
  { what, expected, fix }: Pick<RowFault, 'what' | 'expected' | 'fix'>,
  words: DeskWords,
): HTMLElement =>
  make(
    'p',
    {},
    make('b', {}, what),
    `${expected === '' ? '' : ` ${words.expected}${expected}`} ${words.fix}${fix}`,
  );

/** The example and the counter-example, folded. */
function exampleOf({ example, counter }: FormField, { words, lang }: FormContext): HTMLElement[] {
  const lines = [
    ...(example === undefined ? [] : [[words.example, example[lang]] as const]),
    ...(counter === undefined ? [] : [[words.counter, counter[lang]] as const]),
  ];
  if (lines.length === 0) return [];
  const shown = lines.map(([name, text]) =>
    make('p', { class: 'quiet' }, make('b', {}, name), text),
  );
  return [make('details', {}, make('summary', {}, words.more), ...shown)];
}
