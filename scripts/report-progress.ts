/** Milliseconds between two lines where a line cannot be written over. */
const pause = 5000;
let last = performance.now();

/** Tells how far the work is: in one line of a terminal, and in a log every few seconds. */
export function progressLine(done: number, all: number, name: string): void {
  if (all < 3) return;
  const line = `${String(done)} / ${String(all)}  ${name}`;
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\u001b[K${done === all ? '' : line}`);
  } else if (performance.now() - last > pause) {
    last = performance.now();
    process.stderr.write(`${line}\n`);
  }
}
