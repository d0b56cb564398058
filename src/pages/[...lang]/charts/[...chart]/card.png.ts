import type { APIRoute } from 'astro';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { cardPng, cardViews } from '../_card.ts';

/** A card for each view of the first scope of every chart: the one that chapters show. */
export const getStaticPaths = () => localizedItemPaths(cardViews());

type View = ReturnType<typeof cardViews>[number]['props'];

/** The preview image of a link to this view. */
export const GET: APIRoute = async ({ params, props }) => {
  const png = await cardPng(props as View, languageOf(params['lang']).id);
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
};
