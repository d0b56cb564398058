import { t } from '#src/i18n/index.ts';
import { languages } from '#src/i18n/languages.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import { plainText } from '#src/lib/text/bound-text.ts';
import { shortHash } from '#src/lib/hash.ts';
import { element, textElement } from '#src/lib/text/xml.ts';
import type { Label } from '#src/model.ts';
import type { Tables } from '../load.ts';
import { rowCalled, valueExample } from './examples.ts';
import { allLists, type Value, type ValueList } from './lists.ts';
import { titleOf } from './skos.ts';

/** Namespace of the code book of REFI-QDA. */
const namespace = 'urn:QDA-XML:codebook:1.0';

/** A GUID that is always the same for a name. */
function guid(name: string): string {
  const digits = [0, 1, 2, 3].map((part) => shortHash(`${String(part)} ${name}`)).join('');
  // Version 8 and the variant of RFC 9562: made by a rule of one’s own.
  const hex = `${digits.slice(0, 12)}8${digits.slice(13, 16)}a${digits.slice(17)}`;
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, at) => hex.slice(cuts[at], end))
    .join('-')
    .toUpperCase();
}

const both = ({ zh, en }: Label): string => `${zh} · ${en}`;

/** What a code means, in each language of the site: definition, example and counter-example. */
function description(tables: Tables, { dataset, column }: ValueList, { id, entry }: Value): string {
  const found = valueExample(tables, dataset, column, id, entry);
  const example =
    found === undefined || 'words' in found ? found?.words : rowCalled(tables, found.cell);
  const said: Partial<Record<'definition' | 'example' | 'counter', Label | undefined>> = {
    definition: entry?.definition,
    example,
    counter: entry?.counter,
  };
  const parts = languages.flatMap(({ id: lang }) =>
    (['definition', 'example', 'counter'] as const).flatMap((part) => {
      const text = said[part];
      if (text === undefined) return [];
      const words = plainText(text[lang]);
      return [part === 'definition' ? words : labelled(t(lang, `codebook.${part}`), words, lang)];
    }),
  );
  return parts.length === 0 ? '' : textElement('Description', {}, parts.join('\n'));
}

function code(tables: Tables, list: ValueList, value: Value): string {
  const below = list.values.filter(({ broader }) => broader === value.id);
  return element(
    'Code',
    {
      guid: guid(`${list.dataset}.${list.column}.${value.id}`),
      name: both(value.label),
      isCodable: 'true',
    },
    [description(tables, list, value), ...below.map((one) => code(tables, list, one))].join(''),
  );
}

/**
 * The lists of values as a code book that programs for qualitative analysis read (REFI-QDA, `.qdc`):
 * a code that cannot be given for each list, below it a code for each value, classes below their
 * themes.
 *
 * @param origin Name of the site, as the program that wrote the file.
 */
export function refiCodeBook(tables: Tables, origin: string): string {
  const codes = allLists(tables).map((list) => {
    const name = `${list.dataset}.${list.column}`;
    const top = list.values.filter(({ broader }) => broader === undefined);
    return element(
      'Code',
      { guid: guid(name), name: both(titleOf(tables, list)), isCodable: 'false' },
      top.map((value) => code(tables, list, value)).join(''),
    );
  });
  const book = element(
    'CodeBook',
    { xmlns: namespace, origin },
    element('Codes', {}, codes.join('')),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${book}\n`;
}
