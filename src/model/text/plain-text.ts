const blockTags =
  /<\/?(?:p|div|li|ul|ol|h[1-6]|table|thead|tbody|tfoot|tr|td|th|blockquote|pre|figure|figcaption|details|summary|dl|dt|dd|br|hr|section|article|aside|header|footer|caption)\b[^>]*>/g;
const anyTag = /<[^>]*>/g;
const entity = /&(?:amp|lt|gt|quot|#39|nbsp);/g;
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
};

/**
 * The words a reader sees in HTML of our own making: tags out, the five escapes back, white space folded.
 * Expects what `render` makes: no comments, no `>` inside attributes, no other named characters.
 */
export function plainText(html: string): string {
  const open = html.includes('<') ? html.replace(blockTags, ' ').replace(anyTag, '') : html;
  return foldSpace(open.includes('&') ? open.replace(entity, (name) => characters[name] ?? name) : open);
}

/** Runs of white space become one space; the ends are trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
