import type { Label, Lang } from '#src/model.ts';
import { nearest } from './text/nearest.ts';

/** The parts of a Zod issue that a fault needs. */
export interface ShapeIssue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  /** For patterns and custom rules: the name of what was expected. */
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly errors?: readonly (readonly ShapeIssue[])[];
}

/** The parts of a Zod schema that entry names are read from. */
export interface ShapeSchema {
  readonly _zod: { readonly def: object };
}

/** One invalid entry: its path, what was found and what was expected. */
export interface ShapeFault {
  path: PropertyKey[];
  zh: string;
  en: string;
}

/** Labels of types by their Zod names. */
const types: Readonly<Record<string, Label>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  object: { zh: '几项“名称: 值”', en: 'entries of the form “name: value”' },
  array: { zh: '列表', en: 'a list' },
};

/**
 * Describes every entry of `data` that its schema rejects: what was found, what was expected, and
 * the nearest name. An entry of a union is compared with the variant it matches best.
 *
 * @param expected What patterns and custom rules of the schema expect, by their messages.
 */
export function shapeFaults(
  issues: readonly ShapeIssue[],
  data: unknown,
  schema: ShapeSchema,
  expected: Readonly<Record<string, Label>> = {},
): ShapeFault[] {
  const unknown = new Map<string, string>();
  const faults = oneEach(flattenIssues(issues)).flatMap(({ issue, path }) => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ path, ...sentence(issue, valueAt(data, path), expected) }];
    }
    return (issue.keys ?? []).map((key) => {
      const known = entriesAt(schema, path, data);
      // Prefer a name that is not used yet.
      const free = known.filter((name) => valueAt(data, [...path, name]) === undefined);
      const near = nearest(key, free) ?? nearest(key, known);
      if (near !== undefined) unknown.set(pathText([...path, near]), key);
      return { path: [...path, key], ...unknownEntry(key, near, known) };
    });
  });
  // A misspelt name is reported once, not also as missing.
  return faults.filter(
    ({ path }) => valueAt(data, path) !== undefined || !unknown.has(pathText(path)),
  );
}

/** Formats a path for fault messages: `parts[1].page`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${String(step)}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

/**
 * Flattens issues to full paths; of a union’s variants, keeps the issues of the one that rejects
 * least.
 */
function flattenIssues(
  issues: readonly ShapeIssue[],
  above: readonly PropertyKey[] = [],
): { issue: ShapeIssue; path: PropertyKey[] }[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    const forms = issue.code === 'invalid_union' ? (issue.errors ?? []) : [];
    if (forms.length === 0) return [{ issue, path }];
    const weights = forms.map(rejectedCount);
    return flattenIssues(forms[weights.indexOf(Math.min(...weights))] ?? [], path);
  });
}

/** Of the limits that a value breaks the narrowest, which stands last in its schema. */
function oneEach<T extends { issue: ShapeIssue; path: PropertyKey[] }>(all: readonly T[]): T[] {
  const isLimit = ({ issue: { code } }: T): boolean => code === 'too_big' || code === 'too_small';
  return all.filter(
    (one, index) =>
      !isLimit(one) ||
      !all
        .slice(index + 1)
        .some((next) => isLimit(next) && pathText(next.path) === pathText(one.path)),
  );
}

/** Number of entries that a variant rejects. */
function rejectedCount(issues: readonly ShapeIssue[]): number {
  return issues.reduce((sum, { keys = [''] }) => sum + keys.length, 0);
}

function sentence(
  issue: ShapeIssue,
  found: unknown,
  expected: Readonly<Record<string, Label>>,
): Label {
  const wanted = wantedOf(issue, expected);
  const near =
    typeof found === 'string' && issue.code === 'invalid_value'
      ? nearest(found, (issue.values ?? []).map(String))
      : undefined;
  // A custom rule describes the problem itself.
  if (issue.code === 'custom') return { zh: `${wanted.zh}。`, en: `${wanted.en}.` };
  const got = foundText(found);
  return {
    zh: `${got.zh}，应为${wanted.zh}。${nearText(near, 'zh')}`,
    en: `${got.en}; expected ${wanted.en}.${nearText(near, 'en')}`,
  };
}

