import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Entry point of `npm run report`. Enables Node's compile cache, also for the worker processes, so
 * that the next run starts sooner. It is plain JavaScript: types of an entry point are stripped
 * before there is a cache, by a program whose start takes a tenth of a second.
 */
const cache = join(process.cwd(), '.cache/compile');
enableCompileCache(cache);
process.env['NODE_COMPILE_CACHE'] ??= cache;
await import('./report/report-command.ts');
