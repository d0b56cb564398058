/** Leads on from an old address with its query and anchor, which the page itself cannot pass on. */
const link = document.querySelector<HTMLAnchorElement>('#main a');
if (link !== null && location.search + location.hash !== '')
  location.replace(link.pathname + location.search + location.hash);
