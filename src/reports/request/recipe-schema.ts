import { z } from 'zod';
import type { Label } from '#src/model.ts';
import { languages } from '#src/i18n/languages.ts';
import { formats, layouts } from '../options.ts';
import { parameters } from './catalogue.ts';
import { contradictionsOf, ruleExpectations } from './recipe-rules.ts';

/** More values than any report has. */
const mostValues = 9999;

const parameter = z.enum(parameters);
const text = z.string().regex(/\S/u, 'text');
const words = z.strictObject({ zh: text, en: text });
/** A heading id; a trailing `?` marks a section that a page may lack. */
const id = z.string('id').regex(/^[a-z0-9:_-]+\??$/u, 'id');
/** A page path without language: `/streets/{street}/`. */
const page = z.string('page').regex(/^\/(?:[a-z0-9{}_-]+\/)*$/u, 'page');
/** A column name: `data-column` of its header on the page. */
const column = z.string('column').regex(/^[a-z0-9_-]+$/u, 'column');

/** The same; a trailing `?` marks a column that a page may lack. */
const otherColumn = z.string('column').regex(/^[a-z0-9_-]+\??$/u, 'column');

const pagePart = z.strictObject({
  page,
  /**
   * Ids of the headings whose sections are printed, in this order; all if omitted. `opening` is what
   * comes before the first heading, `figure` the first chart, `figure:outside-share` the chart of
   * this name.
   */
  sections: z.array(id).min(1).optional(),
  /** Sections to leave out, figures as in `sections`, and `chart-data`. */
  'leave-out': z.array(id).default([]),
  /**
   * Pages that a report fills at most, in every layout: lists end early, the first entries of every
   * section first, and the rest stays on the page.
   */
  'most-pages': z.int().min(1).max(99).optional(),
  /** Sections left out, in this order, where these pages have no room for their first entries. */
  'give-way': z.array(id).default([]),
  /** Sections whose lists are printed whole in any case. */
  whole: z.array(id).default([]),
  /** Sections that begin a new page. */
  'new-page': z.array(id).default([]),
  /** Whether its title is printed where it is one of several parts; without, it goes on on the page. */
  titled: z.boolean().default(true),
});

/** Titles of pages as a list: what each of them finds. */
const overview = z.strictObject({ overview: page });

/** Words of the recipe. */
const ownText = z.strictObject({ heading: words.optional(), text: words });

const sideBySide = z.strictObject({
  /** Page of each chosen value; their tables are laid side by side. */
  'side-by-side': page,
  tables: z
    .array(
      z.strictObject({
        /** Section that contains the table. */
        section: id,
        /** Column that names the rows; the same on all pages. */
        rows: column,
        /** Column whose cells are compared. */
        column,
        /** Column shown in small type below each value. */
        below: otherColumn.optional(),
        /** Column printed below the table for each row: the source of each value. */
        note: otherColumn.optional(),
        /** Column with the same values on all pages, printed once, last. */
        shared: otherColumn.optional(),
      }),
    )
    .min(1),
  /** Sections printed for each value, one after the other. */
  each: z.array(id).default([]),
  /** Sections printed once: identical text once, lists merged. */
  once: z.array(id).default([]),
});

/** Schema of a part of a recipe. */
export const partShape = z.union([pagePart, sideBySide, overview, ownText]);

/** Schema of a file in `content/reports`. */
export const recipeShape = z
  .strictObject({
    /** `{street}` stands for the name of the chosen street. */
    title: words,
    about: words,
    /** One report per value of this parameter. */
    each: parameter.optional(),
    /** One report with several values of a parameter. */
    choose: z
      .strictObject({
        parameter,
        least: z.int().min(1).max(mostValues),
        most: z.int().min(1).max(mostValues).optional(),
        /** Whether an empty choice means all values. */
        all: z.boolean().default(false),
      })
      .optional(),
    /** Path below `/reports/`, without language and extension. */
    path: z.string('path').regex(/^[a-z0-9{}_-]+(?:\/[a-z0-9{}_-]+)*$/u, 'path'),
    cover: z.boolean().default(false),
    /** Levels of headings in the table of contents; 0 for none. By length if omitted. */
    contents: z.literal([0, 1, 2, 3]).optional(),
    /**
     * Where evidence is printed: at the foot of each page, or together at the end; by default at the
     * foot, and of a report of one page at the end.
     */
    evidence: z.enum(['foot', 'end']).optional(),
    /**
     * Whether the first page holds one of its charts and the points of its summary, and everything
     * else stands behind; its evidence is printed at the end.
     */
    'one-page': z.boolean().default(false),
    /**
     * Whether a chart and the summary open the report, above its contents, in the standard layout: the
     * first chart that can be read there beside them.
     */
    'chart-first': z.boolean().default(false),
    languages: z
      .array(z.enum(languages.map((one) => one.id)))
      .min(1)
      .default(languages.map((one) => one.id)),
    formats: z
      .array(z.enum(formats))
      .min(1)
      .default([...formats]),
    /** Formats made with the site; the others are made on demand. PDF, Word and EPUB if omitted. */
    ready: z.array(z.enum(formats)).optional(),
    layouts: z
      .array(z.enum(layouts))
      .min(1)
      .default([...layouts]),
    /** Choices prebuilt by the build, besides the one that `all` implies. */
    ships: z.array(z.array(z.string()).min(1)).default([]),
    parts: z.array(partShape).min(1),
  })
  .check((context) => {
    for (const { path, message } of contradictionsOf(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, path, message });
    }
  });

/** Descriptions of what the patterns and rules above expect, by their message keys. */
export const recipeExpectations: Readonly<Record<string, Label>> = {
  text: { zh: '不空的文字', en: 'a text that is not empty' },
  id: {
    zh: '标题的代号：小写字母、数字、“:”“_”“-”，末尾可加“?”',
    en: 'the id of a heading: small letters, digits, “:”, “_”, “-”, and “?” at the end if need be',
  },
  page: {
    zh: '以“/”开头和结尾的网页地址，如 /streets/{street}/',
    en: 'the address of a page with “/” at both ends, as in /streets/{street}/',
  },
  column: {
    zh: '列的名称（网页上的 data-column）：小写字母、数字、“_”“-”',
    en: 'the name of a column (data-column of the page): small letters, digits, “_”, “-”',
  },
  path: {
    zh: '文件的路径，如 streets/{street}：小写字母、数字、“_”“-”，不带语言和扩展名',
    en: 'the path of a file, as in streets/{street}: small letters, digits, “_”, “-”, without language and ending',
  },
  ...ruleExpectations,
};

export type RecipeShape = z.infer<typeof recipeShape>;

/** A part of a recipe. */
export type PartShape = z.infer<typeof partShape>;
