// Returns for each section its number of visible marks of some size, and what is there but cannot be seen.
const seen = svg => svg.checkVisibility() && svg.getBoundingClientRect().width > 0 && svg.getBoundingClientRect().height > 0;
const sections = {}, unseen = [];
for (const section of document.querySelectorAll('main > section[id]')) {
  const box = section.getBoundingClientRect();
  const marks = [...section.querySelectorAll('svg rect, svg circle, svg line, svg path, svg use')]
      .filter(mark => seen(mark.closest('svg')) && mark.getBoundingClientRect().width + mark.getBoundingClientRect().height > 0);
  sections[section.id] = {width: box.width, height: box.height, marks: marks.length,
    text: section.innerText.length, title: section.querySelector('h2')?.textContent ?? ''};
  for (const svg of section.querySelectorAll('svg')) {
    const box = svg.getBoundingClientRect();
    if (svg.checkVisibility() && (box.width === 0 || box.height === 0)) unseen.push(section.id + ': ' + svg.outerHTML.slice(0, 80));
    if (/NaN|Infinity|undefined|null/.test(svg.innerHTML.replace(/<title>.*?<\/title>/g, ''))) unseen.push(section.id + ': not a number in ' + svg.outerHTML.slice(0, 200));
  }
}
return {order: Object.keys(sections), sections, unseen};
