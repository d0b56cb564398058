import type { Label, Lang, Subject } from '#src/model.ts';

const words: Record<string, Label> = {
  about: { zh: '约', en: 'about ' },
  over: { zh: '超过', en: 'over ' },
  'at-least': { zh: '至少', en: 'at least ' },
  under: { zh: '不到', en: 'under ' },
  'at-most': { zh: '不超过', en: 'at most ' },
  nearly: { zh: '近', en: 'nearly ' },
};

/** The word that a source puts before a figure, one of the subject’s marks; empty when it has none. */
export function qualifierOf({ marks }: Subject, lang: Lang): string {
  const found = marks.find((mark) => mark in words);
  return words[found ?? '']?.[lang] ?? '';
}
