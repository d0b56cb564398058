import { z } from 'zod';
import type { Lang } from '#src/model.ts';
import type { Parameter } from './catalogue.ts';
import { formats, layouts } from './options.ts';

/** What reports can be chosen by; the values of each are listed in the catalogue of the built site. */
export const parameters = [
  'chapter',
  'street',
  'theme',
  'district',
  'year',
  'collection',
] as const satisfies readonly Parameter[];

const parameter = z.enum(parameters);
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** An id of a heading; with `?` at its end, a page may lack it. */
const id = z.string().regex(/^[a-z0-9:_-]+\??$/u);
/** A page of the site, without language: `/streets/{street}/`. */
const page = z.string().regex(/^\/(?:[a-z0-9{}_-]+\/)*$/u);
const column = z.int().min(1);

const pagePart = z.strictObject({
  page,
  /** Ids of the headings whose sections are printed; all when left out. */
  sections: z.array(id).min(1).optional(),
  /** Sections that are not printed, figures by their chart (`figure:outside-share`), and `chart-data`. */
  'leave-out': z.array(id).default([]),
});

const sideBySide = z.strictObject({
  /** The page of each chosen value; the tables of all of them are laid side by side. */
  'side-by-side': page,
  tables: z
    .array(
      z.strictObject({
        /** Heading of the section that holds the table. */
        section: id,
        /** Number of the column whose cells are compared, from 1. */
        column,
        /** Column whose text stands small below each value. */
        below: column.optional(),
        /** Column that becomes a footnote of each value. */
        note: column.optional(),
        /** Column that is the same for all and stands once, last. */
        shared: column.optional(),
      }),
    )
    .min(1),
  /** Sections that are printed for each value, one after the other. */
  each: z.array(id).default([]),
  /** Sections that stand once: their text when it is the same for all, their lists as one. */
  once: z.array(id).default([]),
});

const part = z.union([pagePart, sideBySide]);

/** The form of a file in `content/reports`. */
export const recipeShape = z
  .strictObject({
    /** `{street}` stands for the name of the chosen street. */
    title: words,
    about: words,
    /** One report for each value of this parameter. */
    each: parameter.optional(),
    /** One report of several values of a parameter. */
    choose: z
      .strictObject({
        parameter,
        least: z.int().min(1),
        most: z.int().min(1).optional(),
        /** Whether all values are meant when none is named. */
        all: z.boolean().default(false),
      })
      .optional(),
    /** Where the file stands below `/reports/`, without language and ending. */
    path: z.string().regex(/^[a-z0-9{}_-]+(?:\/[a-z0-9{}_-]+)*$/u),
    cover: z.boolean().default(false),
    formats: z
      .array(z.enum(formats))
      .min(1)
      .default([...formats]),
    layouts: z
      .array(z.enum(layouts))
      .min(1)
      .default([...layouts]),
    /** Choices that the build makes, besides the one that `all` stands for. */
    ships: z.array(z.array(z.string()).min(1)).default([]),
    parts: z.array(part).min(1),
  })
  .refine(({ each, choose }) => each === undefined || choose === undefined, {
    error: 'each / choose',
  });

type Shape = z.infer<typeof recipeShape>;

/** A part of a recipe, with the line of its file where it begins. */
export type RecipePart = Shape['parts'][number] & { line: number };

/** A recipe: what a report is made of. */
export interface Recipe extends Omit<Shape, 'parts'> {
  /** The name of its file without ending; what the command calls it. */
  id: string;
  /** Its file, for faults. */
  file: string;
  parts: RecipePart[];
}

/** What a recipe is chosen by, if by anything. */
export function parameterOf(recipe: Recipe): Parameter | undefined {
  return recipe.each ?? recipe.choose?.parameter;
}

/** Writes values where `{parameter}` stands. */
export function filled(text: string, parameter: Parameter | undefined, value: string): string {
  return parameter === undefined ? text : text.replaceAll(`{${parameter}}`, value);
}

/** The title of a report, with the names of what was chosen. */
export function titleOf(recipe: Recipe, names: readonly string[], lang: Lang): string {
  return filled(recipe.title[lang], parameterOf(recipe), names.join(lang === 'zh' ? '、' : ', '));
}
