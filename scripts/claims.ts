import { checkProject } from './check-project.ts';
import { commandFlags, misuse } from './command.ts';

const usage = `npm run claims check   核对数据、主张和正文 · check data, claims and chapters
  -- --lang zh|en   -- --root DIR     默认 zh、. · default zh, .`;

/** Returns the exit code: 0 no faults, 1 faults. Exits with 2 on wrong usage. */
function main(): number {
  const { values, positionals } = commandFlags(usage, {
    lang: { type: 'string', default: 'zh' },
    root: { type: 'string', default: '.' },
  });
  const [command = 'check', ...others] = positionals;
  const { lang, root } = values;
  if (lang !== 'zh' && lang !== 'en') misuse(usage, `--lang ${lang}`);
  if (command !== 'check' || others.length > 0) misuse(usage);
  const check = checkProject(root);
  const faults = check.faults(lang);
  if (faults === '') console.log(check.summary(lang));
  else console.error(faults);
  return faults === '' ? 0 : 1;
}

process.exitCode = main();
