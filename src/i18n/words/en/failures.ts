import type { Texts } from '../texts.ts';
import type { failures as zh } from '../zh/failures.ts';

/** What the scripts of pages say when something fails. */
export const failures: Texts<typeof zh> = {
  lacks: {
    offline: 'There is no network at the moment. ',
    unreachable: 'The site cannot be reached: the network may be down, or a firewall in the way. ',
    missing: 'The server lacks this file; the site may just have been updated. Reload this page. ',
    refused:
      'A security policy does not let the page read this file. Tell whoever runs the site or your network. ',
    old: 'This browser is too old; use a recent Chrome, Edge, Firefox or Safari. ',
    fault: 'The program failed. Reload this page; if it fails again, send us this text: ',
  },
  view: '“{name}” could not be loaded. {lack}The drawing is still the earlier one; the data table works as ever. ',
  card: 'The evidence could not be loaded. {lack}It is also here: ',
  again: 'It is tried again as soon as the network is back. ',
};
