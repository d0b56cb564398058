/** Loads the script of a figure when a reader reaches for it. */
import './browser/loader.ts';
