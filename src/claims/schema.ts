import { z } from 'zod';
import type { Label } from '#src/model.ts';
import { statement, statementExpectations } from './statements/statement-schema.ts';

/** What the rules of claims expect, by their messages in the schema. */
export const claimExpectations: Readonly<Record<string, Label>> = {
  ...statementExpectations,
  id: {
    zh: '代号：小写字母、数字，用连字符连接',
    en: 'an id: lower-case words joined by hyphens',
  },
  observation: {
    zh: '“指标/对象”，例如 outside-share/xinhua@2020-11',
    en: 'indicator/key, as in outside-share/xinhua@2020-11',
  },
  row: { zh: '“数据集/行”', en: 'dataset/row' },
  anchor: { zh: '不超过 12 个字的定位词', en: 'an anchor of at most 12 characters' },
  seen: {
    zh: '所绑定的行的指纹，八位十六进制数，写在引号里；npm run claims check 会告诉你',
    en: 'the fingerprint of the row, eight hexadecimal digits in quotes; npm run claims check tells it',
  },
  unseen: {
    zh: 'seen 只给 row 和 case 写',
    en: '`seen` is for a row or a case only',
  },
  beside: { zh: 'beside 里每条读数一次', en: 'Every reading in `beside` once' },
  'one binding': {
    zh: 'observation、reading、statement、case、row、place 六项要有且只有一项',
    en: 'It needs exactly one of observation, reading, statement, case, row, place',
  },
  expect: {
    zh: '绑定到 observation 或 reading 的要写 expect，别的不写',
    en: 'It needs `expect` if it is bound to an observation or a reading, and only then',
  },
};

const place = z.strictObject({
  source: z.string(),
  section: z.coerce.string(),
  anchor: z.string().min(1, 'anchor').max(12, 'anchor'),
});

/**
 * One claim as a file of `content/claims` declares it. It is bound to exactly one thing:
 * an observation, a reading, a statement over observations, a case, a row of another dataset, or a
 * place in a source.
 */
export const claimSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'id'),
    /** `indicator/key`, for instance `outside-share/xinhua@2020-11`. */
    observation: z
      .string()
      .regex(/^[a-z0-9-]+\/\S+$/u, 'observation')
      .optional(),
    reading: z.string().optional(),
    /** Who is highest, who alone, which of two is larger. */
    statement: statement.optional(),
    case: z.string().optional(),
    /** `dataset/row key`. */
    row: z
      .string()
      .regex(/^[a-z-]+\/\S+$/u, 'row')
      .optional(),
    place: place.optional(),
    /** The value that the author saw, written as readers see it: `39,502`, `1.74%`. */
    expect: z.string().optional(),
    /** Fingerprint of the row or case that the author saw; `claims check` tells the present one. */
    seen: z
      .string()
      .regex(/^[0-9a-f]{8}$/u, 'seen')
      .optional(),
    /** Decimals shown, when the indicator's own do not fit the sentence. */
    digits: z.number().int().min(0).max(4).optional(),
    /** Numbers that the words of the claim state beside its value: `七种类型` states 7. */
    says: z.array(z.number()).optional(),
    /** Other readings that speak of the same thing and are shown beside it. */
    beside: z
      .array(z.string())
      .refine((ids) => new Set(ids).size === ids.length, { error: 'beside' })
      .default([]),
  })
  .check((context) => {
    // A misspelt name is told already; what follows from it is not.
    if (context.issues.some(({ code }) => code === 'unrecognized_keys')) return;
    const { observation, reading, case: one, row, place: passage, expect } = context.value;
    const bound = [observation, reading, context.value.statement, one, row, passage].filter(
      (binding) => binding !== undefined,
    );
    if (bound.length !== 1) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: 'one binding',
      });
    }
    if (context.value.seen !== undefined && one === undefined && row === undefined) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        path: ['seen'],
        message: 'unseen',
      });
    }
    const isNumber = observation !== undefined || reading !== undefined;
    if (isNumber !== (expect !== undefined)) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: 'expect',
      });
    }
  });

/** A file of claims. */
export const claimsFile = z.strictObject({ claims: z.array(claimSchema) });

/** One declared claim. */
export type ClaimDeclaration = z.output<typeof claimSchema>;
