import type { Lang } from '#src/model.ts';
import { usesByClaim, type Chapter } from '../chapters.ts';
import type { Claim } from '../ledger.ts';
import { noteNumbers } from '../notes/site.ts';
import type { Evidence } from '../evidence.ts';

/** A claim with the places of the chapters that use it. */
export interface LedgerClaim {
  claim: Claim;
  uses: readonly { chapter: Chapter; note: number | undefined }[];
}

/** The claims of a part of the ledger: those that a chapter is the first to use. */
export interface LedgerGroup {
  chapter: Chapter;
  claims: readonly LedgerClaim[];
  /** Path of the page that shows them with their sources. */
  path: string;
}

/** The ledger in parts, one for each chapter; each claim stands in the first that uses it. */
export function ledgerGroups(
  { claims, chapters }: Pick<Evidence, 'claims' | 'chapters'>,
  lang: Lang,
): LedgerGroup[] {
  const here = chapters.filter((chapter) => chapter.lang === lang);
  const uses = usesByClaim(here, noteNumbers);
  const used = claims.map((claim) => ({ claim, uses: uses.get(claim.id) ?? [] }));
  return here.map((chapter) => ({
    chapter,
    claims: used.filter((one) => one.uses[0]?.chapter === chapter),
    path: `/evidence/chapters/${chapter.slug}/`,
  }));
}
