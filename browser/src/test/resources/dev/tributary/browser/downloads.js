// Returns the content of every file that the page offers, by its name.
const files = {};
for (const link of document.querySelectorAll('a[download]')) {
  const [head, data] = link.getAttribute('href').split(/,(.*)/s);
  files[link.download] = head.endsWith(';base64')
      ? new TextDecoder().decode(Uint8Array.from(atob(data), character => character.charCodeAt(0))) : decodeURIComponent(data);
}
return files;
