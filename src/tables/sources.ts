import { z } from 'zod';
import { plainText } from '#src/lib/text/bound-text.ts';

/** A text in both languages, neither empty. */
export const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const names = z.array(z.string().min(1)).min(1);
const text = z.union([z.string(), z.number().transform(String)]);

/** The same in a text that may hold placeholders; readers see their words. */
const plainLabel = label.transform(({ zh, en }) => ({ zh: plainText(zh), en: plainText(en) }));

/** One source. `id` and `title` are required; unknown fields are faults. */
const source = z
  .strictObject({
    id: z.string(),
    title: label,
    /** Short name for running text; defaults to the title. */
    short: label.optional(),
    kind: z.enum(['article', 'column', 'web', 'book', 'report', 'dataset']).default('report'),
    /** Null or missing when the copy names no author. */
    authors: z.strictObject({ zh: names, en: names }).nullish(),
    affiliation: plainLabel.optional(),
    /** Journal, book or site. */
    container: plainLabel.optional(),
    year: text.optional(),
    issue: text.optional(),
    pages: text.optional(),
    /** Number printed in the document. */
    identifier: text.optional(),
    received: text.optional(),
    revised: text.optional(),
    details: plainLabel.optional(),
    /** What is known about the copy, and what is inferred. */
    note: plainLabel.optional(),
    /** Which parts this site does not use, and why. */
    caution: plainLabel.optional(),
    /** What its parts without a number are called, by their section as rows have it. */
    sections: z.record(z.string(), label).optional(),
    /** What it is about. */
    about: plainLabel.optional(),
  })
  .transform((fields) => ({ ...fields, short: fields.short ?? fields.title }));

/** Schema of `data/sources.yaml`. */
export const sourceList = z.array(source);

/** A document that data and claims refer to. */
export type Source = z.output<typeof source>;
