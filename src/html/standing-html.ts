import { parseHtml } from './parse-html.js';
import { withRaisedSigns } from './with-raised-signs.js';
import { withoutStruck } from './without-struck.js';
import { writeHtml } from './write-html.js';

/** HTML for forms that show neither a line through words nor raised digits: it reads the same without them. */
export function standingHtml(html: string): string {
  if (!/<(?:del|s|strike|sup|sub)\b/.test(html)) return html;
  return writeHtml(withRaisedSigns(withoutStruck(parseHtml(html)), 'all'));
}

/**
 * A name, which bookmarks, contents and titles say without any form: without what is struck in it, since there it would be
 * read as if it stood. One that is struck as a whole stays.
 */
export function standingName(html: string): string {
  if (!/<(?:del|s|strike)\b/.test(html)) return html;
  const standing = withoutStruck(parseHtml(html));
  const written = writeHtml(standing);
  return /[^\s<>]/.test(written.replace(/<[^>]*>/g, '')) ? written : html;
}
