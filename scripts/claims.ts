import { effectOf } from './effect/effect.ts';
import { checkProject } from './check-project.ts';
import { commandFlags, langOf, listed, misuse, misuseOf, unknownCommand } from './command.ts';
import { today } from './today.ts';
import { siteDir } from '#src/lib/site-dir-node.ts';

const usage = `npm run claims check   核对数据、主张、正文和配方 · check data, claims, chapters and recipes
npm run claims effect -- streets wangjing outside 12910
                       改一格，什么会变 · what changes when a cell changes
npm run claims effect -- streets --file NEW.csv
                       换一个文件，什么会变 · what changes when a file changes
  -- --html FILE       改动前后的图 · charts before and after
  -- --json            以 JSON 输出 · as JSON
  -- --all             列出全部问题，不只每种的前 20 处 · list all faults, not the first 20 of each kind
  -- --lang zh|en   -- --root DIR     默认 zh、. · default zh, .`;

/** Returns the exit code: 0 no faults, 1 faults. Exits with 2 on wrong usage. */
function main(): number {
  const { values, positionals } = commandFlags(usage, {
    lang: { type: 'string', default: 'zh' },
    root: { type: 'string', default: siteDir() },
    file: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  });
  const [command = 'check', ...others] = positionals;
  const { root, file, html, json } = values;
  const lang = langOf(usage, values.lang);
  if (command === 'effect') {
    const effect = effectOf({
      root,
      lang,
      words: others,
      json,
      today: today(),
      most: listed(values.all),
      ...(file === undefined ? {} : { file }),
      ...(html === undefined ? {} : { html }),
    });
    if ('misuse' in effect) misuse(usage, effect.misuse);
    if ('faults' in effect) {
      console.error(effect.faults);
      return 1;
    }
    console.log(effect.text);
    return 0;
  }
  if (command !== 'check') misuseOf(usage, [unknownCommand(command, ['check', 'effect'])]);
  if (others.length > 0) misuse(usage);
  const check = checkProject(root);
  const faults = check.faults(lang, listed(values.all));
  if (faults === '') console.log(check.summary(lang));
  else console.error(faults);
  return faults === '' ? 0 : 1;
}

process.exitCode = main();
