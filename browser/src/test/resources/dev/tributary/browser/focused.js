// From now on, writes down what gets the focus, whether that can be seen, and whether it is inside the window.
window.visited = [];
addEventListener('focusin', event => {
  const one = event.target, style = getComputedStyle(one), box = one.getBoundingClientRect();
  window.visited.push({
    what: `${one.localName} ${one.getAttribute('href')?.slice(0, 60) ?? one.id} ${one.textContent.trim().slice(0, 40)}`,
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  });
});
