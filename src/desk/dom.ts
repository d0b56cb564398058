export { button, make } from '#src/lib/dom.ts';
