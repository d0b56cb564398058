// Every npm script runs this file first. It is plain JavaScript because it must also run on Node
// versions too old for the other scripts. Without these checks, an installation that is not whole
// and a folder of data that was renamed end in the stack trace of a module that is not found.

import { existsSync, readFileSync } from 'node:fs';

const major = Number(process.versions.node.split('.')[0]);
const wanted = 24;

/** Prints the reason in both languages and stops. */
function stop(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}

const packages = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).devDependencies);
const missing = packages.filter((name) => !existsSync(`node_modules/${name}`));
if (missing.length > 0) {
  const [some, more] = [missing.slice(0, 3).join(', '), missing.length > 3];
  stop(
    `缺少 ${String(missing.length)} 个程序包（${some}${more ? ' 等' : ''}）：请运行 npm ci。`,
    `${String(missing.length)} ${missing.length === 1 ? 'package is' : 'packages are'} missing (${some}${more ? ', …' : ''}): run npm ci.`,
  );
}

if (major < wanted) {
  stop(
    `缺少项目自带的 Node（安装时跳过了脚本），现在用的是 ${process.version}：请运行 npm rebuild node --ignore-scripts=false，或者换用 Node ${String(wanted)}。`,
    `The project's own Node is missing (it was installed without scripts), and this is ${process.version}: run npm rebuild node --ignore-scripts=false, or use Node ${String(wanted)}.`,
  );
}

const { missingSchemas } = await import('./data/missing-schemas.ts');
const lost = missingSchemas();
if (lost !== undefined) stop(lost.zh, lost.en);
