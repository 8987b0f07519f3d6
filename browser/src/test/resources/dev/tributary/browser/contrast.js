// Returns every text and every mark that stands out too little from what is behind it, as [{what, contrast, colours}].
// Unfolds everything first. Marks that carry nothing by themselves are left out: the lines of a grid, the groove of a bar,
// and lines in the very colour of the paper, which part two marks.
const LEAST_TEXT = 4.5, LEAST_MARK = 3, DECORATION = '.g, .track, [style*="--grid"]';
document.querySelectorAll('details').forEach(one => one.open = true);

const pen = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
const known = new Map();
/** A colour as CSS computes it, however it is written, as [red, green, blue, alpha], 0 to 1. */
function colour(text) {
  if (!known.has(text)) {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = '#000';
    pen.fillStyle = text;
    pen.fillRect(0, 0, 1, 1);
    known.set(text, [...pen.getImageData(0, 0, 1, 1).data].map(value => value / 255));
  }
  return known.get(text);
}
const over = (above, below, opacity) => {
  const alpha = above[3] * opacity;
  return [0, 1, 2].map(i => above[i] * alpha + below[i] * (1 - alpha)).concat(1);
};
const light = rgb => rgb.slice(0, 3)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
const contrast = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
/** What is behind an element: the backgrounds of itself and of all that hold it. */
function behind(element) {
  const chain = [];
  for (let at = element; at; at = at.parentElement) chain.unshift(at);
  return chain.reduce((below, at) => {
    const style = getComputedStyle(at);
    return at instanceof SVGElement ? below : over(colour(style.backgroundColor), below, +style.opacity);
  }, getComputedStyle(document.documentElement).colorScheme.includes('dark') ? [0, 0, 0, 1] : [1, 1, 1, 1]);
}
/** The same, with the bars of the same drawing that lie under a point. */
function behindIn(svg, element) {
  const box = element.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
  let below = behind(svg);
  for (const bar of svg.querySelectorAll('rect')) {
    const at = bar.getBoundingClientRect(), style = getComputedStyle(bar);
    if (bar.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && style.fill.startsWith('url') === false
        && style.fill !== 'none' && at.left <= x && x <= at.right && at.top <= y && y <= at.bottom) {
      below = over(colour(style.fill), below, style.fillOpacity * style.opacity);
    }
  }
  return below;
}
function opacity(element) {
  let all = 1;
  for (let at = element; at; at = at.parentElement) all *= getComputedStyle(at).opacity;
  return all;
}
const name = element => {
  const where = element.closest('section, header, nav, footer');
  const classes = element.getAttribute('class');
  return `${where ? where.id || where.localName : 'body'}: ${element.localName}${classes ? '.' + classes : ''}`
      + ` "${element.textContent.trim().slice(0, 40)}"`;
};
const found = new Map();
let texts = 0, marks = 0;
function check(element, foreground, background, through, least) {
  const seen = over(foreground, background, through), ratio = contrast(seen, background);
  const gap = least === LEAST_MARK && element.localName === 'line' && ratio < 1.02;
  if (ratio < least && !gap) {
    const hex = rgb => '#' + rgb.slice(0, 3).map(v => Math.round(v * 255).toString(16).padStart(2, '0')).join('');
    const key = element.localName + element.getAttribute('class') + hex(seen) + hex(background);
    if (!found.has(key)) {
      found.set(key, {what: name(element), contrast: ratio.toFixed(2), colours: hex(seen) + ' on ' + hex(background)});
    }
  }
}
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const element = node.parentElement;
  if (!node.data.trim() || ['SCRIPT', 'STYLE', 'title'].includes(element.nodeName)) continue;
  const box = element.getBoundingClientRect();
  if (!element.checkVisibility({visibilityProperty: true}) || box.width <= 1 || box.height <= 1 || box.right <= 0 || box.bottom + scrollY <= 0) continue;
  texts++;
  const svg = element.closest('svg'), style = getComputedStyle(element);
  if (svg) check(element, colour(style.fill), behindIn(svg, element), style.fillOpacity * opacity(element), LEAST_TEXT);
  else check(element, colour(style.color), behind(element), opacity(element), LEAST_TEXT);
}
for (const mark of document.querySelectorAll('svg rect, svg circle, svg line, svg path, svg polyline, svg use')) {
  const style = getComputedStyle(mark), svg = mark.closest('svg'), pattern = mark.closest('pattern');
  if (mark.matches(DECORATION) || mark.closest('clipPath, mask') || !pattern && !svg.checkVisibility()) continue;
  if (mark.closest('defs, symbol') && !pattern) continue;
  marks++;
  const below = behind(pattern ? document.body : svg);
  const drawn = mark.localName === 'use' ? getComputedStyle(document.querySelector(mark.getAttribute('href'))) : style;
  const seen = [['fill', drawn.fillOpacity], ['stroke', drawn.strokeOpacity]]
      .filter(([paint]) => drawn[paint] !== 'none' && !drawn[paint].startsWith('url') && colour(drawn[paint])[3] > 0)
      .filter(([paint]) => paint !== 'fill' || !['line', 'polyline'].includes(mark.localName))
      .map(([paint, through]) => [colour(drawn[paint]), through * opacity(mark)]);
  // A dot filled with paper has its outline to be seen by, and the other way round.
  const best = seen.sort(([one, a], [other, b]) =>
      contrast(over(other, below, b), below) - contrast(over(one, below, a), below))[0];
  if (best) check(mark, best[0], below, best[1], LEAST_MARK);
}
return {texts, marks, found: [...found.values()]};
