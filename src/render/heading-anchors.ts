/**
 * The ids of a document's headings, in order. Chromium makes one bookmark per heading in the same order,
 * and that is how a link from another document finds the heading's place. What stands below a heading without one of its
 * own is found there too: its ids are the heading's `data-places`, and follow its own with spaces between them.
 */
export function headingAnchors(html: string): (string | undefined)[] {
  return [...html.matchAll(/<h[1-6]((?:\s[^>]*)?)>/g)].map(([, attributes = '']) => {
    const ids = [/\sid="([^"]*)"/, /\sdata-places="([^"]*)"/].flatMap(
      (each) => each.exec(attributes)?.[1] ?? [],
    );
    return ids.length === 0 ? undefined : ids.join(' ');
  });
}
