import { evidence } from '../site.ts';
import { keepVariable, type KeepSettings } from './keep-settings.ts';
import { pageKeeper, type PageKeeper } from './kept-pages-node.ts';

let keeper: PageKeeper | undefined;

/** What keeps the pages of the site that is being built; undefined where the build keeps none. */
export function keptPages(): PageKeeper | undefined {
  const settings = process.env[keepVariable];
  if (settings === undefined) return undefined;
  keeper ??= keptUntilTheEnd(JSON.parse(settings) as KeepSettings);
  return keeper;
}

/** Writes the record when the build has ended well. */
function keptUntilTheEnd(settings: KeepSettings): PageKeeper {
  const made = pageKeeper(settings, evidence());
  process.once('exit', (code) => {
    if (code !== 0) return;
    made.keep();
    const { reused, made: anew } = made.counts;
    console.log(
      `网页：${String(reused)} 个沿用上次，${String(anew)} 个重新生成 / pages and files of charts: ${String(reused)} used again, ${String(anew)} made`,
    );
  });
  return made;
}
