// Returns what a screen reader would stumble over in the tables, as texts; the rest of what it needs, axe looks at.
const found = [];
document.querySelectorAll('details').forEach(one => one.open = true);
for (const table of document.querySelectorAll('table')) {
  const caption = table.caption?.textContent.trim();
  const where = `${table.closest('section')?.id ?? ''}: ${caption || table.textContent.trim().slice(0, 40)}`;
  const say = what => found.push(`${where}: ${what}`);
  if (!caption && !table.getAttribute('aria-label') && !table.getAttribute('aria-labelledby')) say('has no caption');
  const width = row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
  const widths = new Set([...table.rows].map(width));
  if (widths.size > 1) say(`has rows of ${[...widths].join(' and ')} columns`);
  const parts = [...table.children].map(part => part.localName).filter((part, i, all) => part !== all[i - 1]).join(' ');
  if (!/^(caption )?(colgroup )?(thead )?tbody( tfoot)?$/.test(parts)) say('is not in order: ' + parts);
  for (const head of table.querySelectorAll('th')) {
    if (!head.scope) say(`a head says not what it is the head of: "${head.textContent.trim()}"`);
    if (!head.textContent.trim()) say('a head says nothing');
  }
  for (const body of table.tBodies) for (const row of body.rows) {
    if (row.cells[0].localName !== 'th') { say(`a row does not begin with its head: "${row.textContent.trim().slice(0, 40)}"`); break; }
  }
  for (const cell of table.querySelectorAll('td.plot')) {
    const hidden = [...cell.children].every(child => child.getAttribute('aria-hidden') === 'true');
    if (!hidden) { say('a plot is read out'); break; }
    if (!cell.nextElementSibling?.textContent.trim()) { say('a plot has no figure beside it'); break; }
  }
}
return found;
