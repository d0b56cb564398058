/** Milliseconds between log lines when stderr is not a terminal. */
const logIntervalMs = 5000;
let last = performance.now();

/** Shows progress: one updated line in a terminal, a line every few seconds in a log. */
export function progressLine(done: number, all: number, name: string): void {
  if (all < 3) return;
  const line = `${String(done)} / ${String(all)}  ${name}`;
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\u001b[K${done === all ? '' : line}`);
  } else if (performance.now() - last > logIntervalMs) {
    last = performance.now();
    process.stderr.write(`${line}\n`);
  }
}
