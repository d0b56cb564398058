import type { ReportFault } from '../faults.ts';
import type { Recipe } from './recipe.ts';
import { mostPages } from './section-options.ts';

/** A file with the pages that it has. */
interface PagedFile {
  recipe: string;
  file: string;
  pages?: number;
}

/**
 * Briefs with more pages than their recipes allow: their pages hold too much that cannot be left out,
 * or the words of whoever makes them take the room.
 */
export function longBriefs(
  files: readonly PagedFile[],
  recipes: readonly Recipe[],
  hasOwnWords = false,
): ReportFault[] {
  return recipes.flatMap((recipe) => {
    const [part] = recipe.parts;
    const most = mostPages({ recipe });
    if (part === undefined || most === undefined || recipe.choose !== undefined) return [];
    return files.flatMap(({ recipe: id, file, pages = 0 }): ReportFault[] => {
      if (id !== recipe.id || pages <= most) return [];
      const much = {
        zh: `${file} 有 ${String(pages)} 页，超过 ${String(most)} 页`,
        en: `${file} has ${String(pages)} pages, more than ${String(most)}`,
      };
      if (hasOwnWords) {
        return [
          {
            page: file,
            where: '--field',
            zh: `${much.zh}：自己的字句占了地方。要不超过，请写短一些。`,
            en: `${much.en}: your own words take the room. Write less to keep to them.`,
          },
        ];
      }
      return [
        {
          page: `${recipe.file}:${String(part.lines['most-pages'] ?? part.line)}`,
          where: `most-pages: ${String(most)}`,
          zh: `${much.zh}：每节的第一条、表、图和 whole 里的节总要印，缩不到这么短。请改大 most-pages，或在 leave-out、give-way 里多写几节。`,
          en: `${much.en}: the first entry of each section, tables, figures and the sections of whole are always printed. Raise most-pages, or name more sections in leave-out or give-way.`,
        },
      ];
    });
  });
}
