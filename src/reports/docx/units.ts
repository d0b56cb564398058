import { LineRuleType, type ISpacingProperties } from 'docx';
import type { Type } from './layout.ts';

/** Twentieths of a point, the unit of lengths in Word files. */
export const twips = (points: number): number => Math.round(points * 20);

/** Millimetres in twentieths of a point. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** Half points, the unit of type sizes. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** A colour as Word writes it, without its sign. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/**
 * The spacing of a type. Line pitches are exact, so that pages break alike whatever face a reader’s
 * machine puts in the place of one that it does not have.
 */
export function spacing({ line, before, after }: Type): ISpacingProperties {
  return {
    before: twips(before),
    after: twips(after),
    line: twips(line),
    lineRule: LineRuleType.EXACT,
  };
}
