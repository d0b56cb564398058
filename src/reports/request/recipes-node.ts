import { existsSync } from 'node:fs';
import { isWellNamed } from '#src/lib/file-names.ts';
import { entriesIn, textFilesIn } from '#src/lib/folder-node.ts';
import { pathText, shapeFaults, valueAt } from '#src/lib/shape.ts';
import type { Label } from '#src/model.ts';
import { newLog, readText } from '#src/tables/disk/read-node.ts';
import { messageOf } from '#src/tables/faults.ts';
import { parseYaml, type Yaml } from '#src/tables/yaml.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import { usualFormats } from '../options.ts';
import { parameters } from './catalogue.ts';
import { partFaults, type IndexedPart } from './part-rules.ts';
import { unknownParameters } from './placeholders.ts';
import type { Recipe, RecipePart, RecipeParts } from './recipe.ts';
import { partShape, recipeExpectations, recipeShape, type PartShape } from './recipe-schema.ts';

/** The valid recipes of a folder, and the faults of the others. */
export interface ReadRecipes {
  /** Sorted by name. */
  recipes: Recipe[];
  /** Names of invalid recipes. */
  broken: string[];
  faults: ReportFault[];
  /** All recipes with what can be read of them, also the invalid ones. */
  drafts: RecipeParts[];
}

/** A recipe that was read, and what is wrong with it. */
interface ReadRecipe {
  recipe?: Recipe;
  /** What can be told of a recipe with invalid entries: its parts that are valid. */
  draft?: RecipeParts;
  faults: ReportFault[];
}

/** Reads the recipes of a folder. A faulty recipe does not affect the others. */
export function readSoundRecipes(folder: string): ReadRecipes {
  if (!existsSync(folder))
    return { recipes: [], broken: [], drafts: [], faults: [noFolder(folder)] };
  const read = textFilesIn(folder, '.yaml').map((name) => {
    const file = `${folder}/${name}`;
    return { id: idOf(file), ...readFile(file) };
  });
  const all = read.flatMap(({ recipe }) => (recipe === undefined ? [] : [recipe]));
  const shared = sharedPaths(all);
  const isSound = (id: string): boolean =>
    read.some((one) => one.id === id && one.faults.length === 0) &&
    !shared.some(({ recipe }) => recipe.id === id);
  return {
    recipes: all.filter(({ id }) => isSound(id)),
    drafts: read.flatMap(({ recipe, draft }) => recipe ?? draft ?? []),
    broken: read.map(({ id }) => id).filter((id) => !isSound(id)),
    faults: [...read.flatMap(({ faults }) => faults), ...shared.map(({ fault }) => fault)],
  };
}

/** Reads the recipes of a folder. Throws a `ReportError` with every fault of every file. */
export function readRecipes(folder: string): Recipe[] {
  const { recipes, faults } = readSoundRecipes(folder);
  if (faults.length > 0) throw new ReportError(faults);
  return recipes;
}

/**
 * Faults for copies and other files of a folder whose names are those of no recipe; the command would
 * pass over them. The check of the project has its own words for them.
 */
export function misnamedRecipes(folder: string): ReportFault[] {
  return entriesIn(folder)
    .filter(({ name }) => /^[^.].*\.ya?ml$/iu.test(name) && !isWellNamed(name, '.yaml'))
    .map(({ name }) => ({
      page: `${folder}/${name}`,
      where: 'content/reports',
      zh: '这个文件没有当配方读：文件名就是配方的代号，只用小写字母、数字和“-”，以 .yaml 结尾，如 my-brief.yaml。请改文件名。',
      en: 'This file is not read as a recipe: its name is the id of the recipe, of small letters, digits and “-”, with .yaml at the end, as in my-brief.yaml. Rename it.',
    }));
}

const noFolder = (folder: string): ReportFault => ({
  page: folder,
  where: 'content/reports',
  zh: '没有放配方的文件夹。请取回它，或用 --recipes 指出在哪里。',
  en: 'The folder of the recipes is missing. Restore it, or say with --recipes where it is.',
});

/** Reads one recipe in any encoding that the data may have. */
function readFile(file: string): ReadRecipe {
  const log = newLog();
  const text = readText(file, log);
  if (text !== undefined) return readRecipe(file, text);
  const faults = log.faults.map((fault) => {
    const { code, line } = fault;
    const at = { page: line === undefined ? file : `${file}:${String(line)}` };
    if (code === 'oversized-file') {
      const [zh, en] = [messageOf(fault, 'zh'), messageOf(fault, 'en')];
      return {
        ...{ ...at, where: 'content/reports' },
        zh: `${zh.what}：${zh.found}。应为：${zh.expected}${zh.fix}`,
        en: `${en.what}: ${en.found}. Expected: ${en.expected} ${en.fix}`,
      };
    }
    return {
      ...{ ...at, where: 'UTF-8' },
      zh: '文件读不出来：它不是 UTF-8 文字，或已损坏。请在编辑器里另存为 UTF-8。',
      en: 'The file cannot be read: it is no UTF-8 text, or damaged. Save it again as UTF-8.',
    };
  });
  return { faults };
}

