/**
 * The one script of every page. What needs more (a chart reached for, evidence asked for) loads it
 * then. Its first line shows the controls that need scripts.
 */
import './live.ts';
import './languages.ts';
import './scroll-cue.ts';
import '#src/charts/browser.ts';
import '#src/components/chapters/notes.ts';
import '#src/components/evidence/facts.ts';
import '#src/components/shortcut.ts';
