// Every npm script starts with this file. It stands in plain JavaScript, because it speaks when the
// Node at hand may be too old for anything else here.
// Without it, an installation with --ignore-scripts ends in an error about the ending ".ts".

const major = Number(process.versions.node.split('.')[0]);
const wanted = 24;

if (major < wanted) {
  console.error(
    `缺少项目自带的 Node（安装时跳过了脚本），现在用的是 ${process.version}：请运行 npm rebuild node --ignore-scripts=false，或者换用 Node ${wanted}。\n` +
      `The project's own Node is missing (it was installed without scripts), and this is ${process.version}: run npm rebuild node --ignore-scripts=false, or use Node ${wanted}.`,
  );
  process.exit(1);
}
