import type { APIRoute } from 'astro';
import { evidence } from '#src/claims/site.ts';
import { t } from '#src/i18n/index.ts';
import { language, languageOf } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import { cartridgeZip, type CartridgeLink } from '#src/teach/cartridge.ts';
import { lessonPath, worksheetPath } from '#src/teach/paths.ts';
import { chapterPaths, chapterTitle } from '../../_chapters.ts';
import { sheetsOfChapter } from '../../_words.ts';

/** Links of a cartridge are full addresses: without that of the site there is none. */
export const getStaticPaths = () => (import.meta.env.SITE ? chapterPaths(false) : []);

/** The pages of a chapter, its lesson and its charts as links for a learning platform. */
export const GET: APIRoute = ({ params, site }) => {
  const lang = languageOf(params['lang']).id;
  const slug = params['slug'] ?? '';
  const title = chapterTitle(slug, lang);
  const link = (id: string, name: string, path: string): CartridgeLink => ({
    id: `page-${id}`,
    title: name,
    url: new URL(href(import.meta.env.BASE_URL, lang, path), site).href,
  });
  const own = sheetsOfChapter(slug, lang);
  const file = cartridgeZip({
    id: `${evidence().site.id}-${slug}-${lang}`,
    title,
    description: t(lang, 'teach.lessonAbout'),
    tag: language(lang).tag,
    folders: [
      {
        id: 'folder-chapter',
        title: t(lang, 'teach.chapterPage'),
        links: [
          link('chapter', title, `/chapters/${slug}/`),
          link('lesson', t(lang, 'teach.lesson'), lessonPath(slug)),
        ],
      },
      ...own.map(({ chart, topic, path }) => ({
        id: `folder-${chart.id}`,
        title: topic,
        links: [
          link(`${chart.id}-chart`, t(lang, 'teach.chartPage'), path),
          link(`${chart.id}-worksheet`, t(lang, 'teach.worksheet'), worksheetPath(chart.id)),
        ],
      })),
    ],
  });
  return new Response(Buffer.from(file));
};
