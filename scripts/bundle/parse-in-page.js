/**
 * Takes the place of src/html/parse-html.ts where code runs in the index page: the browser has a reader of HTML of its
 * own. What it reads is inert: a template runs no script and loads nothing.
 *
 * @param {string} html
 * @returns {import('../../src/html/node.js').Html}
 */
export function parseHtml(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return treeOf(template.content);
}

function treeOf(parent) {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [textOf(node)];
    return node.nodeType === Node.ELEMENT_NODE ? [elementOf(node)] : [];
  });
}

function textOf({ data }) {
  const around = document.createElement('p');
  around.textContent = data;
  return { kind: 'text', text: data, written: around.innerHTML };
}

function elementOf(element) {
  const tags = element.cloneNode(false).outerHTML;
  const close = `</${element.localName}>`;
  const isClosed = tags.endsWith(close);
  return {
    kind: 'element',
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    inside: treeOf(element),
    open: isClosed ? tags.slice(0, -close.length) : tags,
    close: isClosed ? close : '',
  };
}
