import { languages } from './languages.ts';

/** Value of the route parameter `lang` for each language; undefined for the default. */
const parameters = languages.map(({ prefix }) =>
  prefix === '' ? undefined : prefix.replace('/', ''),
);

/** Static paths of one page in every language. */
export function localizedPaths(): { params: { lang: string | undefined } }[] {
  return parameters.map((lang) => ({ params: { lang } }));
}

/** Static paths of a set of pages, one for each item, in every language. */
export function localizedItemPaths<P extends Record<string, string>, Props>(
  items: readonly { params: P; props: Props }[],
): { params: P & { lang: string | undefined }; props: Props }[] {
  return parameters.flatMap((lang) =>
    items.map(({ params, props }) => ({ params: { ...params, lang }, props })),
  );
}
