import { z } from 'zod';

const place = z.strictObject({
  source: z.string(),
  section: z.coerce.string(),
  anchor: z.string().max(12),
});

/**
 * One claim as a file of `content/claims` declares it. It is bound to exactly one thing:
 * an observation, a reading, a case, a row of another dataset, or a place in a source.
 */
const claim = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'lower-case words joined by hyphens'),
    /** `indicator/key`, for instance `outside-share/wangjing@2010-03`. */
    observation: z
      .string()
      .regex(/^[a-z0-9-]+\/\S+$/u, 'indicator/key')
      .optional(),
    reading: z.string().optional(),
    case: z.string().optional(),
    /** `dataset/row key`. */
    row: z
      .string()
      .regex(/^[a-z-]+\/\S+$/u, 'dataset/row')
      .optional(),
    place: place.optional(),
    /** The value that the author saw, written as readers see it: `39,502`, `1.74%`. */
    expect: z.string().optional(),
    /** Decimals shown, when the indicator's own do not fit the sentence. */
    digits: z.number().int().min(0).max(4).optional(),
    /** Other readings that speak of the same thing and are shown beside it. */
    beside: z.array(z.string()).default([]),
  })
  .check((context) => {
    const { observation, reading, case: one, row, place: passage, expect } = context.value;
    const bound = [observation, reading, one, row, passage].filter(
      (binding) => binding !== undefined,
    );
    if (bound.length !== 1) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: 'needs exactly one of observation, reading, case, row, place',
      });
    }
    const isNumber = observation !== undefined || reading !== undefined;
    if (isNumber !== (expect !== undefined)) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: 'needs `expect` if it is bound to an observation or a reading, and only then',
      });
    }
  });

/** A file of claims. */
export const claimsFile = z.strictObject({ claims: z.array(claim) });

/** One declared claim. */
export type ClaimDeclaration = z.output<typeof claim>;
