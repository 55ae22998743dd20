export const voidTags = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Brings the list of open tags up to date with a further piece of raw HTML. Comments do not count. */
export function followTags(html: string, open: string[]): void {
  const tags = html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(\/?)([A-Za-z][\w-]*)([^>]*)>/g);
  for (const [, slash, written, rest] of tags) {
    const name = written?.toLowerCase() ?? '';
    if (voidTags.test(name) || rest?.endsWith('/')) continue;
    if (slash !== '/') open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
}
