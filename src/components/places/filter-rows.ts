/** Shows the rows of the tables of a section that contain what is typed; all without this script. */
for (const field of document.querySelectorAll<HTMLInputElement>('[data-filter-rows]')) {
  const tables = field.closest('section')?.querySelectorAll<HTMLElement>('.scroll') ?? [];
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase();
    for (const table of tables) {
      const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')];
      for (const row of rows) {
        const name = row.querySelector('th')?.textContent.toLowerCase() ?? '';
        row.hidden = !name.includes(wanted);
      }
      table.hidden = rows.every(({ hidden }) => hidden);
    }
  });
}
