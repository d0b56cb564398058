import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { project } from '../../fixtures/tables.ts';

/** A source file of the project with its imports. */
export interface SourceFile {
  /** Path relative to the project root, with forward slashes. */
  path: string;
  text: string;
  /** Its TypeScript: the whole file, or the code parts of an Astro file. */
  code: string;
  imports: Import[];
}

/** One import or export statement. */
export interface Import {
  /** Module specifier as written. */
  name: string;
  /** Path relative to the project root, if the import is inside the project. */
  target: string | undefined;
  isType: boolean;
}

const ignored = new Set([
  'node_modules',
  '.git',
  'dist',
  '.dist-next',
  '.dist-old',
  '.astro',
  '.cache',
]);

/** All files of the repository, with forward slashes, except those ignored by git. */
export function filesBelow(folder = ''): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name) || entry.name.endsWith('.log')) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The code of an Astro file: its front matter and scripts. */
function codeOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const front = /^---\n([\s\S]*?)\n---/u.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gu)].map(
    ([, code = '']) => code,
  );
  return [front, ...scripts].join('\n');
}

function targetOf(from: string, name: string): string | undefined {
  if (name.startsWith('#')) return name.slice(1);
  if (!name.startsWith('.')) return undefined;
  // `?raw` makes Vite import the text of a file.
  return relative(project, join(project, dirname(from), name.replace(/\?raw$/u, '')))
    .split(sep)
    .join('/');
}

/** The imports in code: static, dynamic, re-exports, type-only and side-effect. */
function importsOf(path: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isType: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    found.push({ name: specifier.text, target: targetOf(path, specifier.text), isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(path, code));
  return found;
}

/** Parses code to a syntax tree. */
export function parsed(path: string, code: string): ts.SourceFile {
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
}

/**
 * All source files: in src, data, scripts and tests, and the configuration files at the top level.
 */
export function sourceFiles(): SourceFile[] {
  return filesBelow()
    .filter((path) => /\.(?:ts|mjs|astro)$/u.test(path))
    .map((path) => {
      const text = readFileSync(join(project, path), 'utf8');
      const code = codeOf(path, text);
      return { path, text, code, imports: importsOf(path, code) };
    });
}
