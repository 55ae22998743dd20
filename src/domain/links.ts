/**
 * Links between pages of a framework travel through print as links to this host, which can never exist (RFC 2606).
 * Assembling turns each into a destination inside a pack, into a web address, or back into plain text:
 * so one print of a page serves the single file and every pack.
 */
export const pageHost = 'https://page.invalid';

/** The same for places to fill in: see field-link.ts. */
export const fieldHost = 'https://field.invalid';

/** The travelling form of a link to a framework page; `permalink` starts with a slash, `anchor` has no `#`. */
export function pageLink(permalink: string, anchor: string | undefined): string {
  return pageHost + encodeURI(permalink) + (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`);
}

/** Takes a travelling link apart; undefined for any other address. */
export function parsePageLink(uri: string): { permalink: string; anchor: string | undefined } | undefined {
  if (!uri.startsWith(`${pageHost}/`)) return undefined;
  const rest = uri.slice(pageHost.length);
  const hash = rest.indexOf('#');
  const path = hash < 0 ? rest : rest.slice(0, hash);
  return {
    permalink: decodedOr(decodeURI, path),
    anchor: hash < 0 ? undefined : decodedOr(decodeURIComponent, rest.slice(hash + 1)),
  };
}

/** An address that somebody wrote may have percent signs that say nothing. */
function decodedOr(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}

/** Whether somebody wrote an address at one of our hosts, which would be taken for a link between pages, or for a field. */
export function isAtOurHost(address: string): boolean {
  return URL.canParse(address) && ourHosts.includes(new URL(address).hostname);
}

const ourHosts = [pageHost, fieldHost].map((host) => new URL(host).hostname);

/** The place of a craft's divider in a pack. No page has such a permalink, since an author's begins with one slash. */
export function dividerLink({ id }: { readonly id: string }): string {
  return `//divider/${id}`;
}

/** The place of the sheet between two levels in a pack; no page's either. */
export function stepLink(below: { readonly id: string }, above: { readonly id: string }): string {
  return `//step-up/${below.id}/${above.id}`;
}

/** The place of a level's review sheet in a pack. */
export function reviewLink({ id }: { readonly id: string }): string {
  return `//review/${id}`;
}

/** `/a/b/` and `/a/b` name the same page. The root stays `/`. */
export function normalPermalink(permalink: string): string {
  const trimmed = permalink.replace(/\/+$/, '').replace(/\.html$/, '');
  return trimmed === '' ? '/' : trimmed;
}
