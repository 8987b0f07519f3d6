// Returns the links within the page that lead nowhere, ids that are there twice, and links to anywhere else.
const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map(id => 'twice: ' + id);
const nowhere = [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))
    .filter(address => address.startsWith('#') ? !ids.includes(decodeURIComponent(address.slice(1))) : !address.startsWith('data:text/csv'));
const used = [...document.querySelectorAll('use')].map(use => use.getAttribute('href')).filter(it => !ids.includes(it.slice(1)));
return [...twice, ...new Set(nowhere), ...new Set(used)];
