/** The light-theme colours of the stylesheet, for drawings shown outside the site’s pages. */
export const lightColours = {
  '--paper': '#fffdfa',
  '--ink': '#1d1f23',
  '--muted': '#5f6065',
  '--rule': '#e4dfd5',
  '--accent': '#b4382b',
  '--bar': '#828e96',
  '--wash': '#f6f2ea',
  '--red': '#b4382b',
  '--purple': '#7d5ba6',
  '--ochre': '#b57614',
  '--pink': '#b0577f',
  '--blue': '#1f7a9c',
  '--green': '#4d8c4a',
};
