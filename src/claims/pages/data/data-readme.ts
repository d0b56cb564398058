import { datasets } from '#data/index.ts';
import type { Edition } from '#src/tables/dictionary.ts';
import { languages } from '#src/i18n/languages.ts';
import { licence } from '#src/lib/licence.ts';
import type { Lang } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Site } from '#src/tables/site.ts';
import { sourceCitation } from '../../evidence/citation.ts';

const words = {
  edition: { zh: '版本', en: 'Version' },
  licence: { zh: '许可', en: 'Licence' },
  reading: {
    zh: 'CSV 用 UTF-8 编码，不带 BOM，以逗号分隔，第一行是列名。空格表示未知，不是零。`datapackage.json`（Data Package 2.0）写明每一列的名称、类型、单位、倍数、取值和定义，每个文件的行数、校验值和来源。',
    en: 'CSV files are UTF-8 without a byte order mark, separated by commas, with the names of the columns in the first line. An empty cell means unknown; it is not zero. `datapackage.json` (Data Package 2.0) gives the name, type, unit, factor, values and definition of every column, and the rows, checksum and sources of every file.',
  },
  numbers: {
    zh: '数字照来源印出的写，错的也照录；已知的错误见各数据集的工作簿（XLSX）和网站的勘误页。',
    en: 'Numbers are those that the sources print, wrong ones included; known errors are in the workbook (XLSX) of each dataset and on the page of errata.',
  },
  files: { zh: '文件', en: 'Files' },
  sources: { zh: '来源', en: 'Sources' },
};

function part(tables: Tables, site: Readme, edition: Edition, lang: Lang): string[] {
  const { version, date, homepage } = edition;
  return [
    `# ${site.name[lang]}`,
    '',
    site.description[lang],
    '',
    `- ${words.edition[lang]}: ${version} (${date})`,
    `- ${words.licence[lang]}: ${licence.id}, ${licence.url}`,
    ...(homepage === undefined ? [] : [`- ${homepage}`]),
    '',
    words.reading[lang],
    '',
    words.numbers[lang],
    '',
    `## ${words.files[lang]}`,
    '',
    ...datasets.map(
      ({ id, title, rowIs }) => `- \`data/${id}.csv\`: ${title[lang]} (${rowIs[lang]})`,
    ),
    '',
    `## ${words.sources[lang]}`,
    '',
    ...tables.sources.map((source) => `- ${source.id}: ${sourceCitation(source, lang)}`),
    '',
  ];
}

type Readme = Pick<Site, 'name' | 'description'>;

/** The readme of the data to take away, one part a language: what they are, how to read them, whose. */
export function dataReadme(tables: Tables, site: Readme, edition: Edition): string {
  return languages.flatMap(({ id }) => part(tables, site, edition, id)).join('\n');
}
