/// <reference lib="dom" />

/**
 * Runs inside the page: a copy for the eye alone, of what stands on a page again: who hears the document knows it. A link
 * outside the tags leads nobody who hears the page, and breaks PDF/UA; those of the first one are enough.
 */
export function unheard(element: HTMLElement): HTMLElement {
  const again = element.cloneNode(true) as HTMLElement;
  again.setAttribute('aria-hidden', 'true');
  for (const part of [again, ...again.querySelectorAll('*')]) {
    for (const name of ['role', 'aria-label', 'href', 'id']) part.removeAttribute(name);
  }
  // A heading that nobody hears would still have a bookmark.
  for (const heading of again.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const plain = document.createElement('p');
    plain.className = `as-${heading.localName}`;
    plain.append(...heading.childNodes);
    heading.replaceWith(plain);
  }
  return again;
}
