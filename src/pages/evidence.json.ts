import type { APIRoute } from 'astro';
import { usesByClaim } from '#src/claims/chapters.ts';
import { conclusionOf } from '#src/claims/conclusion.ts';
import type { Claim } from '#src/claims/ledger.ts';
import { noteOf } from '#src/claims/evidence/note.ts';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { evidence } from '#src/claims/site.ts';
import { byLanguage, languages } from '#src/i18n/languages.ts';

/** All claims as JSON: verdict, value, status, computation, cells, readings and uses. */
export const GET: APIRoute = () => {
  const { claims, chapters, recheck, tables } = evidence();
  const uses = usesByClaim(chapters.filter(({ lang }) => lang === languages[0].id));
  const verdictOf = (claim: Claim) => {
    const { kind, text, value, printed } = conclusionOf(claim, { tables, recheck });
    return { kind, text, value: value ?? null, printed: printed ?? null };
  };
  const entries = claims.map((claim) => ({
    id: claim.id,
    status: claim.status,
    verdict: verdictOf(claim),
    shown: claim.shown ?? null,
    value: claim.value ?? null,
    unit: claim.declaration.reading === undefined ? (claim.observation?.unit ?? null) : null,
    // What the data give beside a reading; of an observation, its value already.
    compared: claim.declaration.reading === undefined ? null : (claim.observation?.value ?? null),
    statement:
      claim.finding === undefined
        ? null
        : { ...claim.declaration.statement, holds: claim.finding.holds },
    subject: claim.subject,
    computation: byLanguage((lang) => noteOf(claim, tables, lang).computation ?? null),
    cells: (claim.finding?.observations ?? [claim.observation]).flatMap(
      (observation) => observation?.inputs ?? [],
    ),
    place: claim.place ?? null,
    readings: claim.readings,
    remarks: byLanguage((lang) => noteOf(claim, tables, lang).remarks),
    chapters: (uses.get(claim.id) ?? []).map(({ chapter }) => chapter.slug),
  }));
  return new Response(
    `${JSON.stringify({ version: release().version, claims: entries }, null, 1)}\n`,
  );
};
