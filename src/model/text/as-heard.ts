/** HTML of our own making with the words that stand in attributes and are printed or heard: of images and abbreviations. */
export function asHeard(html: string): string {
  if (!html.includes('="')) return html;
  return html
    .replace(/<img\b[^>]*?\salt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/(<abbr class="first" title="([^"]*)">[^<]*)<\/abbr>/g, '$1 ($2)</abbr>');
}
