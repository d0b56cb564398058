import { z } from 'zod/mini';

const text = z.string().check(z.regex(/\S/u, 'text'));
const named = { id: text, name: z.object({ zh: text, en: text }) };
/** A page path without base path and language: `/chapters/03-problems/`. */
const paged = { ...named, page: z.string().check(z.regex(/^\/(?:[^/]+\/)+$/u, 'page')) };

const indices = z.array(z.int().check(z.minimum(0)));

/** Schema of `/reports/catalogue.json`, written by the build. */
export const catalogueShape = z.object({
  /** Name of the site. */
  site: z.object({ zh: text, en: text }),
  version: text,
  date: text,
  /** The licence of its words and data, in a sentence. */
  licence: z.object({ zh: text, en: text }),
  /** Where readers report errors, if the site has such an address. */
  contact: z.optional(text),
  /** First and last year of the documents behind the site. */
  years: z.optional(z.object({ from: text, to: text })),
  /**
   * How other programs draw the charts whose numbers they can, by the address of the view without
   * base path and language: columns and rows of the data table by their indices.
   */
  natives: z.optional(
    z.record(
      z.string(),
      z.object({
        as: z.enum(['bars', 'stacked', 'lines', 'scatter']),
        names: indices,
        columns: indices,
        without: indices,
      }),
    ),
  ),
  values: z.object({
    chapter: z.array(z.object(paged)),
    street: z.array(z.object({ ...paged, district: text, year: text })),
    theme: z.array(z.object({ ...paged, collection: text })),
    problem: z.array(z.object(paged)),
    reform: z.array(z.object(paged)),
    /** Charts with a worksheet; the page is that of the chart, the year that of its data if one. */
    chart: z.array(z.object({ ...paged, year: z.optional(text) })),
    /** Every page that can be printed, listed after the build from the built pages. */
    page: z.array(z.object({ ...paged, kind: text, sections: z.array(z.object(named)) })),
    district: z.array(z.object(named)),
    year: z.array(z.object(named)),
    collection: z.array(z.object(named)),
  }),
});
