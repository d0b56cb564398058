import { languages } from './languages.ts';

/** The value of the route parameter `lang` in each language: nothing stands for the default. */
const parameters = languages.map(({ prefix }) =>
  prefix === '' ? undefined : prefix.replace('/', ''),
);

/** Static paths of a page in every language. */
export function localizedPaths(): { params: { lang: string | undefined } }[] {
  return parameters.map((lang) => ({ params: { lang } }));
}

/** Static paths of a family of pages in every language, one for each item. */
export function eachInEveryLanguage<P extends Record<string, string>, Props>(
  items: readonly { params: P; props: Props }[],
): { params: P & { lang: string | undefined }; props: Props }[] {
  return parameters.flatMap((lang) =>
    items.map(({ params, props }) => ({ params: { ...params, lang }, props })),
  );
}
