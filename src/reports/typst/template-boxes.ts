/**
 * The piece of the template that measures drawings and tables, which PDF/UA-1 wants to know of
 * every table and figure: `with-boxes` wraps them so that the compiler can be asked where their
 * corners lie. It draws nothing and moves nothing. `pdf-boxes.ts` reads what it notes.
 */
export const boxes = String.raw`
#let box-corner(kind, begins) = context {
  let at = here().position()
  [#metadata((kind: kind, begins: begins, page: at.page, x: at.x.pt(), y: at.y.pt()))#label("box-corner")]
}
#let boxed(kind, body) = block({
  place(top + left, box-corner(kind, true))
  body
  place(bottom + right, box-corner(kind, false))
})
#let with-boxes(body) = {
  show table: it => boxed("Table", it)
  show image: it => boxed("Figure", it)
  show figure.caption.where(kind: table): it => boxed("Caption", it)
  body
}
`;

/** What the compiler is asked for: the value of every element with this label. */
export const cornerLabel = '<box-corner>';
