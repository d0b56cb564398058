import type { AstroIntegration } from 'astro';

const warning = [
  '没有设置 SITE_URL：链接预览没有图片，引文和嵌入代码里没有完整网址，也没有站点地图（sitemap）。发布时请写 SITE_URL=https://例子.cn npm run build。',
  'SITE_URL is not set: link previews have no picture, citations and embed codes no full address, and there is no sitemap. To publish: SITE_URL=https://example.org npm run build.',
].join('\n');

/** Says once in a build without the address of the site what that costs. */
export function siteAddress(url: string | undefined): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:build:start': ({ logger }) => {
        if (url === undefined || url === '') logger.warn(warning);
      },
    },
  };
}
