import { colour, family } from '../print/palette.ts';
import { boxes } from './template-boxes.ts';
import { pages } from './template-pages.ts';

/**
 * The look of a report: `/report.typ`, which the main file imports. It is one text for all reports
 * and both layouts, so that the compiler reads it once; what differs stands in `looks`. Sizes are
 * points, colours those of the print palette.
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
#let note(place, body) = {
  [#metadata((place, "mark"))#label("note")]
  footnote({ [#metadata((place, "note"))#label("note")]; after-number; body })
}
#let note-pages() = context [#metadata(query(label("note")).map(it => (..it.value, it.location().page())))#label("note-pages")]
#let whole(body) = block(breakable: false, body)
// A page ends before the places that are in the list of turns, and a list of items is parted there.
#let turn-at(turns, place) = if place in turns { colbreak(weak: true) }
#let items-at(turns, places, start, ..items) = {
  let run = ()
  let done = 0
  let set-run(run, done) = if start == none { list(..run) } else { enum(start: start + done, ..run) }
  for (place, item) in places.zip(items.pos()) {
    if place in turns and run.len() > 0 {
      set-run(run, done)
      colbreak(weak: true)
      done += run.len()
      run = ()
    }
    run.push(item)
  }
  set-run(run, done)
}
#let opening(body) = block(sticky: true, body)
#let small(body) = text(size: 0.88em, fill: muted, body)
#let chip(tone, body) = h(0.15em) + box(
  stroke: 0.4pt + tones.at(tone),
  radius: 1.5pt,
  inset: (x: 2.5pt),
  outset: (y: 2pt),
  text(size: 0.88em, fill: tones.at(tone), body),
)
#let quiet(size: 8.5pt, body) = {
  set text(size: size, fill: muted, hyphenate: false)
  set par(first-line-indent: 0pt, justify: false, leading: 0.6em, spacing: 0.7em)
  body
}

// A paragraph in small type.
#let remark(body) = {
  set par(leading: 0.55em)
  body
}

// Entries of a register are set as close as the rows of a table.
#let register(look: none, body) = if look.name == "official" { body } else {
  set text(size: look.entry)
  set par(leading: 0.56em, spacing: 0.56em)
  set list(spacing: 0.8em)
  body
}

#let summary(body) = block(fill: wash, inset: (x: 14pt, y: 12pt), width: 100%, above: 1.6em, below: 1.6em, {
  show heading: set text(size: 1em)
  show heading: set block(above: 0pt, below: 1em)
  set par(first-line-indent: 0pt)
  body
})

#let key-figures(look: none, ..items) = block(above: look.around, below: look.around, breakable: items.pos().len() > 2, {
  set par(first-line-indent: 0pt, justify: false, leading: 0.62em)
  set text(size: look.terms, tracking: 0pt, hyphenate: false)
  grid(
    columns: (1fr, 2.2fr),
    inset: (x, y) => (y: 4.5pt, right: if x == 0 { 14pt } else { 0pt }, left: 0pt),
    stroke: (x, y) => (bottom: 0.4pt + hairline, top: if y == 0 { 0.4pt + hairline }),
    ..items.pos().map(((term, description)) => (text(fill: muted, term), description)).flatten()
  )
})

#let data-table(look: none, columns: (), align: (), size: 9pt, caption: none, lead: none, at: none, whole: true, head-rows: 0, notes: (), head: (), ..cells) = {
  // A short table stays whole; a long one breaks and repeats its header.
  show figure: set block(breakable: not whole, above: look.around, below: look.around)
  show figure: set std.align(look.align)
  set par(first-line-indent: 0pt, justify: false, leading: 0.55em, spacing: 0.6em)
  set text(size: size, hyphenate: false, tracking: 0pt)
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
  let title = if caption != none {
    if at != none [#metadata(none)#label(at)]
    strong(text(size: look.caption, caption))
    if lead != none { linebreak(); text(size: look.quiet, fill: muted, lead) }
  }
  figure(body, kind: table, caption: title)
  for note in notes { quiet(size: look.quiet, par(note)) }
}

// The page and the printed number of what a label leads to.
#let on-page(words, target) = link(label(target), context words.replace("{page}", str(counter(page).at(label(target)).first())))
#let figure-pointer(words, target) = text(fill: muted, on-page(words, target))

#let drawing(look: none, number: none, title: none, subtitle: (), images: (), alt: "", caveat: none, source: none, data: none, at: none, floats: false, web: none, code: none) = (if floats { place.with(bottom, float: true, clearance: 2em) } else { it => it })(block(
  breakable: false,
  width: 100%,
  above: look.around,
  below: look.around,
  stroke: look.frame,
  inset: look.inset,
  {
    set align(left)
    set par(first-line-indent: 0pt, justify: false, leading: 0.72em)
    set text(tracking: 0pt, hyphenate: false)
    [#metadata(none)#label(at)]
    let name = strong(text(size: look.title, number + title))
    let lines = subtitle.map(line => text(size: look.quiet, fill: muted, line)).join(linebreak())
    let pictures = images.map(((path, width)) => image(path, width: width, alt: alt))
    // An official document names a figure below it; what it shows and in which unit stands above.
    let above = look.caption-position == bottom and lines != none
    let body = block(width: 100%, align(left, stack(spacing: 6pt, ..if above { (par(lines),) }, ..pictures)))
    figure(body, caption: if above or lines == none { name } else { name + linebreak() + lines })
    let foot = quiet(size: look.quiet, {
      if caveat != none { par(caveat) }
      if source != none or data != none { par((source, if data != none { box(data) }).filter(part => part != none).join(h(1.2em))) }
      par(web)
    })
    if code == none { foot } else {
      // The white round the code reaches into the margin, so that its dark edge meets the rule.
      grid(columns: (1fr, auto), column-gutter: 8pt, foot, pad(right: -code.white, y: -code.white, image(code.path, width: code.width, alt: code.alt)))
    }
  },
))
${pages}`;
