/**
 * A document whose headings repeat no id: the first keeps it, as in a browser. Of two headings with one id, Chromium makes
 * two bookmarks that both lead to one place.
 */
export function withUniqueIds(html: string): string {
  const taken = new Set<string>();
  return html.replace(/<h[1-6]\s[^>]*>/g, (heading) =>
    heading.replace(/\sid="([^"]*)"/, (attribute, id: string) => {
      if (taken.has(id)) return '';
      taken.add(id);
      return attribute;
    }),
  );
}
