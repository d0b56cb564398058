import {
  AlignmentType,
  LevelFormat,
  LevelSuffix,
  type ILevelsOptions,
  type INumberingOptions,
} from 'docx';
import { headingForms } from '#src/i18n/headings.ts';
import type { Lang } from '#src/model.ts';
import { twips } from './units.ts';
import type { DocxContext } from './context.ts';

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const signs = ['•', '–'] as const;

/**
 * Numbering reference of the next list: one shared by all bullets, a new one for each ordered list.
 */
export function listReference(start: number | undefined, context: DocxContext): string {
  if (start === undefined) return 'bullets';
  return `ordered-${context.lists.push(start)}`;
}

/** Numbering reference used by the heading styles. */
export const headingNumbers = 'headings';

/** Numbering definitions of the lists in a written document, and of its headings. */
export function numbering({ lists, wordStyle, lang }: DocxContext): INumberingOptions {
  const step = twips(2 * wordStyle.body.size);
  const { ascii } = wordStyle.body.face;
  const hanging = Math.round(step * 0.75);
  const indent = (level: number) => ({ left: (level + 1) * step, hanging });
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level): ILevelsOptions => ({
          level,
          format: LevelFormat.BULLET,
          text: signs[level % 2] ?? '•',
          alignment: AlignmentType.LEFT,
          // The Chinese font would draw the bullet as wide as a character.
          style: {
            paragraph: { indent: indent(level) },
            run: { font: { ascii, hAnsi: ascii, eastAsia: ascii } },
          },
        })),
      },
      ...lists.map((start, index) => ({
        reference: `ordered-${index + 1}`,
        levels: levels.map((level): ILevelsOptions => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: indent(level) } },
        })),
      })),
      ...(wordStyle.numbered ? [{ reference: headingNumbers, levels: headingLevels(lang) }] : []),
    ],
  };
}

const formats = {
  Chinese: LevelFormat.CHINESE_COUNTING,
  Roman: LevelFormat.UPPER_ROMAN,
  Arabic: LevelFormat.DECIMAL,
};

function headingLevels(lang: Lang): ILevelsOptions[] {
  return headingForms(lang).map(({ numeral, before, after }, level) => ({
    level,
    format: formats[numeral],
    text: `${before}%${level + 1}${after}`,
    suffix: LevelSuffix.NOTHING,
    alignment: AlignmentType.LEFT,
    style: { style: `Heading${level + 1}` },
  }));
}
