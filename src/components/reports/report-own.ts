import { interpolate } from '#src/i18n/interpolate.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import {
  longFields,
  ownFields,
  writtenWords,
  type OwnField,
  type OwnWords,
} from '#src/reports/request.ts';

/** Key of the own words in the storage of the browser; they are sent nowhere. */
const key = 'report-own-words';

type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldOf = (form: HTMLFormElement, name: OwnField): Field | null =>
  form.querySelector<Field>(`[name="own-${name}"]`);

/** The own words of the form; none where nothing is written. */
export function ownIn(form: HTMLFormElement): { own?: OwnWords } {
  const own = writtenWords(
    Object.fromEntries(ownFields.map((name) => [name, fieldOf(form, name)?.value ?? ''])),
  );
  return Object.keys(own).length === 0 ? {} : { own };
}

/** Which field is too long, by its label, if one is. */
export function ownProblem(form: HTMLFormElement, words: MakerWords): string | undefined {
  const [long] = longFields(ownIn(form).own ?? {});
  if (long === undefined) return undefined;
  const label = fieldOf(form, long.field)?.closest('label')?.querySelector('span');
  return interpolate(words.ownTooLong, {
    field: label?.textContent ?? long.field,
    n: long.length,
    most: long.most,
  });
}

/** Fills in the words of the last time, without overwriting what is typed, and keeps what is written. */
export function keepOwn(form: HTMLFormElement): void {
  const kept = keptWords();
  for (const name of ownFields) {
    const field = fieldOf(form, name);
    if (field === null) continue;
    if (field.value === '') field.value = kept[name] ?? '';
    field.addEventListener('input', () => store(ownIn(form).own ?? {}));
  }
  const frame = form.querySelector<HTMLDetailsElement>('#report-own');
  if (frame !== null && ownIn(form).own !== undefined) frame.open = true;
}

/** Empties the fields and what is kept. */
export function forgetOwn(form: HTMLFormElement): void {
  for (const name of ownFields) {
    const field = fieldOf(form, name);
    if (field !== null) field.value = '';
  }
  store({});
}

/** A browser may refuse to keep anything, and others may have written there. */
function keptWords(): OwnWords {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const known = Object.entries(read ?? {}).filter(([, words]) => typeof words === 'string');
    return writtenWords(Object.fromEntries(known));
  } catch {
    return {};
  }
}

function store(own: OwnWords): void {
  try {
    if (Object.keys(own).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(own));
  } catch {
    // The words stay in the form while the page is open.
  }
}
