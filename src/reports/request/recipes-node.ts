import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '#src/tables/yaml.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import { parameters } from './catalogue.ts';
import { parameterOf, type Recipe, type RecipePart } from './recipe.ts';
import { recipeShape, type RecipeShape } from './recipe-schema.ts';

/**
 * Reads the recipes of a folder, in the order of their names. Throws a `ReportError` with every
 * fault of every file, each with its line.
 */
export function readRecipes(folder: string): Recipe[] {
  const faults: ReportFault[] = [];
  const recipes: Recipe[] = [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const name of files.sort()) {
    const read = readRecipe(`${folder}/${name}`, readFileSync(join(folder, name), 'utf8'));
    faults.push(...read.faults);
    if (read.recipe !== undefined) recipes.push(read.recipe);
  }
  if (faults.length > 0) throw new ReportError(faults);
  return recipes;
}

/** Reads one recipe; its name is that of the file. */
export function readRecipe(file: string, text: string): { recipe?: Recipe; faults: ReportFault[] } {
  const read = parseYaml(text, recipeShape, file);
  const faults = read.faults.map(({ line = 1, column, detail }): ReportFault => ({
    page: `${file}:${line}`,
    where: column ?? 'YAML',
    zh: `配方的写法不对：${detail?.zh ?? ''}。请按 content/reports/README.md 里的说明改正这一项。`,
    en: `The recipe is not as it must be: ${detail?.en ?? ''}. Correct the entry as content/reports/README.md shows.`,
  }));
  if (read.value === undefined) return { faults };
  const recipe: Recipe = {
    ...read.value,
    id: file.replace(/^.*\//u, '').replace(/\.yaml$/u, ''),
    file,
    parts: read.value.parts.map((part, index) => placed(part, index, read.lineOf)),
  };
  return { recipe, faults: [...faults, ...unknownParameters(recipe, read.lineOf)] };
}

/** A part with the lines of what its faults lead to. */
function placed(
  part: RecipeShape['parts'][number],
  index: number,
  lineOf: (path: PropertyKey[]) => number,
): RecipePart {
  const line = lineOf(['parts', index]);
  if ('page' in part) return { ...part, line };
  const tables = part.tables.map((table, at) => ({
    ...table,
    line: lineOf(['parts', index, 'tables', at]),
  }));
  return { ...part, line, tables };
}

/** Places where a parameter stands that the recipe is not chosen by. */
function unknownParameters(recipe: Recipe, lineOf: (path: PropertyKey[]) => number): ReportFault[] {
  const chosen = parameterOf(recipe);
  const texts: [PropertyKey[], string][] = [
    [['title', 'zh'], recipe.title.zh],
    [['title', 'en'], recipe.title.en],
    [['path'], recipe.path],
    ...recipe.parts.map((part, index): [PropertyKey[], string] =>
      'page' in part
        ? [['parts', index, 'page'], part.page]
        : [['parts', index, 'side-by-side'], part['side-by-side']],
    ),
  ];
  return texts.flatMap(([path, text]) =>
    [...text.matchAll(/\{([^}]*)\}/gu)]
      .filter(([, name]) => name !== chosen)
      .map(([, name = '']): ReportFault => {
        const known = parameters.some((parameter) => parameter === name);
        const place = { page: `${recipe.file}:${lineOf(path)}`, where: path.join('.') };
        return known
          ? {
              ...place,
              zh: `这份配方没有按 ${name} 选。请加上 each: ${name} 或 choose，或改写 {${name}}。`,
              en: `This recipe is not chosen by ${name}. Add each: ${name} or choose, or rewrite {${name}}.`,
            }
          : {
              ...place,
              zh: `没有参数“${name}”。可用的有：${parameters.join('、')}。`,
              en: `There is no parameter “${name}”. There are: ${parameters.join(', ')}.`,
            };
      }),
  );
}