function wantedOf(issue: ShapeIssue, expected: Readonly<Record<string, Label>>): Label {
  const { code, origin = '', minimum, maximum, values = [] } = issue;
  const least = String(minimum);
  const most = String(maximum);
  switch (code) {
    case 'invalid_type':
      return (
        expected[issue.message] ??
        types[issue.expected ?? ''] ?? { zh: issue.message, en: issue.message }
      );
    case 'invalid_value':
      return {
        zh: `以下之一：${values.join('、')}`,
        en: `one of: ${values.join(', ')}`,
      };
    case 'too_small':
      if (origin === 'string') return { zh: '不空的文字', en: 'a text that is not empty' };
      return origin === 'array'
        ? { zh: `至少有 ${least} 项的列表`, en: `a list of at least ${least}` }
        : { zh: `不小于 ${least} 的数`, en: `a number of at least ${least}` };
    case 'too_big':
      return expected[issue.message] ?? { zh: `不超过 ${most} 的数`, en: `at most ${most}` };
    default:
      return expected[issue.message] ?? { zh: issue.message, en: issue.message };
  }
}

const longest = 40;

function foundText(found: unknown): Label {
  if (found === undefined) return { zh: '没有写这一项', en: 'The entry is missing' };
  if (found === null || found === '') return { zh: '这一项是空的', en: 'The entry is empty' };
  if (Array.isArray(found)) return { zh: '写的是列表', en: 'Found a list' };
  if (typeof found === 'object') {
    return { zh: '写的是几项“名称: 值”', en: 'Found entries of the form “name: value”' };
  }
  if (typeof found !== 'string') {
    const text = JSON.stringify(found);
    return { zh: `写的是 ${text}`, en: `Found ${text}` };
  }
  const shown = [...found].length > longest ? `${[...found].slice(0, longest).join('')}…` : found;
  return { zh: `写的是“${shown}”`, en: `Found “${shown}”` };
}

function nearText(near: string | undefined, lang: Lang): string {
  if (near === undefined) return '';
  return { zh: `最接近的是“${near}”。`, en: ` The nearest is “${near}”.` }[lang];
}

function unknownEntry(key: string, near: string | undefined, known: readonly string[]): Label {
  return {
    zh: `这里没有“${key}”这一项。${nearText(near, 'zh')}可以写：${known.join('、')}。`,
    en: `There is no entry “${key}” here.${nearText(near, 'en')} There can be: ${known.join(', ')}.`,
  };
}

/** Returns the value at a path of the data, or undefined. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}

/** The entry names that the schema allows at a path. */
function entriesAt(root: ShapeSchema, path: readonly PropertyKey[], data: unknown): string[] {
  const schema = schemaAt(root, path, data);
  return schema === undefined ? [] : namesOf(formOf(schema, valueAt(data, path)));
}

/** The schema at a path of the data. */
function schemaAt(
  root: ShapeSchema,
  path: readonly PropertyKey[],
  data: unknown,
): ShapeSchema | undefined {
  return path.reduce<ShapeSchema | undefined>((schema, step, index) => {
    if (schema === undefined) return undefined;
    const own = formOf(schema, valueAt(data, path.slice(0, index)));
    if (typeof step === 'number') return partOf(own, 'element') as ShapeSchema | undefined;
    return (partOf(own, 'shape') as Record<PropertyKey, ShapeSchema> | undefined)?.[step];
  }, root);
}

/** The schema itself, or the union variant that shares most keys with the data. */
function formOf(schema: ShapeSchema, data: unknown): ShapeSchema {
  const own = unwrapSchema(schema);
  const names = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  const common = (form: ShapeSchema): number =>
    namesOf(form).filter((name) => names.includes(name)).length;
  return optionsOf(own)
    .map(unwrapSchema)
    .reduce<ShapeSchema>(
      (best, form) => (best === own || common(form) > common(best) ? form : best),
      own,
    );
}

function namesOf(schema: ShapeSchema): string[] {
  return Object.keys(partOf(schema, 'shape') ?? {});
}

function optionsOf(schema: ShapeSchema): readonly ShapeSchema[] {
  return (partOf(unwrapSchema(schema), 'options') ?? []) as readonly ShapeSchema[];
}

/** Unwraps optional schemas and schemas with a default. */
function unwrapSchema(schema: ShapeSchema): ShapeSchema {
  const inner = partOf(schema, 'innerType');
  return inner === undefined ? schema : unwrapSchema(inner as ShapeSchema);
}

function partOf({ _zod }: ShapeSchema, name: string): object | undefined {
  return (_zod.def as Record<string, object | undefined>)[name];
}
