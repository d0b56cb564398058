import { plainText, type Block, type ReportCell } from './tree.ts';

/** Text of the blocks of a cell, without notes. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
        case 'line':
          return plainText(block.children);
        case 'list':
          return block.items.map(textOfBlocks).join('\n');
        case 'quote':
        case 'summary':
          return textOfBlocks(block.blocks);
        case 'terms':
          return block.items
            .map(
              ({ terms, descriptions }) =>
                `${terms.map(plainText).join(' ')} ${descriptions.map(textOfBlocks).join(' ')}`,
            )
            .join('\n');
        default:
          return '';
      }
    })
    .join('\n')
    .trim();
}

/** Text of a cell; empty where there is none. */
export const cellText = (cell: ReportCell | undefined): string =>
  cell === undefined ? '' : textOfBlocks(cell.blocks);

/** A number as a spreadsheet takes it. */
export interface CellNumber {
  value: number;
  /** With its decimals, without separators. */
  digits: string;
  /** The number format of spreadsheets. */
  format: string;
}

/**
 * The number that a cell prints, with its decimals; a percentage as one. A sign before a difference
 * is part of it. Undefined for words.
 */
export function cellNumber(cell: ReportCell | undefined): CellNumber | undefined {
  if (cell?.numeric !== true) return undefined;
  const found = /^([+＋−-]?)(\d[\d,]*(?:\.\d+)?)\s?(%?)$/u.exec(cellText(cell));
  if (found === null) return undefined;
  const [, sign = '', printed = '', percent = ''] = found;
  const digits = (/[−-]/u.test(sign) ? '-' : '') + printed.replaceAll(',', '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return percent === ''
    ? { value: Number(digits), digits, format: `#,##0${places}` }
    : {
        value: Number((Number(digits) / 100).toFixed(decimals + 2)),
        digits,
        format: `0${places}%`,
      };
}
