import { encode } from 'uqr';

/** White around a code in modules, as ISO/IEC 18004 asks. */
const border = 4;

/** A QR code as an SVG of one path, and the part of its width that is white on each side. */
export interface QrCode {
  svg: string;
  white: number;
}

/** Draws an address, a unit a module. Error correction M bears a stain on the paper. */
export function qrCode(url: string): QrCode {
  const { data, size } = encode(url, { ecc: 'M', border });
  const path = data.map(rowPath).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
  return { svg, white: border / size };
}

/** The dark modules of a row; those that touch are one rectangle, so that no hair of white parts them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    let end = x + 1;
    while (row[end] === true) end += 1;
    path += `M${x} ${y}h${end - x}v1h${x - end}z`;
    x = end;
  }
  return path;
}
