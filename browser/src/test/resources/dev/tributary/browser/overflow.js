// Returns by how many pixels the page is wider than its window, and what sticks out. The matrix and wide tables may scroll in
// their own boxes, and on a phone the lists of sections and of what to sort by; a long name may be cut.
const root = document.scrollingElement, edge = root.clientWidth;
const name = one => `${one.closest('section[id]')?.id ?? ''} ${one.localName}.${one.getAttribute('class') ?? ''}`
    + ` "${one.textContent.trim().slice(0, 30)}" ${Math.round(one.getBoundingClientRect().right - edge)} px`;
const boxed = one => {
  for (let box = one.parentElement; box; box = box.parentElement) {
    const cuts = getComputedStyle(box).overflowX;
    const may = cuts === 'hidden' || cuts === 'clip' || cuts === 'auto' && box.matches('.scroll, nav ul, #channels thead *, #channels thead');
    if (may && box.getBoundingClientRect().right <= edge + 0.5) return true;
  }
  return false;
};
const out = [...document.body.querySelectorAll('*')]
    .filter(one => !one.closest('.vh, .skip, title, defs') && !boxed(one) && one.checkVisibility())
    .filter(one => one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().right > edge + 0.5)
    .filter(one => !(one instanceof SVGElement) || one.localName === 'svg' || one.localName === 'text');
return {wider: root.scrollWidth - edge, out: out.slice(0, 8).map(name)};
