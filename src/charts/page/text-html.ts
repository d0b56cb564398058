import { escapeXml } from '#src/lib/xml.ts';
import type { Observation, Text } from '#src/model.ts';

/** The id of a value in the evidence of a chart’s page. */
export function valueId({ indicator, key }: Observation): string {
  return `${indicator}.${key}`;
}

/** A text as markup: every value leads to its evidence on the chart’s own page, at `page`. */
export function textHtml(text: Text, page: string): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return escapeXml(part);
      const address = `${page}#${valueId(part.observation)}`;
      return `<a class="fact" href="${escapeXml(address)}">${escapeXml(part.text)}</a>`;
    })
    .join('');
}
