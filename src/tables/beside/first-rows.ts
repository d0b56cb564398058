import { stringify } from 'yaml';

type Cells = Readonly<Record<string, string>>;

const placeholder = /^sources: \[\]\ncompiled: true\nnote:\n {2}zh: .*\n {2}en: .*\n/mu;

/**
 * The `provenance.yaml` of a dataset that was empty, when it gets its first rows: the sources and
 * places that the rows name. It is left as it is where a maintainer has written it, or where rows
 * name no source.
 *
 * @param text The file as it is.
 * @param rows The cells of the new rows.
 */
export function withFirstRows(text: string, rows: readonly Cells[]): string {
  const places = rows.flatMap(({ source = '', section = '' }) =>
    source === '' ? [] : [{ source, section }],
  );
  if (places.length === 0) return text;
  const sources = [...new Set(places.map(({ source }) => source))];
  const each = new Map(places.map((place) => [`${place.source}\n${place.section}`, place]));
  const named = [...each.values()].filter(({ section }) => section !== '');
  return text.replace(
    placeholder,
    stringify({
      sources,
      ...(named.length === 0 ? {} : { places: named }),
      note: { zh: '照录各行所写的来源。', en: 'Taken over from the source that each row names.' },
    }),
  );
}
