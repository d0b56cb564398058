import {
  type Catalogue,
  ownFields,
  parameterOf,
  parameters,
  type Recipe,
} from '#src/reports/request.ts';

/** Help text. */
export const help = `npm run report -- 配方 [选项] / RECIPE [options]

  --list                列出配方和可选的值 / lists recipes and values
  --check               只核对全部配方写的网页、节和列，不做报告
                        / only compares pages, sections and columns of all recipes with the site
  --all                 全部配方 / every recipe
  ${parameters.map((name) => `--${name}`).join(' ')} a,b
                        按代号或名称选；@文件 是名单（CSV、文本、Excel），每行一个
                        / choose by id or name; @FILE is a list (CSV, text, Excel),
                        a name in each row
  --sections a,b        只印这几节，按代号或名称 / prints these sections only, by id or name
  --field NAME=WORDS    写进自己的字句，可以写几次 / own words, as often as needed:
                        ${ownFields.join(' ')}
  --full                简报不截短 / prints the sections of briefs whole
  --lang zh,en          语言 / languages
  --format pdf,docx,epub,pptx,xlsx
                        格式；不写就做网站上现成的几种 / formats; by default those that ship
  --layout standard,official
                        版式：本站、公文 / layout: the site’s own, official document
  --out DIR             放在哪个文件夹（reports）；写 名称.zip 就装进一个 ZIP
                        / the folder for the files (reports); NAME.zip puts them into a zip
  --dist DIR            建好的网站 / the built site (dist)
  --recipes DIR         配方 / the recipes (content/reports)
  --cache DIR           报告缓存 / the report cache (.cache/reports)
  --site URL            网站地址，写进链接和二维码 / address of the site, for links and QR codes
  --shard 3/16          只做16份中的第3份 / builds part 3 of 16
  --jobs N              同时几个进程 / number of processes
  --force               全部重做，不用缓存 / rebuilds everything, ignoring the cache
`;

/** Lists the recipes and their parameter values. */
export function listing(recipes: readonly Recipe[], { values }: Catalogue): string {
  const chosen = new Set(recipes.map(parameterOf));
  return [
    ...recipes.map((recipe) => {
      const parameter = parameterOf(recipe);
      const { least = 1, most } = recipe.choose ?? {};
      const range = `${String(least)}${most === undefined ? '+' : `–${String(most)}`}`;
      const each = recipe.each === undefined ? range : '1';
      return [
        `${recipe.id}${parameter === undefined ? '' : `  --${parameter} (${each})`}  ${recipe.formats.join(',')}  ${recipe.layouts.join(',')}`,
        `  ${recipe.about.zh}`,
        `  ${recipe.about.en}`,
      ].join('\n');
    }),
    ...parameters
      .filter((parameter) => chosen.has(parameter))
      .map((parameter) =>
        [
          `--${parameter}`,
          ...values[parameter].map(({ id, name }) => `  ${id}  ${name.zh} / ${name.en}`),
        ].join('\n'),
      ),
  ].join('\n\n');
}
