import { visibleText } from '#src/lib/text/visible.ts';

/**
 * Imports the code of a command, which imports the schemas of all datasets. If one cannot be read,
 * says so without a stack trace, sets the exit code and returns undefined. Schemas that are not
 * there are told before, by `own-node.js`.
 */
export async function importing<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [reason = error.message] = (error.stack ?? error.message).split('\n    at ');
    console.error(reason.split('\n').map(visibleText).join('\n'));
    process.exitCode = 1;
    return undefined;
  }
}
