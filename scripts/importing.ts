import { readdirSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visibleText } from '#src/lib/visible.ts';
import { nearest } from '#src/lib/nearest.ts';

/** Names of the folders beside a missing one. */
function neighbours(folder: string): string[] {
  try {
    return readdirSync(dirname(folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** What to say of a module that is not there: a folder of data may have been renamed or moved. */
function missingModule(file: string): string {
  const folder = dirname(file);
  const [shown, name] = [relative(process.cwd(), file), basename(folder)];
  const similar = nearest(
    name,
    neighbours(folder).filter((other) => other !== name),
  );
  const hint = {
    zh: similar === undefined ? '' : `；旁边有一个“${similar}”，也许改了名`,
    en: similar === undefined ? '' : `; there is a folder “${similar}” beside it, perhaps renamed`,
  };
  return `缺少文件 ${shown}${hint.zh}。文件夹改了名的，改回“${name}”；确实不用的，从 data/index.ts 里去掉它的两行。
The file ${shown} is missing${hint.en}. If its folder was renamed, give it the name “${name}” back; if it is no longer used, take its two lines out of data/index.ts.`;
}

/**
 * Imports the code of a command, which imports the schemas of all datasets. If one is missing or
 * cannot be read, says so without a stack trace, sets the exit code and returns undefined.
 */
export async function importing<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code, url } = error as Error & { code?: string; url?: string };
    const isMissing = code === 'ERR_MODULE_NOT_FOUND' && url?.startsWith('file:') === true;
    const [reason = error.message] = (error.stack ?? error.message).split('\n    at ');
    const message = isMissing ? missingModule(fileURLToPath(url)) : reason;
    console.error(message.split('\n').map(visibleText).join('\n'));
    process.exitCode = 1;
    return undefined;
  }
}
