import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { project } from '../../fixtures/tables.ts';

/** A file of the project with code, and what it imports. */
export interface SourceFile {
  /** Path below the project, with forward slashes. */
  path: string;
  text: string;
  /** The TypeScript in it: all of it, or the parts of an Astro file that are code. */
  code: string;
  imports: Import[];
}

/** One import or export line. */
export interface Import {
  /** As written. */
  name: string;
  /** Path below the project of an import within it. */
  target: string | undefined;
  /** Whether only types are taken. */
  isType: boolean;
}

const ignored = new Set(['node_modules', '.git', 'dist', '.astro', '.cache']);

/** Every file of the repository, with forward slashes; what git ignores is left out. */
export function filesBelow(folder = ''): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name) || entry.name.endsWith('.log')) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The code of an Astro file: its front matter and its scripts. */
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
  // `?raw` asks Vite for the text of a file.
  return relative(project, join(project, dirname(from), name.replace(/\?raw$/u, '')))
    .split(sep)
    .join('/');
}

/** The imports of a piece of code: static, dynamic, re-exported, for types and for effects. */
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

/** The syntax tree of a piece of code. */
export function parsed(path: string, code: string): ts.SourceFile {
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
}

/** Every file with code: in src, data, scripts, tests, and the configurations beside them. */
export function sourceFiles(): SourceFile[] {
  return filesBelow()
    .filter((path) => /\.(?:ts|mjs|astro)$/u.test(path))
    .map((path) => {
      const text = readFileSync(join(project, path), 'utf8');
      const code = codeOf(path, text);
      return { path, text, code, imports: importsOf(path, code) };
    });
}
