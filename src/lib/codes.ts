import type { Code, Label, Lang, Subject } from '#src/model.ts';

/** Returns the code that a subject has in a column such as `family`. Throws if it has none. */
export function codeOf({ key, codes }: Subject, column: string): Code {
  const found = codes?.[column];
  if (found === undefined) throw new Error(`"${key}" carries no ${column}`);
  return found;
}

/** Returns the distinct codes of the subjects, in the order of their code list. */
export function codesOf(subjects: readonly Subject[], column: string): Code[] {
  const found = new Map(
    subjects.flatMap(({ codes }): [string, Code][] => {
      const code = codes?.[column];
      return code === undefined ? [] : [[code.id, code]];
    }),
  );
  return [...found.values()].sort((a, b) => a.order - b.order);
}

/** Capitalises the first letter of the English label. */
export function capitalised({ zh, en }: Label): Label {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** The label within a sentence: its English begins with a small letter. */
export function uncapitalised({ zh, en }: Label): Label {
  return { zh, en: en.charAt(0).toLowerCase() + en.slice(1) };
}

/** The qualifier that a source puts before a figure, as it is printed; empty if there is none. */
export function qualifierOf({ codes }: Subject, lang: Lang): string {
  return codes?.['qualifier']?.before?.[lang] ?? '';
}
