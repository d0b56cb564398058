import { z } from 'zod';
import { parameters } from './catalogue.ts';
import { formats, layouts } from '../options.ts';

const parameter = z.enum(parameters);
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** An id of a heading; with `?` at its end, a page may lack it. */
const id = z.string().regex(/^[a-z0-9:_-]+\??$/u);
/** A page of the site, without language: `/streets/{street}/`. */
const page = z.string().regex(/^\/(?:[a-z0-9{}_-]+\/)*$/u);
/** The name of a column: `data-column` of its header on the page. */
const column = z.string().regex(/^[a-z0-9_-]+$/u);

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
        /** Column that names the rows, which all pages have alike. */
        rows: column,
        /** Column whose cells are compared. */
        column,
        /** Column whose text stands small below each value. */
        below: column.optional(),
        /** Column that becomes the footnote of a row: where the value of each is from. */
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

export type RecipeShape = z.infer<typeof recipeShape>;
