import type { Indicator, Label } from '#src/model.ts';

/** The declaration of a number of things: counted, without decimals. */
export const item = (id: string, label: Label, definition: Label): Indicator => ({
  id,
  label,
  definition,
  unit: 'items',
  digits: 0,
});