/** Parses one recipe, named after its file. */
export function readRecipe(file: string, text: string): ReadRecipe {
  const read = parseYaml(text, recipeShape, file);
  const { value, lineOf } = read;
  const sound = soundParts(read.data);
  const faults = [
    ...formFaults(file, read),
    ...unknownParameters(file, read),
    ...partFaults(sound, aroundParts(read.data)).map(({ path, zh, en }) => ({
      ...{ page: `${file}:${String(lineOf(path))}`, where: pathText(path) },
      ...withAdvice({ zh: `${zh}。`, en: `${en}.` }),
    })),
  ];
  const parts = sound.map(({ part, index }) => placed(part, index, lineOf));
  if (value === undefined) return { faults, draft: { id: idOf(file), file, parts } };
  const formats = [...new Set(value.formats)];
  const recipe: Recipe = {
    ...value,
    formats,
    evidence: value.evidence ?? (value['one-page'] ? 'end' : 'foot'),
    layouts: [...new Set(value.layouts)],
    languages: [...new Set(value.languages)],
    ready: formats.filter((format) => (value.ready ?? usualFormats).includes(format)),
    id: idOf(file),
    file,
    lines: { path: lineOf(['path']), ships: lineOf(['ships']) },
    parts,
  };
  return { recipe, faults };
}

/** The parts that are right by themselves, also where other entries are not. */
function soundParts(data: unknown): IndexedPart[] {
  const parts = valueAt(data, ['parts']);
  return (Array.isArray(parts) ? parts : []).flatMap((one: unknown, index) => {
    const { data: part } = partShape.safeParse(one);
    return part === undefined ? [] : [{ part, index }];
  });
}

/** What else of a recipe its parts are compared with. */
function aroundParts(data: unknown): Parameters<typeof partFaults>[1] {
  const chosen = valueAt(data, ['choose', 'parameter']);
  return {
    onePage: valueAt(data, ['one-page']) === true,
    choose: parameters.find((parameter) => parameter === chosen),
  };
}

function idOf(file: string): string {
  return file.replace(/^.*\//u, '').replace(/\.yaml$/u, '');
}

/** YAML errors and schema violations. */
function formFaults(file: string, { faults, issues, data, lineOf }: Yaml<unknown>): ReportFault[] {
  if (issues.length === 0) {
    // Further errors are mostly consequences of the first: a missing quote makes every line below one.
    return faults.slice(0, 1).map(({ line = 1, detail }) => ({
      page: `${file}:${String(line)}`,
      where: 'YAML',
      zh: `这一行读不下去：${detail?.zh ?? ''}。请看这一行和上一行的缩进、冒号后的空格和引号；含冒号、# 或 {} 的文字要加引号。`,
      en: `The file cannot be read from here: ${detail?.en ?? ''}. Look at this line and the one above: indents, the space after colons, and quotes; text with a colon, # or {} needs quotes.`,
    }));
  }
  return shapeFaults(issues, data, recipeShape, recipeExpectations)
    .map((fault) => ({ ...fault, line: lineOf(fault.path) }))
    .sort((a, b) => a.line - b.line)
    .map(({ path, line, zh, en }) => ({
      page: `${file}:${String(line)}`,
      where: pathText(path) || 'YAML',
      ...withAdvice({ zh, en }),
    }));
}

const withAdvice = ({ zh, en }: Label): Label => ({
  zh: `${zh}请按 content/reports/README.md 改正。`,
  en: `${en} Correct it as content/reports/README.md shows.`,
});

/** A part with the lines of its entries, for faults found later in the pages. */
function placed(
  part: PartShape,
  index: number,
  lineOf: (path: PropertyKey[]) => number,
): RecipePart {
  const lines = Object.fromEntries(
    entriesOf(part).map((path) => [pathText(path), lineOf(['parts', index, ...path])]),
  );
  return { ...part, line: lineOf(['parts', index]), lines };
}

/** Paths of all leaf values. */
function entriesOf(value: unknown, above: PropertyKey[] = []): PropertyKey[][] {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => entriesOf(one, [...above, index]));
  }
  if (typeof value !== 'object' || value === null) return [above];
  return Object.entries(value).flatMap(([key, one]) => entriesOf(one, [...above, key]));
}

/** Recipes that write to the same path. */
function sharedPaths(recipes: readonly Recipe[]): { recipe: Recipe; fault: ReportFault }[] {
  return recipes.flatMap((recipe) => {
    const others = recipes.filter((one) => one !== recipe && one.path === recipe.path);
    if (others.length === 0) return [];
    const files = others.map(({ file }) => file);
    const fault = {
      page: `${recipe.file}:${String(recipe.lines.path)}`,
      where: `path: ${recipe.path}`,
      zh: `${files.join('、')} 也写到这个路径，两份报告会互相覆盖。请改掉其中一个 path。`,
      en: `${files.join(', ')} writes to the same path, so that one report would replace the other. Change one path.`,
    };
    return [{ recipe, fault }];
  });
}
