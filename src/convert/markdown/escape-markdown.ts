/**
 * Text of a document or sheet as Markdown that says the same: nothing in it is read as Markdown, HTML, Liquid or an
 * attribute list of kramdown. White space is folded. `isLineStart` says that it begins a paragraph or an item.
 */
export function escapeMarkdown(text: string, { isLineStart }: { isLineStart: boolean }): string {
  const inLine = text
    .replace(/[\s\u200b\ufeff]+/g, (space) => (/[^\u200b\ufeff]/.test(space) ? ' ' : ''))
    .replace(/[\\`*_[\]|]|\$(?=\$)/g, '\\$&')
    // Entities: a backslash keeps neither Jekyll nor HTML from reading these.
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/~(?=~)/g, '&#126;')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/<(?=<)|>(?=>)/g, '\\$&')
    .replace(/\{(?=[{%:])/g, '&#123;')
    .replace(/-(?=-)/g, '\\-')
    .replace(/\.(?=\.\.)/g, '\\.');
  return isLineStart ? escapeStart(inLine) : inLine;
}

/** What begins a heading, list, quote, rule, definition or table at the start of a line alone. */
function escapeStart(text: string): string {
  return text
    .replace(/^( *)([#>=:^]|[+-](?=\s|$))/, '$1\\$2')
    .replace(/^( *\d+)([.)])(?=\s|$)/, (_, digits: string, mark: string) =>
      mark === '.' ? `${digits}\\.` : `${digits}&#41;`,
    );
}
