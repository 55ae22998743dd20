import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/**
 * Lets through only what the page itself asks for: by one of the server's own names, so that a foreign name which was
 * made to lead here gets nothing; below the token, which only the address that was printed has; and, as browsers say it
 * of every request, from no other site.
 */
export function guard(token: string, port: number): MiddlewareHandler {
  return async (context, next) => {
    // Browsers leave out the usual port of http.
    const own = ['127.0.0.1', 'localhost'].flatMap((name) => [
      `${name}:${port}`,
      ...(port === 80 ? [name] : []),
    ]);
    const host = context.req.header('host') ?? '';
    if (!own.includes(host)) return context.text('This is no name of the preview.\n', 403);
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`) return context.text(elsewhere, 403);
    const site = context.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return context.text(elsewhere, 403);
    if (!isSame(context.req.path.split('/')[1] ?? '', token)) {
      return context.text(
        'There is nothing here. Take the whole address that "ladderpress preview" printed.\n',
        404,
      );
    }
    // Only a page of ours may make something happen, and a browser always says whose page it is.
    if (context.req.method !== 'GET' && origin === undefined) return context.text(elsewhere, 403);
    return next();
  };
}

const elsewhere = 'Only the page of the preview may ask for this.\n';

/** In a time that tells nothing of how much of it is right. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
