/**
 * The ids of a document's headings, in order. Chromium makes one bookmark per heading in the same order,
 * and that is how a link from another document finds the heading's place.
 */
export function headingAnchors(html: string): (string | undefined)[] {
  return [...html.matchAll(/<h[1-6]((?:\s[^>]*)?)>/g)].map(
    (match) => /\sid="([^"]*)"/.exec(match[1] ?? '')?.[1],
  );
}
