import type { Lang } from '#src/model.ts';

/** The number format of one heading level of an official document. */
export interface HeadingForm {
  numeral: 'Chinese' | 'Roman' | 'Arabic';
  before: string;
  after: string;
}

type Forms = readonly [HeadingForm, HeadingForm, HeadingForm, HeadingForm];

const forms: Record<Lang, Forms> = {
  zh: [
    { numeral: 'Chinese', before: '', after: '、' },
    { numeral: 'Chinese', before: '（', after: '）' },
    { numeral: 'Arabic', before: '', after: '.' },
    { numeral: 'Arabic', before: '（', after: '）' },
  ],
  en: [
    { numeral: 'Roman', before: '', after: '. ' },
    { numeral: 'Roman', before: '(', after: ') ' },
    { numeral: 'Arabic', before: '', after: '. ' },
    { numeral: 'Arabic', before: '(', after: ') ' },
  ],
};

/**
 * The four heading levels of GB/T 9704—2012, 7.3.3: 一、（一）1.（1）. English uses Roman numerals for the
 * two Chinese ones: I. (I) 1. (1).
 */
export const headingForms = (lang: Lang): Forms => forms[lang];
