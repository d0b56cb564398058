/** A text with values in the places of their names: `{n}` is replaced by the value of `n`. */
export function put(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
