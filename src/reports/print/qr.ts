import { encode } from 'uqr';
import { recent } from '#src/lib/recent.ts';

/** Quiet zone in modules (ISO/IEC 18004). */
const border = 4;

/**
 * A QR code as an SVG with one path; `white` is the share of its width that each quiet zone takes.
 */
export interface QrCode {
  svg: string;
  white: number;
}

/** The files of a report have their codes in common. */
const codes = recent<QrCode>(40);

/**
 * Encodes a URL, one SVG unit per module. Error correction level M tolerates a stain on the paper.
 */
export function qrCode(url: string): QrCode {
  return codes(url, () => encoded(url));
}

function encoded(url: string): QrCode {
  const { data, size } = encode(url, { ecc: 'M', border });
  const path = data.map(rowPath).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
  return { svg, white: border / size };
}

/** Dark modules of a row; adjacent ones form one rectangle, so that no hairline gaps appear. */
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
