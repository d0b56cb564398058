import { fragment } from '#src/lib/observations.ts';
import { escapeXml } from '#src/lib/text/xml.ts';
import type { Observation, Text } from '#src/model.ts';

/** The id of a value in the evidence of a chart’s page. */
export function valueId({ indicator, key }: Observation): string {
  return `${indicator}.${key}`;
}

/** The address of a value’s evidence on the chart’s own page, which stands at `page`. */
export function valueAddress(observation: Observation, page: string): string {
  return `${page}#${fragment(valueId(observation))}`;
}

/** A text as markup: every value leads to its evidence on the chart’s own page, at `page`. */
export function textHtml(text: Text, page: string): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return escapeXml(part);
      const address = valueAddress(part.observation, page);
      return `<a class="fact" href="${escapeXml(address)}">${escapeXml(part.text)}</a>`;
    })
    .join('');
}
