/**
 * The files of the project that a site was built from: its data as `/desk/project.json` has them, its
 * texts as `/desk/texts.json`.
 */
export interface ProjectTexts {
  /** Hash of the data and texts, which names the published version that a draft begins from. */
  version: string;
  /** Texts by path: `data/streets/streets.csv`. */
  files: Record<string, string>;
}
