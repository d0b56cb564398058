/** The light-theme colours of the stylesheet, for drawings shown outside the site’s pages. */
export const lightColours = {
  '--paper': '#fffdfa',
  '--ink': '#1d1f23',
  '--muted': '#5f6065',
  '--rule': '#e4dfd5',
  '--accent': '#b4382b',
  '--bar': '#828e96',
  '--wash': '#f6f2ea',
  '--theme-institution': '#b4382b',
  '--theme-organisation': '#7d5ba6',
  '--theme-service': '#b57614',
  '--theme-culture': '#b0577f',
  '--theme-smart': '#1f7a9c',
  '--theme-green': '#4d8c4a',
};
