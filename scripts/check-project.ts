import type { AstroIntegration } from 'astro';
import { allCharts } from '#src/charts/index.ts';
import { claimBook } from '#src/claims/faults.ts';
import { inspectProject } from '#src/claims/site.ts';
import { t } from '#src/i18n/index.ts';
import { formatFaults } from '#src/lib/faults.ts';
import { siteDir } from '#src/lib/site-dir-node.ts';
import type { Lang, Status } from '#src/model.ts';

/** Result of checking data, claims and chapters against one another. */
export interface ProjectCheck {
  /** The faults as text; empty when there are none. */
  faults(lang: Lang): string;
  /** Number of claims by status; for projects without faults. */
  summary(lang: Lang): string;
}

const statuses: readonly Status[] = ['confirmed', 'contradicted', 'computed', 'reported'];

/** Checks a project. Used by the claims command and by the build. */
export function checkProject(root: string): ProjectCheck {
  const { evidence, faults } = inspectProject(root, allCharts);
  const { claims = [], chapters = [] } = evidence ?? {};
  const byStatus = (lang: Lang): string[] =>
    statuses.map((status) => {
      const count = claims.filter((claim) => claim.status === status).length;
      return `${t(lang, `status.${status}`)} ${count}`;
    });
  return {
    faults: (lang) => formatFaults(faults, lang, claimBook),
    summary: (lang) =>
      lang === 'zh'
        ? `${chapters.length} 个正文文件，${claims.length} 条主张，没有问题：${byStatus(lang).join('，')}。`
        : `${claims.length} claims in ${chapters.length} chapter files, no faults: ${byStatus(lang).join(', ')}.`,
  };
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
