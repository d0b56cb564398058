/** Why a value cannot be resolved: an unknown variable, or an unsupported CSS function or unit. */
export interface CssValueFault {
  variable?: string;
  call?: string;
}

const variable = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/gu;
const calls =
  /\b(color-mix|light-dark|calc|min|max|clamp|env|var|oklch|oklab|lab|lch|hwb|color)\(/iu;

/** Units that depend on the reader's screen or settings. */
const screenUnit = /^-?[\d.]+(rem|ch|vw|vh|vmin|vmax|cqw|cqh)$/u;

/**
 * Resolves the variables and `currentColor` of an attribute value, or returns why it cannot. An
 * unknown variable uses its `var()` fallback.
 */
export function resolveCssValue(
  value: string,
  variables: Readonly<Record<string, string>>,
  color: string,
): string | CssValueFault {
  const unit = screenUnit.exec(value)?.[1];
  if (unit !== undefined) return { call: unit };
  if (!/[(c]/iu.test(value)) return value;
  let unknown: string | undefined;
  let result = value;
  for (let depth = 0; depth < 8 && result.includes('var('); depth += 1) {
    result = result.replace(variable, (_, name: string, fallback: string | undefined) => {
      const found = Object.hasOwn(variables, name) ? variables[name] : fallback?.trim();
      if (found === undefined) unknown ??= name;
      return found ?? 'none';
    });
  }
  if (unknown !== undefined) return { variable: unknown };
  const call = calls.exec(result)?.[1];
  if (call !== undefined) return { call: `${call}()` };
  return result.replace(/\bcurrentcolor\b/giu, color);
}
