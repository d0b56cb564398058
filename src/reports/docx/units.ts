import { LineRuleType, type ISpacingProperties } from 'docx';
import type { Type } from './layout.ts';

/** Points to twips (1/20 pt), the length unit of Word files. */
export const twips = (points: number): number => Math.round(points * 20);

/** Millimetres to twips. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** Points to half points, the unit of font sizes. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** A colour without `#`, as Word writes it. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/**
 * Paragraph spacing of a type. Line pitch is exact, so that pages break alike whichever fallback
 * font a reader's machine uses.
 */
export function spacing({ line, before, after }: Type): ISpacingProperties {
  return {
    before: twips(before),
    after: twips(after),
    line: twips(line),
    lineRule: LineRuleType.EXACT,
  };
}
