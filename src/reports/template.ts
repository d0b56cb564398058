import { colour, family } from './palette.ts';
import { boxes } from './template-boxes.ts';

/**
 * The look of a report: `/report.typ`, which the main file imports. It is one text for all reports,
 * so that the compiler reads it once. Sizes are points, colours those of the print palette.
 */
export const template = String.raw`
${boxes}
#let ink = rgb("${colour('--ink')}")
#let muted = rgb("${colour('--muted')}")
#let hairline = rgb("${colour('--rule')}").darken(6%)
#let accent = rgb("${colour('--accent')}")
#let wash = rgb("${colour('--wash')}")
#let tones = (
  confirmed: rgb("${colour('--confirmed')}"),
  contradicted: rgb("${colour('--contradicted')}"),
  computed: rgb("${colour('--computed')}"),
  reported: rgb("${colour('--reported')}"),
  plain: rgb("${colour('--muted')}"),
)
#let family = "${family}"

// The face draws quotation marks as wide as a Chinese character unless asked for narrow ones.
#let latin(words) = text(lang: "en", features: ("pwid",), words)
#let han(words) = text(lang: "zh", region: "cn", features: (pwid: 0), words)
#let slanted(word) = box(skew(ax: -10deg, word))
#let bullet = text(weight: 700, stroke: 0.5pt + ink, "•")
// A footnote begins close to its number.
#let after-number = h(0.3em)
#let small(body) = text(size: 0.88em, body)
#let chip(tone, body) = h(0.15em) + box(
  stroke: 0.4pt + tones.at(tone),
  radius: 1.5pt,
  inset: (x: 2.5pt),
  outset: (y: 2pt),
  text(size: 0.88em, fill: tones.at(tone), body),
)
#let quiet(body) = {
  set text(size: 8.5pt, fill: muted)
  set par(first-line-indent: 0pt, justify: false, leading: 0.6em, spacing: 0.7em)
  body
}

#let summary(body) = block(fill: wash, inset: (x: 14pt, y: 12pt), width: 100%, above: 1.6em, below: 1.6em, {
  show heading: set text(size: 10.5pt)
  show heading: set block(above: 0pt, below: 1em)
  set par(first-line-indent: 0pt)
  body
})

#let key-figures(..items) = block(above: 1.4em, below: 1.4em, breakable: items.pos().len() > 4, {
  set par(first-line-indent: 0pt, justify: false)
  grid(
    columns: (2fr, 3fr),
    inset: (x, y) => (y: 5pt, right: if x == 0 { 14pt } else { 0pt }, left: 0pt),
    stroke: (x, y) => (bottom: 0.4pt + hairline, top: if y == 0 { 0.4pt + hairline }),
    ..items.pos().map(((term, description)) => (text(fill: muted, term), description)).flatten()
  )
})

#let data-table(columns: (), align: (), size: 9pt, caption: none, quiet-caption: false, rows: 0, head-rows: 0, notes: (), head: (), ..cells) = {
  // A short table stays whole; a long one breaks and repeats its header.
  show figure: set block(breakable: rows > 14, above: 2em, below: 2em)
  show figure: set std.align(left)
  set par(first-line-indent: 0pt, justify: false, leading: 0.55em, spacing: 0.6em)
  set text(size: size, hyphenate: false)
  let body = table(
    columns: columns,
    align: (x, y) => align.at(x) + if y < head-rows { bottom } else { top },
    inset: (x: 5pt, y: 4pt),
    stroke: (x, y) => (
      top: if y == 0 { 0.9pt + ink },
      bottom: if y == head-rows - 1 { 0.6pt + ink } else { 0.4pt + hairline },
    ),
    ..if head.len() > 0 { (table.header(..head.map(strong)),) },
    ..cells,
    table.hline(stroke: 0.6pt + ink),
  )
  figure(body, kind: table, caption: if quiet-caption { text(size: 8.5pt, fill: muted, caption) } else if caption != none { strong(text(size: 9.5pt, caption)) })
  for note in notes { quiet(par(note)) }
}

#let on-page(words, target) = link(label(target), context words.replace("{page}", str(counter(page).at(label(target)).first())))
#let figure-pointer(words, target) = text(fill: muted, on-page(words, target))

#let drawing(title: none, subtitle: (), images: (), alt: "", caveat: none, source: none, data: none, data-on-page: "", floats: none) = (if floats != none { place.with(bottom, float: true, clearance: 2em) } else { it => it })(block(
  breakable: false,
  width: 100%,
  above: 2em,
  below: 2em,
  stroke: (top: 1.2pt + ink, bottom: 0.5pt + hairline),
  inset: (top: 9pt, bottom: 7pt),
  {
    set align(left)
    set par(first-line-indent: 0pt, justify: false)
    if floats != none [#metadata(none)#label(floats)]
    let pointer = if data != none {
      on-page(data-on-page, data)
    }
    let caption = {
      strong(text(size: 11pt, title))
      for line in subtitle { linebreak(); text(size: 8.5pt, fill: muted, line) }
    }
    let pictures = images.map(((path, width)) => image(path, width: width, alt: alt))
    figure(block(width: 100%, align(left, stack(spacing: 6pt, ..pictures))), caption: caption)
    quiet({
      if caveat != none { par(caveat) }
      if source != none or pointer != none { par((source, pointer).filter(part => part != none).join(h(1.2em))) }
    })
  },
))

#let title-block(kicker, heading, lede, site, version) = {
  set par(first-line-indent: 0pt, justify: false)
  if kicker != none { block(below: 15pt, text(size: 9.5pt, fill: accent, tracking: 0.08em, kicker)) }
  block(below: 17pt, title(heading))
  if lede != none { block(below: 20pt, text(size: 11.5pt, fill: muted, par(leading: 0.75em, lede))) }
  block(below: 26pt, width: 100%, stroke: (top: 1.2pt + accent), inset: (top: 7pt), {
    set text(size: 8.5pt, fill: muted)
    site
    h(1fr)
    version
  })
}

#let report(lang: "zh", title: "", kicker: none, heading: none, lede: none, contents: none, site: "", version: "", page-of: "", body) = {
  let chinese = lang == "zh"
  set document(title: title, author: site, date: none)
  set page(
    paper: "a4",
    margin: (x: 30mm, top: 28mm, bottom: 27mm),
    header: context if here().page() > 1 {
      set text(size: 8pt, fill: muted)
      block(width: 100%, stroke: (bottom: 0.4pt + hairline), inset: (bottom: 4pt), title + h(1fr) + site)
    },
    footer: context align(center, text(
      size: 8pt,
      fill: muted,
      page-of.replace("{page}", str(here().page())).replace("{pages}", str(counter(page).final().first())),
    )),
  )
  set text(
    font: family,
    fallback: false,
    fill: ink,
    size: if chinese { 10.5pt } else { 10pt },
    lang: lang,
    region: if chinese { "cn" } else { none },
    features: if chinese { () } else { ("pwid",) },
    hyphenate: not chinese,
  )
  set par(
    justify: true,
    leading: if chinese { 0.92em } else { 0.72em },
    spacing: if chinese { 0.98em } else { 0.74em },
    first-line-indent: if chinese { (amount: 2em, all: true) } else { (amount: 1.4em, all: false) },
  )
  set list(marker: (bullet, [–]), indent: 0.6em, body-indent: 0.6em, spacing: 0.9em)
  set enum(indent: 0.6em, body-indent: 0.6em, spacing: 0.9em)
  show list: set par(first-line-indent: 0pt)
  show enum: set par(first-line-indent: 0pt)
  show std.title: set text(size: if chinese { 23pt } else { 21pt }, weight: 700, hyphenate: false)
  show std.title: set block(above: 0pt, below: 0pt)
  show std.title: set par(leading: 0.55em)
  show std.heading: set text(weight: 700, hyphenate: false)
  show std.heading: set par(justify: false, first-line-indent: 0pt)
  show std.heading.where(level: 1): set text(size: 15pt)
  show std.heading.where(level: 1): set block(above: 2.1em, below: 1em)
  show std.heading.where(level: 2): set text(size: 12pt)
  show std.heading.where(level: 2): set block(above: 1.9em, below: 0.9em)
  show std.heading.where(level: 3): set text(size: 10.5pt)
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
  set figure.caption(position: top)
  show figure.caption: set align(left)
  show figure.caption: set block(sticky: true)
  set footnote.entry(separator: line(length: 22%, stroke: 0.5pt + muted), gap: 0.55em, indent: 0pt)
  show footnote.entry: set text(size: 8pt)
  show footnote.entry: set par(leading: 0.55em, first-line-indent: 0pt)
  show outline: it => {
    show footnote: none
    show std.heading: set text(size: 10.5pt)
    show std.heading: set block(above: 0pt, below: 0.9em)
    set par(first-line-indent: 0pt, justify: false)
    set text(size: 9.5pt)
    it
  }
  set outline.entry(fill: repeat(text(fill: hairline, "."), gap: 0.3em))

  show: with-boxes
  title-block(kicker, heading, lede, site, version)
  if contents != none { block(below: 2.4em, outline(title: contents, depth: 2, indent: 1.2em)) }
  body
}
`;
