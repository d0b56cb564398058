// Every npm script runs this file first. It is plain JavaScript because it must also run on Node
// versions too old for the other scripts. Without this check, an installation with --ignore-scripts
// fails with an error about the extension ".ts".

const major = Number(process.versions.node.split('.')[0]);
const wanted = 24;

if (major < wanted) {
  console.error(
    `缺少项目自带的 Node（安装时跳过了脚本），现在用的是 ${process.version}：请运行 npm rebuild node --ignore-scripts=false，或者换用 Node ${wanted}。\n` +
      `The project's own Node is missing (it was installed without scripts), and this is ${process.version}: run npm rebuild node --ignore-scripts=false, or use Node ${wanted}.`,
  );
  process.exit(1);
}
