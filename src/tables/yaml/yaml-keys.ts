import type { z } from 'zod';

/** The schemas that may stand one step below a schema. */
function below(schema: z.core.$ZodTypes, step: PropertyKey): z.core.$ZodType[] {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const inner = def.shape[String(step)];
      return inner === undefined ? [] : [inner];
    }
    case 'array':
      return [def.element];
    case 'record':
      return [def.valueType];
    default:
      return [];
  }
}

/** A schema without what is wrapped around it: options, defaults, transforms, unions. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodTypes[] {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return unwrapped(def.innerType);
    case 'pipe':
      return unwrapped(def.in);
    case 'union':
      return def.options.flatMap(unwrapped);
    default:
      return [known];
  }
}

/** The names that entries may have at a place in a YAML file, by its schema. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let schemas = unwrapped(schema);
  for (const step of path) {
    schemas = schemas.flatMap((one) => below(one, step)).flatMap(unwrapped);
  }
  const keys = schemas.flatMap(({ _zod: { def } }) =>
    def.type === 'object' ? Object.keys(def.shape) : [],
  );
  return [...new Set(keys)];
}
