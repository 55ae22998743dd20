const voidTags = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The tags still open after a piece of raw HTML, given those open before it. Comments do not count. */
export function openTags(html: string, before: readonly string[]): string[] {
  const open = [...before];
  const tags = html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(\/?)([A-Za-z][\w-]*)([^>]*)>/g);
  for (const [, slash, written, rest] of tags) {
    const name = written?.toLowerCase() ?? '';
    if (voidTags.test(name) || rest?.endsWith('/')) continue;
    if (slash !== '/') open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return open;
}
