import { parseArgs } from 'node:util';
import { checkProject } from './check-project.ts';

const usage = `npm run claims check   核对数据、主张和正文 · check data, claims and chapters
  -- --lang zh|en   -- --root DIR     默认 zh、. · default zh, .`;

/** Exit code of the command: 0 done, 1 faults, 2 wrongly called. */
function main(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { lang: { type: 'string' }, root: { type: 'string' } },
  });
  const [command = 'check', ...more] = positionals;
  const { lang = 'zh', root = '.', ...others } = values;
  const called = command === 'check' && more.length + Object.keys(others).length === 0;
  if (!called || (lang !== 'zh' && lang !== 'en') || typeof root !== 'string') {
    console.error(usage);
    return 2;
  }
  const check = checkProject(root);
  const faults = check.faults(lang);
  if (faults === '') console.log(check.summary(lang));
  else console.error(faults);
  return faults === '' ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
