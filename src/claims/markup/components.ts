/** A component that chapters may use. */
export interface Component {
  /** How it is written, for messages. */
  form: string;
  /** Its attributes; those of `needed` must be there. */
  attributes: readonly string[];
  needed: readonly string[];
  /** Its opening tag as the other checks read it, character by character. */
  written: RegExp;
  /** Whether it stands in a line of text, or between paragraphs. */
  stands: 'in text' | 'between paragraphs';
  /** Whether something stands between its tags. */
  holds: boolean;
}

/** The components of chapters by name; `[slug].astro` of the chapters passes the same ones on. */
export const components: Readonly<Record<string, Component>> = {
  Value: {
    form: '<Value of="…" />',
    attributes: ['of', 'as'],
    needed: ['of'],
    written: /^<Value of="[^"<>{}]*"(?: as="ordinal")? ?\/>$/u,
    stands: 'in text',
    holds: false,
  },
  Claim: {
    form: '<Claim of="…">…</Claim>',
    attributes: ['of'],
    needed: ['of'],
    written: /^<Claim of="[^"<>{}]*">$/u,
    stands: 'in text',
    holds: true,
  },
  Figure: {
    form: '<Figure chart="…" scope="…" />',
    attributes: ['chart', 'scope'],
    needed: ['chart', 'scope'],
    written: /^<Figure chart="[^"<>{}]*" scope="[^"<>{}]*" ?\/>$/u,
    stands: 'between paragraphs',
    holds: false,
  },
  Summary: section('Summary'),
  Limits: section('Limits'),
};

function section(name: string): Component {
  return {
    form: `<${name}>`,
    attributes: [],
    needed: [],
    written: new RegExp(`^<${name}>$`, 'u'),
    stands: 'between paragraphs',
    holds: true,
  };
}
