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

const struck = /(\s*)(?:<(del|s|strike)\b[^>]*>[\s\S]*?<\/\2>\s*)+/g;
const emptied =
  /[ \t]*<(li|p|ul|ol|blockquote|strong|em|b|i|a|span|h[1-6])\b[^>]*>[\s.,;:!?–—-]*<\/\1>[ \t]*\n?/g;

/** HTML without what is struck: where a line through words is lost, they would be read as if they stood. */
export function withoutStruck(html: string): string {
  // Nearly all texts have none.
  if (html.search(struck) < 0) return html;
  const left = html.replace(struck, (all, _before: string, _tag: string, at: number) => {
    const hasSpace = /\s/.test(all.replace(/<(del|s|strike)\b[^>]*>[\s\S]*?<\/\1>/g, ''));
    const isBeforePoint = /^[,.;:!?)\]”’»…]/.test(html.slice(at + all.length));
    const isAtEnd = /^(?:$|<\/(?:li|p|t[dh]|h\d|blockquote|ul|ol)\b|<(?:br|ul|ol)\b)/.test(
      html.slice(at + all.length),
    );
    const isAtStart = /(?:^|[([“‘«]|<(?:li|p|t[dh]|h\d|br)\b[^>]*>)$/.test(html.slice(0, at));
    return !hasSpace || isBeforePoint || isAtEnd || isAtStart ? '' : ' ';
  });
  return withoutEmptied(left);
}

/** An item or a paragraph that was struck as a whole leaves no number, dash or gap behind. */
function withoutEmptied(html: string): string {
  const next = html.replace(emptied, '');
  return next === html ? html : withoutEmptied(next);
}

/** The words of one paragraph's HTML: what is struck and the numbers of footnotes are left out, white space is folded. */
export function readableText(html: string): string {
  const bare = withoutStruck(html)
    .replace(/<sup id="fnref:.*?<\/sup>/g, '')
    .replace(/<br>|&nbsp;/g, ' ')
    .replace(/<[^>]*>/g, '');
  return unescapeText(bare).replace(/\s+/g, ' ').trim();
}
