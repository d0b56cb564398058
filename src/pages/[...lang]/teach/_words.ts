import { scopeOf } from '#src/charts/page.ts';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { evidence } from '#src/claims/site.ts';
import { placeList } from '#src/claims/evidence/place-list.ts';
import { t } from '#src/i18n/index.ts';
import { href } from '#src/i18n/paths.ts';
import { bracketed, labelled, punctuation } from '#src/i18n/punctuation.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Lang } from '#src/model.ts';
import { giftOf } from '#src/teach/gift.ts';
import { levels, type Level } from '#src/teach/plan.ts';
import { spoken, type Sheet } from '#src/teach/sheet.ts';
import { sheetOfChart } from '#src/teach/site-node.ts';
import { deckOf, type SlideSubject } from '#src/teach/slides.ts';
import { cardPng } from '../charts/_card.ts';

const said = (text: string): string => spoken(text, (id) => evidence().claim(id).shown);

/** Full address of a page, where the site has one. */
function addressOf(lang: Lang, path: string, site: URL | undefined): string | undefined {
  return site && new URL(href(import.meta.env.BASE_URL, lang, path), site).href;
}

/** The question bank of some sheets, each a category. */
export function bankOf(sheets: readonly Sheet[], lang: Lang, site: URL | undefined): string {
  const { name } = evidence().site;
  return sheets
    .map((sheet) => {
      const address = addressOf(lang, sheet.path, site);
      const about = t(lang, 'teach.about.chart', { topic: sheet.topic });
      const opening = about + (address === undefined ? '' : bracketed(address, lang));
      return giftOf(sheet, {
        category: `${name[lang]}/${sheet.topic}`,
        opening: opening + punctuation(lang).colon,
        percent: t(lang, 'teach.unitPercent'),
        spoken: said,
      });
    })
    .join('');
}

/** A deck about the charts of some sheets. */
export async function slidesOf(
  sheets: readonly Sheet[],
  title: string,
  lang: Lang,
  site: URL | undefined,
): Promise<Uint8Array> {
  const subjects = await Promise.all(sheets.map((sheet) => subjectOf(sheet, lang, site)));
  const named = Object.fromEntries(
    levels.map((level) => [level, t(lang, `teach.${level}`)]),
  ) as Record<Level, string>;
  return deckOf(subjects, {
    ...{ lang, title, site: evidence().site.name[lang], date: release().date, levels: named },
    ...{ table: t(lang, 'teach.slideTable'), questions: t(lang, 'teach.slideQuestions') },
    ...{ answer: t(lang, 'teach.answer'), criteria: t(lang, 'teach.criteria') },
    isPicture: t(lang, 'teach.slidePicture'),
  });
}

async function subjectOf(sheet: Sheet, lang: Lang, site: URL | undefined): Promise<SlideSubject> {
  const { chart, scope, state, series } = sheet;
  const { measures, tables } = evidence();
  return {
    sheet,
    title: plain(chart.title(measures, scope, lang, state)),
    subtitle: plain(chart.subtitle(measures, scope, lang, state)),
    description: plain(chart.describe(measures, scope, lang, state)),
    source: labelled(
      t(lang, 'figure.source'),
      placeList(chart.places(measures, scope), tables, lang),
      lang,
    ),
    address: addressOf(lang, scopeOf(chart, measures, scope).path, site),
    series,
    picture: series === undefined ? await cardPng({ chart, scope, state }, lang) : undefined,
    spoken: said,
  };
}

/** The sheets of the charts that a chapter shows, in its order. */
export function sheetsOfChapter(slug: string, lang: Lang): Sheet[] {
  const chapter = evidence().chapters.find((one) => one.lang === lang && one.slug === slug);
  const figures = chapter?.uses.filter(({ component }) => component === 'Figure') ?? [];
  const ids = [...new Set(figures.map(({ id }) => id))];
  return ids.flatMap((id) => sheetOfChart(id, lang) ?? []);
}
