import { labelled } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { Site } from '#src/tables/site.ts';
import type { Tables } from '#src/tables/load.ts';
import { sourceCitation } from '../evidence/citation.ts';
import type { Conclusion, ConclusionKind } from '../conclusion.ts';
import type { Claim } from '../ledger.ts';

/** How verdicts on what a source prints stand between false and true; others rate nothing. */
const ratings: Partial<Record<ConclusionKind, number>> = {
  error: 1,
  definition: 3,
  interpretation: 3,
  implication: 3,
  rounding: 4,
  agrees: 5,
};

/**
 * The schema.org markup of a claim that checks what a source prints (`ClaimReview`): the words
 * checked, where they are printed, and the verdict. Undefined where the verdict is on nothing printed.
 */
export function claimReview(
  { subject, readings }: Claim,
  { kind, printed, value, short }: Conclusion,
  tables: Tables,
  site: Pick<Site, 'name'>,
  lang: Lang,
): Record<string, unknown> | undefined {
  const rating = ratings[kind];
  const said = printed ?? value;
  const cited = readings.flatMap(({ place }) =>
    tables.sources.filter(({ id }) => id === place.source),
  );
  const [source] = cited;
  if (rating === undefined || said === undefined || source === undefined) return undefined;
  return {
    '@type': 'ClaimReview',
    claimReviewed: labelled(subject[lang], said[lang], lang),
    author: { '@type': 'Organization', name: site.name[lang] },
    itemReviewed: {
      '@type': 'Claim',
      appearance: { '@type': 'CreativeWork', name: sourceCitation(source, lang) },
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: rating,
      bestRating: Math.max(...Object.values(ratings)),
      worstRating: Math.min(...Object.values(ratings)),
      alternateName: short[lang],
    },
  };
}
