/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Where readers report errors, as `contactOf` reads it; empty for nowhere. */
  readonly CONTACT_URL: string;
  /** `renamed` of `content/site.yaml`. */
  readonly RENAMED: { name: string; value?: string; to: string }[];
}

declare module 'subset-font' {
  /** Cuts a font to the characters of a text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype' | 'woff' | 'woff2' },
  ): Promise<Buffer>;
}
