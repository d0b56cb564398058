import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { allCharts } from '#src/charts/index.ts';
import { families, otherPages } from '#src/claims/markup/check-links.ts';
import { claimBook } from '#src/claims/faults.ts';
import { inspectProject } from '#src/claims/site.ts';
import { t } from '#src/i18n/index.ts';
import { formatFaults } from '#src/lib/faults.ts';
import { siteDir } from '#src/lib/site-dir-node.ts';
import { visibleText } from '#src/lib/text/visible.ts';
import type { Lang, Status } from '#src/model.ts';
import type { ReportFault } from '#src/reports/faults.ts';
import { unknownPages } from '#src/reports/request.ts';
import { readSoundRecipes } from '#src/reports/request-node.ts';

/** Result of checking data, claims, chapters and recipes. */
export interface ProjectCheck {
  /** The faults as text, the first `most` of each kind; empty when there are none. */
  faults(lang: Lang, most?: number): string;
  /** Number of claims by status; for projects without faults. */
  summary(lang: Lang): string;
}

const statuses: readonly Status[] = ['confirmed', 'contradicted', 'computed', 'reported'];

/** Checks a project. Used by the claims command and by the build. */
export function checkProject(root: string): ProjectCheck {
  const { evidence, faults, pages: members } = inspectProject(root, allCharts);
  const recipes = join(root, 'content', 'reports');
  // A missing folder is told with the others.
  const read = existsSync(recipes) ? readSoundRecipes(recipes) : undefined;
  const ofRecipes = [
    ...(read?.faults ?? []),
    ...(read?.drafts ?? []).flatMap((recipe) =>
      unknownPages(recipe, { families, members, others: otherPages }),
    ),
  ];
  const { claims = [], chapters = [] } = evidence ?? {};
  const byStatus = (lang: Lang): string[] =>
    statuses.map((status) => {
      const count = claims.filter((claim) => claim.status === status).length;
      return `${t(lang, `status.${status}`)} ${count}`;
    });
  return {
    faults: (lang, most) =>
      [formatFaults(faults, lang, claimBook, most), recipeText(ofRecipes, lang)]
        .filter((text) => text !== '')
        .join('\n\n'),
    summary: (lang) =>
      lang === 'zh'
        ? `${chapters.length} 个正文文件，${claims.length} 条主张，没有问题：${byStatus(lang).join('，')}。`
        : `${claims.length} claims in ${chapters.length} chapter files, no faults: ${byStatus(lang).join(', ')}.`,
  };
}

/** The faults of recipes in one language. */
function recipeText(faults: readonly ReportFault[], lang: Lang): string {
  if (faults.length === 0) return '';
  const count = String(faults.length);
  const head = {
    zh: `配方有 ${count} 处问题：`,
    en: `The recipes have ${count} ${faults.length === 1 ? 'fault' : 'faults'}:`,
  }[lang];
  return [
    head,
    ...faults.map(
      (fault) =>
        // Nothing from a file reaches a terminal as it is.
        `${visibleText(fault.page)} · ${visibleText(fault.where)}\n  × ${visibleText(fault[lang])}`,
    ),
  ].join('\n\n');
}

/**
 * Stops the build before it touches `dist`, with the report in both languages and no stack trace;
 * the development server prints the report and continues.
 */
export function projectCheck(): AstroIntegration {
  const told = (): string => {
    const check = checkProject(siteDir());
    return [check.faults('zh'), check.faults('en')].filter((text) => text !== '').join('\n\n');
  };
  return {
    name: 'project-check',
    hooks: {
      'astro:build:start': () => {
        const text = told();
        if (text === '') return;
        console.error(text);
        process.exit(1);
      },
      'astro:server:start': () => {
        const text = told();
        if (text !== '') console.error(text);
      },
    },
  };
}
