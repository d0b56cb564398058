/**
 * Leads from an address of an observation or a row to the page of its indicator or dataset on which
 * it stands now: rows that are added push others to a later page.
 */
async function find(): Promise<void> {
  const { hash } = location;
  const id = decodeURIComponent(hash.slice(1));
  if (id === '' || document.getElementById(id) !== null) return;
  const links = document.querySelectorAll<HTMLAnchorElement>('#pages a');
  for (const { href } of links) {
    const page = await (await fetch(href)).text();
    if (!page.includes(` id="${id}"`)) continue;
    location.replace(href + hash);
    return;
  }
}

void find().catch(() => {
  // The list of pages stands above.
});
