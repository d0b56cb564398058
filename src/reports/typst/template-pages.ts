import { layoutStyles, type LayoutStyle } from '../print/layout-styles.ts';
import { family } from '../print/palette.ts';

function numbers({ margin, size, pitch }: LayoutStyle): string {
  const points = (value: number): string => `${value.toFixed(3)}pt`;
  return `margin: (top: ${points(margin.top)}, right: ${points(margin.right)}, bottom: ${points(margin.bottom)}, left: ${points(margin.left)}), size: (zh: ${size.zh}pt, en: ${size.en}pt), pitch: (zh: ${points(pitch.zh)}, en: ${points(pitch.en)})`;
}

/** The width of a Chinese character in the official type area: 28 fill its lines. */
const officialCharacter = Math.floor((layoutStyles.official.width / 28) * 100) / 100;

/** The pages of the template: what both layouts share, and the numbers in which they differ. */
export const pages = String.raw`
// Height of a capital letter of the family in em: what a line of text takes before its leading.
#let capital = 0.733
#let looks = (
  standard: (
    name: "standard", ${numbers(layoutStyles.standard)},
    tracking: 0pt, indent: (zh: (amount: 2em, all: true), en: (amount: 1.4em, all: false)),
    spacing: 0.5pt, around: 18pt, terms: 1em, title: 11pt, caption: 9.5pt, quiet: 8.5pt, note: 8pt, listing: 9.5pt, entry: 9pt,
    align: left, caption-position: top, frame: (top: 1.2pt + ink, bottom: 0.5pt + hairline), inset: (top: 9pt, bottom: 7pt),
    headings: (15pt, 12pt, 10.5pt, 10.5pt), parts: (22pt, 15pt, 12pt, 10.5pt),
  ),
  official: (
    name: "official", ${numbers(layoutStyles.official)},
    tracking: ${(officialCharacter - layoutStyles.official.size.zh).toFixed(2)}pt,
    indent: (zh: (amount: ${(2 * officialCharacter).toFixed(2)}pt, all: true), en: (amount: 2em, all: true)),
    spacing: 0pt, around: 22pt, terms: 12pt, title: 12pt, caption: 12pt, quiet: 10.5pt, note: 9pt, listing: 14pt,
    align: center, caption-position: bottom, frame: none, inset: 0pt,
    headings: (16pt, 16pt, 16pt, 16pt), parts: (22pt, 16pt, 16pt, 16pt),
  ),
)

// Name of the site, version and day, with the rule of the standard look above them.
#let imprint(look, site, version, date) = if look.name == "official" {
  block(width: 100%, align(center, text(size: 14pt, [#site#h(1em)#version#h(1em)#date])))
} else {
  block(width: 100%, stroke: (top: 1.2pt + accent), inset: (top: 7pt), text(size: 8.5pt, fill: muted, [#site#h(1fr)#version#h(1em)#date]))
}

#let kicker-line(look, kicker) = if kicker != none {
  if look.name == "official" { block(width: 100%, below: 1.2em, align(center, text(size: 14pt, kicker))) }
  else { block(below: 15pt, text(size: 9.5pt, fill: accent, tracking: 0.08em, kicker)) }
}

#let lede-block(look, lede) = if lede != none {
  if look.name == "official" { par(lede) }
  else { block(below: 20pt, text(size: 11.5pt, fill: muted, hyphenate: false, par(leading: 0.75em, lede))) }
}

#let title-block(look, kicker, heading, lede, site, version, date) = {
  let official = look.name == "official"
  {
    set par(first-line-indent: 0pt, justify: false)
    kicker-line(look, kicker)
    block(width: 100%, below: if official { 1.2em } else { 17pt }, title(heading))
    if not official { lede-block(look, lede) }
    block(below: if official { 29pt } else { 26pt }, imprint(look, site, version, date))
  }
  if official { lede-block(look, lede) }
}

#let cover-page(look, kicker, heading, lede, site, version, date) = {
  let official = look.name == "official"
  set par(first-line-indent: 0pt, justify: false)
  v(if official { 14% } else { 24% })
  kicker-line(look, kicker)
  show std.title: set text(size: 1.3em) if not official
  block(width: 100%, below: 24pt, title(heading))
  if lede != none { set align(center) if official; block(width: 100%, inset: (x: if official { 3em } else { 0pt }), text(size: if official { 16pt } else { 12pt }, fill: if official { ink } else { muted }, hyphenate: false, lede)) }
  v(1fr)
  if official { align(center, text(size: 16pt, [#site#linebreak()#date#linebreak()#text(size: 14pt, version)])) }
  else { imprint(look, site, version, date) }
  v(if official { 8% } else { 2% })
  pagebreak()
}

#let part-opening(look: none, kicker: none, lede: none, heading) = {
  pagebreak(weak: true)
  set par(first-line-indent: 0pt, justify: false) if look.name == "standard"
  kicker-line(look, kicker)
  show std.heading: set block(above: 0pt) if kicker != none
  heading
  lede-block(look, lede)
}

// A list of figures or tables: each with its page.
#let listing(look: none, heading, ..items) = block(above: 2em, below: 2em, {
  set par(first-line-indent: 0pt, justify: false, spacing: 0.7em, leading: 0.55em)
  set text(size: look.listing, tracking: 0pt, hyphenate: false)
  block(below: 0.9em, sticky: true, strong(heading))
  for (target, number, words) in items.pos() {
    block(width: 100%, link(label(target), grid(
      columns: (auto, 1fr, auto),
      number,
      words,
      align(bottom + right, pad(left: 1.2em, context str(counter(page).at(label(target)).first()))),
    )))
  }
})

// GB/T 9704-2012, 7.5: a dash on either side, seven millimetres below the type area.
#let dashed-number(first) = context {
  let number = here().page()
  if number >= first {
    set text(size: 14pt, top-edge: 0.38em, overhang: false)
    align(if calc.odd(number) { right } else { left }, pad(x: 1em, "—" + h(0.5em) + str(number) + h(0.5em) + "—"))
  }
}

#let numbered-page(words, first) = context if here().page() >= first {
  align(center, text(size: 8pt, fill: muted, words.replace("{page}", str(here().page())).replace("{pages}", str(counter(page).final().first()))))
}

// The four faces of the standard in two weights of one family: bold, half bold (a stroke), half
// bold, regular. The title of a part is set as that of the document.
#let official-heading(it, parts, leading) = {
  let depth = it.level - if parts { 1 } else { 0 }
  if depth == 0 {
    block(width: 100%, above: 0pt, below: 22pt, sticky: true, align(center, text(size: 22pt, tracking: 0pt, it.body)))
  } else {
    set text(weight: if depth == 1 { 700 } else { 400 }, stroke: if depth in (2, 3) { 0.35pt + ink })
    block(above: leading, below: leading, sticky: true, h(2em) + it.body)
  }
}

#let report(look: none, lang: "zh", title: "", kicker: none, heading: none, lede: none, cover: false, parts: false, contents: none, lists: none, site: "", version: "", date: "", page-of: "", body) = {
  let chinese = lang == "zh"
  let official = look.name == "official"
  let size = look.size.at(lang)
  let leading = look.pitch.at(lang) - capital * size
  let sizes = if parts { look.parts } else { look.headings }
  set document(title: title, author: site, date: none)
  set page(
    paper: "a4",
    margin: look.margin,
    header: if not official {
      context if here().page() > 1 {
        set text(size: 8pt, fill: muted)
        block(width: 100%, stroke: (bottom: 0.4pt + hairline), inset: (bottom: 4pt), if title != site { title } + h(1fr) + site)
      }
    },
    footer-descent: if official { 7mm } else { 30% },
    footer: if official { dashed-number(if cover { 2 } else { 1 }) } else { numbered-page(page-of, if cover { 2 } else { 1 }) },
  )
  set text(
    font: "${family}",
    fallback: false,
    fill: ink,
    size: size,
    tracking: if chinese { look.tracking } else { 0pt },
    top-edge: capital * 1em,
    bottom-edge: 0pt,
    lang: lang,
    region: if chinese { "cn" } else { none },
    features: if chinese { () } else { ("pwid",) },
    hyphenate: not chinese,
  )
  set par(justify: true, leading: leading, spacing: leading + look.spacing, first-line-indent: look.indent.at(lang))
  set list(marker: (bullet, [–]), indent: 0.6em, body-indent: 0.6em, spacing: leading)
  set enum(indent: 0.6em, body-indent: 0.6em, spacing: leading)
  show list: set par(first-line-indent: 0pt)
  // Sources are listed by number; signs and addresses that do not break would tear their lines apart.
  show enum: set par(first-line-indent: 0pt, justify: false)
  show std.title: set text(size: if official { 22pt } else if chinese { 23pt } else { 21pt }, weight: 700, hyphenate: false, tracking: 0pt)
  show std.title: set block(above: 0pt, below: 0pt)
  show std.title: set par(leading: 0.55em)
  show std.title: set align(center) if official
  show std.heading: set text(weight: 700, hyphenate: false)
  // Lines of a heading keep a distance of their own size, not of the text's.
  show std.heading: set par(justify: false, first-line-indent: 0pt, leading: 0.6em)
  show std.heading.where(level: 1): set text(size: sizes.at(0))
  show std.heading.where(level: 1): set block(above: 1.65em, below: 0.85em)
  show std.heading.where(level: 2): set text(size: sizes.at(1))
  show std.heading.where(level: 2): set block(above: 1.7em, below: 0.8em)
  show std.heading.where(level: 3): set text(size: sizes.at(2))
  show std.heading: if official { it => official-heading(it, parts, leading) } else { it => it }
  show quote: set par(first-line-indent: 0pt)
  show quote: it => block(
    above: 1.4em,
    below: 1.4em,
    inset: (left: 12pt, right: 12pt, y: 1pt),
    stroke: (left: 1.5pt + hairline),
    it.body,
  )
  set quote(block: true)
  set figure(numbering: none, supplement: none, gap: 8pt)
  show figure.where(kind: table): set figure.caption(position: top)
  set figure.caption(position: look.caption-position)
  show figure.caption: set align(look.align)
  show figure.caption: set block(sticky: true)
  set footnote.entry(separator: line(length: 22%, stroke: 0.5pt + muted), gap: 0.55em, indent: 0pt)
  // The number of a note does not begin a line.
  show super: it => sym.wj + it
  show footnote.entry: set text(size: look.note, tracking: 0pt)
  show footnote.entry: set par(leading: 0.55em, first-line-indent: 0pt)
  show outline: it => {
    show footnote: none
    show std.heading: it => block(width: 100%, below: 0.9em, sticky: true, if official { align(center, text(size: 16pt, it.body)) } else { text(size: 10.5pt, it.body) })
    set par(first-line-indent: 0pt, justify: false, leading: 0.6em)
    set text(size: look.listing, tracking: 0pt, hyphenate: false)
    show outline.entry.where(level: 1): set text(weight: if parts { 700 } else { 400 })
    it
  }
  set outline.entry(fill: repeat(text(fill: hairline, "."), gap: 0.3em))

  show: with-boxes
  (if cover { cover-page } else { title-block })(look, kicker, heading, lede, site, version, date)
  if contents != none {
    block(below: 2.4em, outline(title: contents, depth: 2, indent: 1.2em))
    lists
    if cover { pagebreak(weak: true) }
  }
  body
}
`;
