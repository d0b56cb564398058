import type { Label } from '#src/model.ts';
import type { NewFiles } from './files.ts';
import { csvOf, provenanceOf } from './tables.ts';

const camel = (id: string): string =>
  id.replace(/-([a-z0-9])/gu, (_match, letter: string) => letter.toUpperCase());

/** The columns without the language: `name_zh` and `name_en` are one text in both. */
function textsOf(columns: readonly string[]): { name: string; isPair: boolean }[] {
  const names = columns.map((column) => {
    const name = column.replace(/_(?:zh|en)$/u, '');
    const isPair = [`${name}_zh`, `${name}_en`].every((one) => columns.includes(one));
    return isPair ? { name, isPair } : { name: column, isPair };
  });
  return [...new Map(names.map((one) => [one.name, one])).values()];
}

/** A schema whose columns are all texts; their kinds are the next step. */
function schemaOf(id: string, title: Label, columns: readonly string[]): string {
  const [key = 'id', ...others] = columns;
  const texts = textsOf(others);
  const helpers = [
    ...(texts.some(({ isPair }) => isPair) ? ['bilingual'] : []),
    key === 'id' ? 'id' : 'key',
    ...(texts.some(({ isPair }) => !isPair) ? ['text'] : []),
  ];
  const named = (name: string): string => `{ zh: '${name}', en: '${name}' }`;
  return [
    "import { dataset } from '../dataset.ts';",
    `import { ${helpers.join(', ')} } from '../kinds.ts';`,
    '',
    `/** ${title.en}. */`,
    `export const ${camel(id)} = dataset({`,
    `  id: '${id}',`,
    `  title: { zh: '${title.zh}', en: '${title.en}' },`,
    `  rowIs: { zh: '一行', en: 'One row' },`,
    `  key: ['${key}'],`,
    '  columns: {',
    key === 'id' ? '    id,' : `    ${key}: key({ label: ${named(key)} }),`,
    ...texts.map(({ name, isPair }) =>
      isPair
        ? `    ...bilingual('${name}', ${named(name)}),`
        : `    ${name}: text({ label: ${named(name)} }),`,
    ),
    '  },',
    '});',
    '',
  ].join('\n');
}

/** `data/index.ts` with one more dataset, after the others. */
function withDataset(index: string, id: string): string {
  const line = `import { ${camel(id)} } from './${id}/schema.ts';\n`;
  const imports = [...index.matchAll(/^import .*\n/gmu)].map(([text]) => text);
  const sorted = [...imports, line].sort();
  const rest = index.slice(imports.join('').length);
  return sorted.join('') + rest.replace('] as const;', `  ${camel(id)},\n] as const;`);
}

/** A dataset: its folder, and its line in the register. */
export function newDataset(
  index: string,
  id: string,
  title: Label,
  columns: readonly string[],
): NewFiles {
  const csv = csvOf(columns);
  const entries = textsOf(columns)
    .filter(({ name }) => name !== 'id')
    .map(({ name }) => `${id}.${name}`);
  const note: Label = { zh: '数据怎样整理的写在这里。', en: 'How the rows were put together.' };
  return {
    files: {
      [`data/${id}/schema.ts`]: schemaOf(id, title, columns),
      [`data/${id}/${id}.csv`]: csv,
      [`data/${id}/provenance.yaml`]: provenanceOf(id, note, { text: csv, rows: 0 }),
    },
    changes: { 'data/index.ts': withDataset(index, id) },
    steps: [
      {
        zh: `在 data/${id}/schema.ts 里写明每一列的名称和种类（data/kinds.ts）。`,
        en: `Give every column its label and kind in data/${id}/schema.ts (data/kinds.ts).`,
      },
      {
        zh: `填 data/${id}/${id}.csv，在 provenance.yaml 里写出处，再运行 npm run data accept -- ${id}。`,
        en: `Fill in data/${id}/${id}.csv, give its provenance in provenance.yaml, then run npm run data accept -- ${id}.`,
      },
      ...(entries.length === 0
        ? []
        : [
            {
              zh: `在 data/code-book/code-book.csv 里给每一列加一行定义和反例（entry：${entries.join('、')}），再运行 npm run data accept -- code-book --who 姓名 --why 理由 --source 本站编写。`,
              en: `Define every column in data/code-book/code-book.csv, with a counter-example (entry: ${entries.join(', ')}), then run npm run data accept -- code-book --who NAME --why REASON --source "this project".`,
            },
          ]),
    ],
  };
}
