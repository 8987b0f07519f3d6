// Returns the rows of the table that a selector finds: [{group, head, cells: {column: {text, interval, value}}}]. The figure
// of a cell is its text without its interval and without words for the ear alone. Hidden text counts as well.
const table = document.querySelector(arguments[0]);
if (!table) return [];
const said = (cell, ...without) => {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll(['svg', '.vh', '.why', ...without].join()).forEach(part => part.remove());
  return copy.textContent.trim().replace(/[\u202f\u00a0\u2009]/g, ' ').replace(/\u2212/g, '-').replace(/\s+/g, ' ');
};
const name = cell => cell.querySelector('bdi')?.getAttribute('title') ?? cell.querySelector('[title]')?.title ?? said(cell);
const heads = [...(table.tHead ?? table).rows[0].cells].map(head => said(head) === '' ? '' : head.querySelector('bdi') ? name(head) : said(head));
let group = '';
return [...table.rows].filter(row => row !== table.tHead?.rows[0]).flatMap(row => {
  if (row.classList.contains('group')) { group = said(row); return []; }
  const cells = {};
  [...row.cells].slice(1).forEach((cell, i) => {
    const interval = cell.querySelector('.iv');
    const label = cell.dataset.l ?? heads[i + 1] ?? '';
    if (!cell.classList.contains('plot') && label) {
      cells[label] = {text: said(cell, '.iv'), interval: interval ? said(interval) : '', value: cell.dataset.v ?? ''};
    }
  });
  const first = row.cells[0], parts = [...first.querySelectorAll('.path bdi')];
  return [{group: row.parentElement.localName === 'tfoot' ? 'sums' : group, head: row.parentElement.localName === 'tfoot' ? said(first) : name(first), path: said(first), cells}];
});
