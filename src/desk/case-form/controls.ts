import { interpolate } from '#src/i18n/interpolate.ts';
import { button, make } from '../dom.ts';
import { idOf, offered, type Control, type FormContext } from './entry.ts';
import { placeControl } from './place-control.ts';
import { proposedId } from './proposed-id.ts';
import type { FormField } from './types.ts';

/** Characters that an anchor may have. */
const mostOfAnchor = 12;

/** The control that fits a field: a place by name, a short list open, a long one closed, a text. */
export function controlOf(field: FormField, context: FormContext): Control {
  if (field.column === context.form.place.column) return placeControl(field, context);
  if (field.isShort) return radios(field, context);
  return field.options.length > 0 ? choices(field, context) : typed(field, context);
}

/** A list that stands open, each value with its meaning. */
function radios({ column, options, required }: FormField, context: FormContext): Control {
  const { words, lang, cell, put, left } = context;
  const none = { value: '', label: { zh: words.none, en: words.none }, definition: undefined };
  const inputs: HTMLInputElement[] = [];
  const element = make('div', { class: 'options' });
  for (const [at, option] of [...options, ...(required ? [] : [none])].entries()) {
    const { value, label, definition } = option;
    const meaning = idOf(`meaning-${String(at)}`, column);
    const input = make('input', {
      type: 'radio',
      name: idOf('radio', column),
      value,
      'aria-describedby': definition === undefined ? undefined : meaning,
    });
    input.addEventListener('change', () => put(column, value));
    input.addEventListener('blur', () => left(column));
    inputs.push(input);
    element.append(
      make(
        'div',
        { class: 'option' },
        make('label', {}, input, make('span', {}, label[lang])),
        definition === undefined
          ? undefined
          : make('span', { class: 'quiet', id: meaning }, definition[lang]),
      ),
    );
  }
  return {
    element,
    target: inputs[0] ?? element,
    refresh: () => {
      for (const input of inputs) input.checked = input.value === cell(column);
    },
  };
}

/** A closed list; what is chosen is explained below it. */
function choices(field: FormField, { words, lang, cell, put, left }: FormContext): Control {
  const { column, required } = field;
  const select = make('select', { id: idOf('field', column) });
  const meaning = make('span', { class: 'quiet' });
  select.addEventListener('change', () => put(column, select.value));
  select.addEventListener('blur', () => left(column));
  let listed = '';
  return {
    element: make('div', {}, select, meaning),
    target: select,
    refresh: () => {
      const value = cell(column);
      const fitting = offered(field, cell);
      const now = fitting.map((one) => one.value).join(' ');
      if (now !== listed || select.options.length === 0) {
        select.replaceChildren(
          new Option(required ? words.choose : words.none, ''),
          ...fitting.map((one) => new Option(one.label[lang], one.value)),
        );
        listed = now;
      }
      // A value that no longer fits the other fields stays to be seen, with its fault.
      const chosen = field.options.find((one) => one.value === value);
      if (chosen !== undefined && !fitting.includes(chosen)) {
        select.append(new Option(chosen.label[lang], value));
        listed = '';
      }
      select.value = value;
      meaning.textContent = chosen?.definition?.[lang] ?? '';
    },
  };
}

/** A text: a line, or several for texts in a language. */
function typed({ column, kind }: FormField, context: FormContext): Control {
  const { form, words, cell, put, left, taken } = context;
  const isLong = /_(?:zh|en)$/u.test(column);
  const attributes = { id: idOf('field', column), autocomplete: 'off', spellcheck: 'false' };
  const input = isLong ? make('textarea', { ...attributes, rows: '2' }) : make('input', attributes);
  const room = make('span', { class: 'quiet' });
  input.addEventListener('input', () => put(column, input.value));
  input.addEventListener('blur', () => left(column));
  const isId = column === form.id.column;
  const propose = button(words.propose, () => {
    put(column, proposedId(cell(form.id.from), taken()));
    left(column);
  });
  return {
    element: make(
      'div',
      { class: isId ? 'with-button' : undefined },
      input,
      ...(isId ? [propose] : []),
      ...(kind === 'anchor' ? [room] : []),
    ),
    target: input,
    refresh: () => {
      const value = cell(column);
      if (input.value !== value) input.value = value;
      propose.disabled = proposedId(cell(form.id.from), taken()) === '';
      const n = mostOfAnchor - [...value].length;
      room.textContent = interpolate(n < 0 ? words.anchorOver : words.anchorLeft, {
        ...{ most: mostOfAnchor, n: Math.abs(n) },
      });
    },
  };
}
