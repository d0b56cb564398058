import { colour } from '../print/palette.ts';

/**
 * The style sheet of an EPUB. Text and page colours are left to the reading system (dark mode),
 * font sizes are in em, and nothing depends on a wide screen.
 */
export const style = `@charset "UTF-8";
html { line-height: 1.7; }
body { margin: 0 3%; overflow-wrap: break-word; -epub-hyphens: auto; hyphens: auto; widows: 2; orphans: 2; }
:lang(zh) { line-break: strict; -epub-hyphens: none; hyphens: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; text-align: left; break-after: avoid; page-break-after: avoid; -epub-hyphens: none; hyphens: none; }
h1 { font-size: 1.6em; margin: 0.6em 0 0.8em; }
h2 { font-size: 1.25em; margin: 2em 0 0.8em; }
h3 { font-size: 1.08em; margin: 1.6em 0 0.6em; }
h4, h5, h6 { font-size: 1em; margin: 1.4em 0 0.5em; }
p { margin: 0.7em 0; text-indent: 0; }
html:lang(zh) p { margin: 0; text-indent: 2em; text-align: justify; }
html:lang(zh) td p, html:lang(zh) th p, html:lang(zh) dd p, html:lang(zh) figure p { text-indent: 0; text-align: left; }
html:lang(zh) blockquote p, html:lang(zh) aside p, html:lang(zh) li p, html:lang(zh) .summary p { text-indent: 0; }
html:lang(zh) p.kicker, html:lang(zh) p.lede, html:lang(zh) p.imprint, html:lang(zh) p.way, html:lang(zh) p.table-note { text-indent: 0; text-align: left; }
.kicker { font-size: 0.85em; letter-spacing: 0.06em; border-top: 0.25em solid ${colour('--accent')}; padding-top: 0.8em; margin: 1em 0 0 !important; }
.lede { font-size: 1.06em; margin: 0 0 1.6em !important; opacity: 0.85; }
.imprint, .way, .table-note, .figure-subtitle, .figure-caveat, .figure-evidence, .figure-source { font-size: 0.82em; line-height: 1.5; }
.imprint { border-top: 1px solid rgba(128, 128, 128, 0.5); padding-top: 0.6em; margin: 1.6em 0 2em !important; opacity: 0.8; }
html:lang(zh) p.line-title, .line-title { font-size: 1.4em; font-weight: bold; text-align: center; text-indent: 0; margin: 1em 0; }
html:lang(zh) p.line-left, .line-left { text-indent: 0; }
html:lang(zh) p.line-right, .line-right { text-align: right; text-indent: 0; margin: 0.4em 1em; }
h2.new-page { break-before: page; page-break-before: always; }
.colophon { margin-top: 2.5em; border-top: 1px solid rgba(128, 128, 128, 0.5); padding-top: 0.6em; }
html:lang(zh) .colophon p, .colophon p { font-size: 0.82em; line-height: 1.5; margin: 0.2em 0; text-indent: 0; text-align: left; overflow-wrap: anywhere; }
.colophon img { width: 6em; background-color: #ffffff; }
.title-page { margin: 18% 4% 0; }
.title-page h1 { font-size: 2em; margin: 0.5em 0; }
a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
em.upright { font-style: normal; }
code { font-family: inherit; }
sup, sub { font-size: 0.7em; line-height: 0; }
.noteref a { text-decoration: none; padding: 0 0.15em; }
.chip { font-size: 0.78em; border: 1px solid; border-radius: 0.2em; padding: 0 0.3em; margin: 0 0.15em; text-indent: 0; display: inline-block; line-height: 1.5; }
.chip-contradicted { border-style: double; border-width: 3px; font-weight: bold; }
.chip-computed { border-style: dashed; }
.chip-reported { border-style: dotted; }
ul, ol { margin: 0.7em 0; padding-left: 1.6em; }
li ul, li ol { margin: 0.2em 0; }
li { margin: 0.25em 0; }
dl { margin: 1.2em 0; }
dt { font-size: 0.85em; opacity: 0.8; margin-top: 0.6em; }
dd { margin: 0 0 0.6em; padding-bottom: 0.5em; border-bottom: 1px solid rgba(128, 128, 128, 0.5); }
.lines p { border-bottom: 1px solid rgba(128, 128, 128, 0.5); }
blockquote { margin: 1em 0; padding: 0 0 0 1em; border-left: 0.2em solid rgba(128, 128, 128, 0.5); }
.summary { margin: 1.4em 0; padding: 0.4em 1em; border: 1px solid rgba(128, 128, 128, 0.5); }
.summary h2, .summary h3 { font-size: 1.05em; margin: 0.5em 0; }
figure { margin: 1.8em 0; border-top: 2px solid; border-bottom: 1px solid rgba(128, 128, 128, 0.5); padding: 0.6em 0; }
figcaption { break-after: avoid; page-break-after: avoid; }
html:lang(zh) p.figure-title, .figure-title { font-weight: bold; line-height: 1.4; margin: 0 0 0.2em; }
.label { margin-right: 0.2em; white-space: nowrap; }
figure p { margin: 0.25em 0; }
.drawing { background-color: #ffffff; margin: 0.6em 0; padding: 0.3em; text-align: center; break-inside: avoid; page-break-inside: avoid; }
.drawing img { width: 100%; max-width: 45em; max-height: 90vh; object-fit: contain; }
table { border-collapse: collapse; width: 100%; margin: 1.4em 0; font-size: 0.82em; line-height: 1.45; }
table.wide { font-size: 0.68em; }
table.widest { font-size: 0.6em; }
table.widest tr > * { padding: 0.3em 0.2em; min-width: 0; }
table.widest thead th, table.widest tbody th { overflow-wrap: anywhere; -epub-hyphens: auto; hyphens: auto; }
.data h2 { font-size: 1.1em; }
caption { font-weight: bold; text-align: left; caption-side: top; padding-bottom: 0.4em; }
th, td { padding: 0.35em 0.4em; vertical-align: top; text-align: left; border-bottom: 1px solid rgba(128, 128, 128, 0.5); min-width: 3em; overflow-wrap: break-word; -epub-hyphens: none; hyphens: none; }
thead { border-top: 2px solid; }
thead th { vertical-align: bottom; }
tbody th { font-weight: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; min-width: 0; }
tr { break-inside: avoid; page-break-inside: avoid; }
.notes { margin-top: 2.5em; border-top: 1px solid rgba(128, 128, 128, 0.5); }
.notes h2 { font-size: 1em; margin: 1em 0 0.5em; }
aside.note { font-size: 0.85em; margin: 0.4em 0; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { margin: 0; padding-left: 1.4em; }
p.table-note { margin-bottom: 1em !important; }
nav a { text-decoration: none; }
`;
