import { partsOf, type Piece } from '#src/lib/text/say.ts';
import type { Lang, Text } from '#src/model.ts';
import { listInSentence } from './punctuation.ts';

/** Texts as a sentence lists them: `甲、乙和丙` or `a, b and c`. */
export function listed(texts: readonly Piece[], lang: Lang): Text {
  const marks = texts.map((_text, index) => `\n${String(index)}\n`);
  return listInSentence(marks, lang)
    .split('\n')
    .flatMap((part, index): Text =>
      index % 2 === 0 ? partsOf(part) : partsOf(texts[Number(part)] ?? ''),
    );
}
