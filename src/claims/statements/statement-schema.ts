import { z } from 'zod';
import type { Label } from '#src/model.ts';

const reference = z.string().regex(/^[a-z0-9-]+\/\S+$/u, 'observation');
const indicatorId = z.string().regex(/^[a-z0-9-]+$/u, 'indicator');
/** An observation, or a number that the text compares with. */
const side = z.union([reference, z.number()]);
const subjects = z.array(z.string()).min(1);

/** Which subjects are compared: a kind, and the larger subject that they belong to. */
const among = z.string().regex(/^[a-z-]+(?:\/\S+)?$/u, 'among');

/** A test of one subject: its value beside a number or beside another indicator of the same subject. */
const test = {
  of: indicatorId,
  among,
  /** Subjects that the sentence leaves out: `the rest`. */
  except: subjects.optional(),
  above: z.union([z.number(), indicatorId]).optional(),
  below: z.union([z.number(), indicatorId]).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  equal: z.number().optional(),
};

/** Without a test, everything passes. */
const isTested = ({ above, below, atLeast, atMost, equal }: Tested): boolean =>
  [above, below, atLeast, atMost, equal].some((one) => one !== undefined);

type Tested = Partial<Record<'above' | 'below' | 'atLeast' | 'atMost' | 'equal', unknown>>;

/**
 * What a sentence says of observations without printing a value: who is first, who alone, which of
 * two is larger. `are` names the subjects that the author saw.
 */
export const statement = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.enum(['highest', 'lowest']),
      of: indicatorId,
      among,
      except: subjects.optional(),
      /** The first ones in their order. */
      are: subjects,
    }),
    z.strictObject({
      kind: z.literal('rank'),
      of: reference,
      among,
      /** From the largest, or from the smallest. */
      from: z.enum(['largest', 'smallest']).default('largest'),
      is: z.number().int().positive(),
    }),
    z
      .strictObject({ kind: z.literal('only'), ...test, are: subjects })
      .refine(isTested, { error: 'test' }),
    z.strictObject({ kind: z.enum(['all', 'none']), ...test }).refine(isTested, { error: 'test' }),
    z.strictObject({ kind: z.literal('above'), left: side, right: side }),
    /** Observations from the largest to the smallest. */
    z.strictObject({ kind: z.literal('order'), of: z.array(reference).min(2) }),
    z.strictObject({ kind: z.enum(['majority', 'minority']), of: reference }),
    z.strictObject({
      kind: z.literal('between'),
      of: reference,
      low: z.number(),
      high: z.number(),
    }),
  ],
  { error: 'kind' },
);

/** What the rules of statements expect, by their messages in the schema. */
export const statementExpectations: Readonly<Record<string, Label>> = {
  indicator: { zh: '指标的代号', en: 'the id of an indicator' },
  among: {
    zh: '“对象的种类/所属的对象”，例如 street/linhe@2020-11',
    en: 'kind of subjects/key of the larger one, as in street/linhe@2020-11',
  },
  test: {
    zh: '要写拿什么比：above、below、atLeast、atMost、equal 至少一项',
    en: 'It needs something to compare with: at least one of above, below, atLeast, atMost, equal',
  },
  kind: {
    zh: '判断的种类：highest、lowest、rank、only、all、none、above、order、majority、minority、between',
    en: 'a kind of statement: highest, lowest, rank, only, all, none, above, order, majority, minority, between',
  },
};

/** A declared statement. */
export type Statement = z.output<typeof statement>;
