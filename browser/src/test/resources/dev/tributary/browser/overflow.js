// Returns by how many pixels the page is wider than its window, and what sticks out. The matrix and wide tables may scroll in
// their own boxes, and the list of sections in its own, too, on a phone.
const root = document.scrollingElement, edge = root.clientWidth;
const name = one => `${one.closest('section[id]')?.id ?? ''} ${one.localName}.${one.getAttribute('class') ?? ''}`
    + ` "${one.textContent.trim().slice(0, 30)}" ${Math.round(one.getBoundingClientRect().right - edge)} px`;
const scrolls = one => {
  const box = one.closest('.scroll, nav > div');
  return box !== null && box.getBoundingClientRect().right <= edge + 0.5 && getComputedStyle(box).overflowX === 'auto';
};
const out = [...document.body.querySelectorAll('*')]
    .filter(one => !one.closest('.vh, .skip, title, defs') && !scrolls(one) && one.checkVisibility())
    .filter(one => one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().right > edge + 0.5)
    .filter(one => !(one instanceof SVGElement) || one.localName === 'svg' || one.localName === 'text');
return {wider: root.scrollWidth - edge, out: out.slice(0, 8).map(name)};
