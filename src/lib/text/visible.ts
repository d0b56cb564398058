/** Characters that a terminal obeys or does not show. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\u115F\u1160\u3164\uFFA0\uFE00-\uFE0F]/gu;

const names: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

function codeOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return names[letter] ?? `\\u{${code.toString(16).toUpperCase().padStart(4, '0')}}`;
}

/**
 * A text with every character visible: control, direction and zero-width characters are written as
 * `\\u{200B}`, so that text of a file can neither move the cursor nor hide in a report.
 */
export function visibleText(text: string): string {
  return text.replace(hidden, codeOf);
}
