import { language } from '#src/i18n/languages.ts';
import { element, textElement, type XmlAttributes } from '#src/lib/text/xml.ts';
import type { Lang } from '#src/model.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An XML file with one root element. */
export function xmlFile(
  name: string,
  attributes: XmlAttributes,
  children: readonly string[],
): string {
  return `${declaration}${element(name, attributes, `\n${children.join('\n')}\n`)}\n`;
}

/** An EPUB 3 content document with a link to the style sheet. */
export function xhtmlFile(lang: Lang, title: string, body: readonly string[]): string {
  const { tag } = language(lang);
  const root = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: tag,
      'xml:lang': tag,
    },
    [
      '',
      '<head>',
      '<meta charset="UTF-8"/>',
      textElement('title', {}, title),
      '<link rel="stylesheet" type="text/css" href="style.css"/>',
      '</head>',
      '<body>',
      ...body,
      '</body>',
      '',
    ].join('\n'),
  );
  return `${declaration}<!DOCTYPE html>\n${root}\n`;
}

/**
 * A heading id as a valid XML id that needs no escaping in URLs. The prefix `at-` avoids collisions
 * with other ids of the file.
 */
export function headingId(id: string): string {
  const safe = id.replace(
    /[^A-Za-z0-9.-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `at-${safe}`;
}

/** Id of a figure. */
export const figureId = (number: number): string => `figure-${number}`;
