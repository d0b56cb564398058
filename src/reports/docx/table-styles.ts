import { hex } from './units.ts';
import { colour } from '../print/palette.ts';

const border = (side: string, name: '--ink' | '--rule', eighths: number): string =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${hex(colour(name))}"/>`;

/**
 * Table styles as XML, for which the library has no options: data tables with rules at top, bottom
 * and between rows; term/value pairs with hairlines; a shaded box without rules.
 */
export function tableStyles(): string {
  const head = `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>`;
  const data = [
    border('top', '--ink', 8),
    border('bottom', '--ink', 5),
    border('insideH', '--rule', 4),
  ];
  const pairs = [
    border('top', '--rule', 4),
    border('bottom', '--rule', 4),
    border('insideH', '--rule', 4),
  ];
  return [
    style('DataTable', 'Data Table', data, [40, 40], head),
    style('PairsTable', 'Pairs Table', pairs, [60, 60]),
    style('BoxTable', 'Box Table', [], [0, 0]),
  ].join('');
}

function style(
  id: string,
  name: string,
  borders: readonly string[],
  [top, bottom]: readonly [number, number],
  conditional = '',
): string {
  const lines = borders.length === 0 ? '' : `<w:tblBorders>${borders.join('')}</w:tblBorders>`;
  const margin = (side: string, size: number): string => `<w:${side} w:w="${size}" w:type="dxa"/>`;
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr>${lines}<w:tblCellMar>${margin('top', top)}${margin('left', 90)}${margin('bottom', bottom)}${margin('right', 90)}</w:tblCellMar></w:tblPr>${conditional}</w:style>`;
}
