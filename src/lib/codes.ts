import type { Code, Label, Lang, Subject } from '#src/model.ts';

/** The word of a code list that a subject carries, for instance its `family`. Throws when it has none. */
export function codeOf({ key, codes }: Subject, column: string): Code {
  const found = codes?.[column];
  if (found === undefined) throw new Error(`"${key}" carries no ${column}`);
  return found;
}

/** The words that subjects carry, each once, in the order of their list. */
export function codesOf(subjects: readonly Subject[], column: string): Code[] {
  const found = new Map(
    subjects.flatMap(({ codes }): [string, Code][] => {
      const code = codes?.[column];
      return code === undefined ? [] : [[code.id, code]];
    }),
  );
  return [...found.values()].sort((a, b) => a.order - b.order);
}

/** A label as it begins a line. */
export function atStart({ zh, en }: Label): Label {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** The word that a source puts before a figure, as it stands there; empty when it has none. */
export function qualifierOf({ codes }: Subject, lang: Lang): string {
  return codes?.['qualifier']?.before?.[lang] ?? '';
}
