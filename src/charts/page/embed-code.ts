import { escapeXml } from '#src/lib/text/xml.ts';

/** What other sites embed of one view. */
interface Embedded {
  /** Full address of the page in the frame. */
  address: string;
  /** Full address of the script that fits the height. */
  script: string;
  title: string;
  /** The wide drawing. */
  svg: string;
}

/**
 * Height of a frame whose page sets none, in pixels: title, caveat and source line need space besides
 * the drawing, more of it in English.
 */
export function frameHeight(svg: string): number {
  const drawn = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/u.exec(svg)?.[1] ?? 400);
  return Math.ceil((drawn + 620) / 10) * 10;
}

/** The frame alone, which works without scripts of the host. */
export function frameCode({ address, title, svg }: Omit<Embedded, 'script'>): string {
  const height = String(frameHeight(svg));
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}

/** The code for another site: the frame, and the script that gives it the height of its content. */
export function embedCode({ script, ...frame }: Embedded): string {
  return `${frameCode(frame)}\n<script async src="${escapeXml(script)}"></script>`;
}
