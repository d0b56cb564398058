import type { ReportFault } from '../faults.ts';
import type { Recipe } from './recipe.ts';

/** A file with the pages that it has. */
interface PagedFile {
  recipe: string;
  file: string;
  pages?: number;
}

/** Briefs with more pages than their recipes allow: their pages hold too much that cannot be left out. */
export function longBriefs(files: readonly PagedFile[], recipes: readonly Recipe[]): ReportFault[] {
  return recipes.flatMap((recipe) => {
    const [part, ...others] = recipe.parts;
    if (part === undefined || others.length > 0 || !('page' in part)) return [];
    const most = part['most-pages'];
    if (most === undefined || recipe.choose !== undefined) return [];
    return files.flatMap(({ recipe: id, file, pages = 0 }) =>
      id !== recipe.id || pages <= most
        ? []
        : [
            {
              page: `${recipe.file}:${String(part.lines['most-pages'] ?? part.line)}`,
              where: `most-pages: ${String(most)}`,
              zh: `${file} 有 ${String(pages)} 页，超过 ${String(most)} 页：每节的第一条、表、图和 whole 里的节总要印，缩不到这么短。请改大 most-pages，或在 leave-out、give-way 里多写几节。`,
              en: `${file} has ${String(pages)} pages, more than ${String(most)}: the first entry of each section, tables, figures and the sections of whole are always printed. Raise most-pages, or name more sections in leave-out or give-way.`,
            },
          ],
    );
  });
}
