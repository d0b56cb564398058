import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { soundPart } from './sound-part.ts';

/** The time of every file in an archive: the earliest that a ZIP can hold. */
const epoch = new Date(1980, 0, 1);

/**
 * Makes an Office file byte-identical for the same input: the library writes the time of the day
 * into its properties and those of the workbooks in it, and numbers charts over all files of a
 * process. Its parts are also those that the standard asks for.
 *
 * @param date Day of the version, `2026-11-22`.
 * @param tag Language of the notes, which the library takes for American English.
 */
export function fixedFile(file: Uint8Array, date: string, tag = 'en-US'): Uint8Array {
  // Folders are no parts.
  const found = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'));
  const renumber = renumbering(found.map(([name]) => name));
  const names = new Set(found.map(([name]) => renumber(name)));
  const parts: Zippable = {};
  for (const [name, content] of found) {
    const fixed = fixedPart(name, content, date, renumber);
    const sound = name.endsWith('.xml')
      ? strToU8(
          soundPart(renumber(name), strFromU8(fixed), names).replaceAll(
            'lang="en-US"',
            `lang="${tag}"`,
          ),
        )
      : fixed;
    parts[renumber(name)] = [sound, { level: 9, mtime: epoch }];
  }
  return zipSync(parts);
}

/** Names of charts and their workbooks, with the number that the library gave them. */
const counted = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/gu;

/** Numbers charts and their workbooks from 1, in the order of their numbers. */
function renumbering(names: readonly string[]): (text: string) => string {
  const numbers = names.flatMap((name) =>
    [...name.matchAll(counted)].map(([, , number = '']) => Number(number)),
  );
  const order = [...new Set(numbers)].sort((a, b) => a - b);
  return (text) =>
    text.replace(
      counted,
      (_, start: string, number: string) => `${start}${String(order.indexOf(Number(number)) + 1)}`,
    );
}

function fixedPart(
  name: string,
  content: Uint8Array,
  date: string,
  renumber: (text: string) => string,
): Uint8Array {
  if (name.endsWith('.xlsx')) return fixedFile(content, date);
  if (/\.rels$|^\[Content_Types\]\.xml$/u.test(name)) return strToU8(renumber(strFromU8(content)));
  if (!/(?:^|\/)docProps\/core\.xml$/u.test(name)) return content;
  const text = strFromU8(content);
  return strToU8(text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`));
}
