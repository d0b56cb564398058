/** Characters that readers do not see or take for others, by kind; both checks of texts use them. */
export const oddClasses = {
  /** Control characters without tab and line breaks, which texts and cells treat each in their way. */
  control: '\\u0001-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u2028\\u2029\\uFFF9-\\uFFFB',
  /** Characters that turn the direction of writing. */
  direction: '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069',
  invisible:
    '\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200D\\u2060-\\u2065\\u206A-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\u{E0000}-\\u{E0FFF}',
  space: '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F',
  /** Radicals, compatibility forms, mathematical and full-width letters and digits. */
  otherForm:
    '\\u2E80-\\u2FDF\\uF900-\\uFAFF\\u{2F800}-\\u{2FA1F}\\u{1D400}-\\u{1D7FF}\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A',
} as const;

const greek = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορτυχ';
const cyrillic = 'АВЕЅІЈКМНОРСТУХасеһіјорѕухԛԝ';

/** Letters of Greek or Cyrillic inside a Latin word that look like Latin ones. */
export const mixedWord = `(?<=[A-Za-z])[${greek}${cyrillic}]|[${greek}${cyrillic}](?=[A-Za-z])`;

/** A pattern for any character of a class. */
export const anyOf = (characters: string): RegExp => new RegExp(`[${characters}]`, 'u');
