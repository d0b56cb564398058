import type { Label } from '#src/model.ts';
import { nearest } from './nearest.ts';

/** What a schema (of Zod) says of a value that it refuses, as far as a fault needs it. */
export interface ShapeIssue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  /** For patterns and rules of our own: the name of what was expected. */
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly errors?: readonly (readonly ShapeIssue[])[];
}

/** A schema as far as the names of its entries are concerned. */
export interface ShapeSchema {
  readonly _zod: { readonly def: object };
}

/** One entry that is not of its form: where it is, what was found and what was expected. */
export interface ShapeFault {
  path: PropertyKey[];
  zh: string;
  en: string;
}

/** Types of values by their names in Zod. */
const types: Readonly<Record<string, Label>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  object: { zh: '写成“名称: 值”的几项', en: 'entries of the form “name: value”' },
  array: { zh: '列表', en: 'a list' },
};

/**
 * Every entry of some data that its schema refuses, in words: what was found, what was expected,
 * and the nearest name. An entry of a union is held against the form that it comes nearest to.
 *
 * @param expected What patterns and rules of the schema ask for, by their messages.
 */
export function shapeFaults(
  issues: readonly ShapeIssue[],
  data: unknown,
  schema: ShapeSchema,
  expected: Readonly<Record<string, Label>> = {},
): ShapeFault[] {
  const unknown = new Map<string, string>();
  const faults = flattened(issues, schema, []).flatMap(({ issue, path, schema: own }) => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ path, ...sentence(issue, valueAt(data, path), expected) }];
    }
    return (issue.keys ?? []).map((key) => {
      const known = entriesAt(own, path.slice(own.depth));
      const near = nearest(key, known);
      if (near !== undefined) unknown.set(pathText([...path, near]), key);
      return { path: [...path, key], ...unknownEntry(key, near, known) };
    });
  });
  // A name that is spelt wrong is told once, and not as missing too.
  return faults.filter(
    ({ path }) => valueAt(data, path) !== undefined || !unknown.has(pathText(path)),
  );
}

/** A path as it is written in faults: `parts[1].page`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${String(step)}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

/** A schema and how many steps from the root of the data it begins. */
interface Rooted {
  root: ShapeSchema;
  depth: number;
}

interface FlatIssue {
  issue: ShapeIssue;
  path: PropertyKey[];
  schema: Rooted;
}

function flattened(
  issues: readonly ShapeIssue[],
  root: ShapeSchema,
  above: readonly PropertyKey[],
): FlatIssue[] {
  return issues.flatMap((issue): FlatIssue[] => {
    const path = [...above, ...issue.path];
    const options = issue.errors ?? [];
    if (issue.code !== 'invalid_union' || options.length === 0) {
      return [{ issue, path, schema: { root, depth: above.length } }];
    }
    const best = options.reduce(
      (least, option, index) => (option.length < (options[least]?.length ?? 0) ? index : least),
      0,
    );
    const union = schemaAt(root, issue.path);
    const option = union === undefined ? undefined : optionsOf(union)[best];
    return flattened(options[best] ?? [], option ?? root, path);
  });
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
  const got = foundText(found);
  return {
    zh: `${got.zh}，应为${wanted.zh}。${nearText(near).zh}`,
    en: `${got.en}; expected ${wanted.en}.${nearText(near).en}`,
  };
}

function wantedOf(issue: ShapeIssue, expected: Readonly<Record<string, Label>>): Label {
  const { code, origin = '', minimum, maximum, values = [] } = issue;
  const least = String(minimum);
  const most = String(maximum);
  switch (code) {
    case 'invalid_type':
      return types[issue.expected ?? ''] ?? { zh: issue.message, en: issue.message };
    case 'invalid_value':
      return {
        zh: `其中之一：${values.join('、')}`,
        en: `one of: ${values.join(', ')}`,
      };
    case 'too_small':
      if (origin === 'string') return { zh: '不空的文字', en: 'a text that is not empty' };
      return origin === 'array'
        ? { zh: `至少有 ${least} 项的列表`, en: `a list of at least ${least}` }
        : { zh: `不小于 ${least} 的数`, en: `a number of at least ${least}` };
    case 'too_big':
      return { zh: `不超过 ${most} `, en: `at most ${most}` };
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
    return { zh: '写的是“名称: 值”的几项', en: 'Found entries of the form “name: value”' };
  }
  const text = typeof found === 'string' ? found : JSON.stringify(found);
  const shown = [...text].length > longest ? `${[...text].slice(0, longest).join('')}…` : text;
  return { zh: `写的是“${shown}”`, en: `Found “${shown}”` };
}

function nearText(near: string | undefined): Label {
  return near === undefined
    ? { zh: '', en: '' }
    : { zh: `最接近的是“${near}”。`, en: ` The nearest is “${near}”.` };
}

function unknownEntry(key: string, near: string | undefined, known: readonly string[]): Label {
  return {
    zh: `这里没有“${key}”这一项。${nearText(near).zh}可以写：${known.join('、')}。`,
    en: `There is no entry “${key}” here.${nearText(near).en} There can be: ${known.join(', ')}.`,
  };
}

/** What stands at a path of some data; undefined where there is nothing. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}

/** The names of the entries that may stand at a path of a schema. */
function entriesAt({ root }: Rooted, path: readonly PropertyKey[]): string[] {
  const schema = schemaAt(root, path);
  return schema === undefined ? [] : Object.keys(partOf(unwrapped(schema), 'shape') ?? {});
}

function schemaAt(root: ShapeSchema, path: readonly PropertyKey[]): ShapeSchema | undefined {
  return path.reduce<ShapeSchema | undefined>((schema, step) => {
    if (schema === undefined) return undefined;
    const own = unwrapped(schema);
    if (typeof step === 'number') return partOf(own, 'element') as ShapeSchema | undefined;
    return (partOf(own, 'shape') as Record<PropertyKey, ShapeSchema> | undefined)?.[step];
  }, root);
}

function optionsOf(schema: ShapeSchema): readonly ShapeSchema[] {
  return (partOf(unwrapped(schema), 'options') ?? []) as readonly ShapeSchema[];
}

/** What a schema is that may be left out or has a default. */
function unwrapped(schema: ShapeSchema): ShapeSchema {
  const inner = partOf(schema, 'innerType');
  return inner === undefined ? schema : unwrapped(inner as ShapeSchema);
}

function partOf({ _zod }: ShapeSchema, name: string): object | undefined {
  return (_zod.def as Record<string, object | undefined>)[name];
}
