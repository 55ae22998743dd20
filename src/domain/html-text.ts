/** Text as HTML, between tags or in an attribute with double quotes. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The text of HTML without tags. The ampersand comes last, or `&amp;quot;` would be taken apart twice. */
export function unescapeText(html: string): string {
  return html
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

const struck = /(\s*)<(del|s)\b[^>]*>[\s\S]*?<\/\2>(\s*)/g;

/** HTML without what is struck: where a line through words is lost, they would be read as if they stood. */
export function withoutStruck(html: string): string {
  return html.replace(struck, (all, before: string, _, after: string, at: number) => {
    if (before === '' && after === '') return '';
    const isBeforePoint = /[,.;:!?)\]”’»…]/.test(html[at + all.length] ?? '');
    const isAtStart = before === '' && /(?:[([“‘«]|<(?:li|p|t[dh]|h\d|br)\b[^>]*>)$/.test(html.slice(0, at));
    return isBeforePoint || isAtStart ? '' : ' ';
  });
}

/** The words of one paragraph's HTML: what is struck and the numbers of footnotes are left out, white space is folded. */
export function readableText(html: string): string {
  const bare = withoutStruck(html)
    .replace(/<sup id="fnref:.*?<\/sup>/g, '')
    .replace(/<br>|&nbsp;/g, ' ')
    .replace(/<[^>]*>/g, '');
  return unescapeText(bare).replace(/\s+/g, ' ').trim();
}
