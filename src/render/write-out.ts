/**
 * Writes out what the website shows only by its styles, as text that is also read aloud: what an abbreviation is short
 * for, where a page first uses it, and the titles of callouts.
 */
export function writeOut(html: string): string {
  return html
    .replace(/(<abbr class="first" title="([^"]*)">[^<]*<\/abbr>)/g, '$1 ($2)')
    .replace(/<(p|div|blockquote|ul|ol|dl|table|pre|section)\b([^>]*) data-title="([^"]*)"([^>]*)>/g, titled);
}

/** A title stands above what cannot hold it. */
function titled(_: string, tag: string, before: string, title: string, after: string): string {
  const isText = tag === 'p';
  const holdsBlocks = tag === 'div' || tag === 'blockquote' || tag === 'section';
  if (isText) return `<p${before}${after}><span class="callout-title">${title}</span> `;
  const line = `<p class="callout-title">${title}</p>`;
  return holdsBlocks ? `<${tag}${before}${after}>${line}` : `${line}<${tag}${before}${after}>`;
}
