/** The licence of words and data, as metadata for other programs name it. */
export const licence = {
  /** Its identifier in the SPDX list. */
  id: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};
