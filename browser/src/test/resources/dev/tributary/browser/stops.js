// Returns what the tabulator should stop at, in the order of the page: of radio buttons of a name, the chosen one.
const what = one => `${one.localName} ${one.getAttribute('href')?.slice(0, 60) ?? one.id} ${one.textContent.trim().slice(0, 40)}`;
return [...document.querySelectorAll('a[href], button, summary, input, [tabindex="0"]')]
    .filter(one => one.classList.contains('skip') || one.checkVisibility({visibilityProperty: true}))
    .filter(one => one.type !== 'radio' || one.checked).map(what);
