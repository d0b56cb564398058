import type { Label } from '#src/model.ts';
import type { NewFiles } from './files.ts';
import { csvOf, provenanceOf } from './tables.ts';

const camel = (id: string): string =>
  id.replace(/-([a-z0-9])/gu, (_match, letter: string) => letter.toUpperCase());

/** A schema whose columns are all texts; their kinds are the next step. */
function schemaOf(id: string, title: Label, columns: readonly string[]): string {
  const [key = 'id', ...others] = columns;
  const helpers = key === 'id' ? 'id, text' : 'key, text';
  const label = (name: string): string => `{ label: { zh: '${name}', en: '${name}' } }`;
  return [
    "import { dataset } from '../dataset.ts';",
    `import { ${others.length === 0 ? helpers.replace(', text', '') : helpers} } from '../kinds.ts';`,
    '',
    `/** ${title.en}. */`,
    `export const ${camel(id)} = dataset({`,
    `  id: '${id}',`,
    `  title: { zh: '${title.zh}', en: '${title.en}' },`,
    `  rowIs: { zh: '一行', en: 'One row' },`,
    `  key: ['${key}'],`,
    '  columns: {',
    key === 'id' ? '    id,' : `    ${key}: key(${label(key)}),`,
    ...others.map((name) => `    ${name}: text(${label(name)}),`),
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
    ],
  };
}
