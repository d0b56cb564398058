import type { HandOnWords } from '#src/i18n/desk-hand-on.ts';
import type { TypedReason } from './form.ts';
import { field } from './fields.ts';

/** Id of the list of sources that fields offer. */
export const sourceList = 'desk-hand-on-sources';

/** The three fields of a reason. */
export function reasonFields(
  reason: TypedReason,
  words: HandOnWords,
  typed: (name: keyof TypedReason, text: string) => void,
): HTMLElement[] {
  const source = { list: sourceList, placeholder: words.sourceHint };
  return [
    field(words.why, reason.why, (text) => typed('why', text), { name: 'why' }),
    field(words.source, reason.source, (text) => typed('source', text), {
      name: 'source',
      ...source,
    }),
    field(words.place, reason.place, (text) => typed('place', text), { name: 'place' }),
  ];
}
