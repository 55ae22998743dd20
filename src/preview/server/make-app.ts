import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { BuildError } from '../../domain/build-error.js';
import { type PreviewSession, ShownProblem } from '../session.js';
import { type SheetSources, sheetRoutes } from '../sheet/sheet-routes.js';
import type { PreviewState, ToldFailure } from '../state.js';
import type { CardTable } from './card-table.js';
import { type EventHub, streamEvents } from './events.js';
import { guard } from './guard.js';
import type { ServedFile } from './page-files.js';

/** What the routes are answered with. */
export interface ServedPreview {
  readonly session: PreviewSession;
  readonly committed: SheetSources['committed'];
  readonly cards: CardTable;
  readonly hub: EventHub;
  state(): Promise<PreviewState>;
  file(name: string): Promise<ServedFile | undefined>;
  /** Opens a place in the editor, unless it is none of what is shown. */
  open(place: unknown): Promise<Opened>;
}

/** What became of a place that was to be opened: a link may lead outside of what is shown. */
export type Opened = 'opened' | 'outside' | 'unknown';

/** All that the page may ask for: below the token, and to read, but for opening a place in the editor. */
export function makeApp(served: ServedPreview, token: string, port: number): Hono {
  const app = new Hono();
  app.use(secureHeaders(headers));
  app.use(guard(token, port));
  const page = new Hono();
  // What the page asks for is found beside it, so that its address ends with a slash.
  app.get(`/${token}/`, (context) => context.html(pageHtml));
  page.get('/', (context) => context.redirect(`/${token}/`));
  page.get('/state.json', async (context) => context.json(await served.state()));
  page.get('/events', (context) => streamEvents(context, served.hub));
  page.get('/card/:name{.+\\.png}', async (context) => {
    const level = context.req.param('name').replace(/\.png$/, '');
    if (served.cards.known(level) === undefined && !(await isLevel(level))) return context.notFound();
    const { png, key } = await served.cards.picture(level);
    // Another picture has another address.
    if (context.req.query('v') === key)
      context.header('cache-control', 'private, max-age=31536000, immutable');
    return context.body(new Uint8Array(png), 200, { 'content-type': 'image/png' });
  });
  page.post('/open', async (context) => {
    // No length, no end: a place is short.
    const length = Number(context.req.header('content-length') ?? Number.POSITIVE_INFINITY);
    if (!(length <= 10_000)) return context.text('That is too long for a place.\n', 413);
    const place: unknown = await context.req.json().catch(() => undefined);
    const opened = await served.open(place);
    return opened === 'opened' ? context.body(null, 204) : context.json({ failure: notOpened[opened] }, 404);
  });
  page.route('/', sheetRoutes(served));
  page.get('/:name', async (context) => {
    const found = await served.file(context.req.param('name'));
    if (found === undefined) return context.notFound();
    return context.body(found.bytes, 200, { 'content-type': found.mediaType });
  });
  app.route(`/${token}`, page);
  app.notFound((context) => context.text('There is nothing here.\n', 404));
  app.onError((error, context) => {
    if (error instanceof ShownProblem) return context.json({ problem: error.diagnostic }, 422);
    if (error instanceof BuildError)
      return context.json(
        { failure: { what: error.message, fix: error.fix } },
        error.code === 'no-artifact' ? 404 : 503,
      );
    const lines = error.stack ?? error.message;
    return context.json(
      { failure: { what: `This is a bug in Ladderpress: ${lines}`, fix: 'Please report it.' } },
      500,
    );
  });
  return app;

  async function isLevel(id: string): Promise<boolean> {
    const { crafts } = await served.state();
    return crafts.some(({ levels }) => levels.some((level) => level.id === id));
  }
}

const notOpened: Readonly<Record<Exclude<Opened, 'opened'>, ToldFailure>> = {
  outside: {
    what: 'This file lies outside of the folders that are shown, where a link leads, or is gone.',
    fix: 'Open it by hand.',
  },
  unknown: { what: 'This is no place of what is shown.', fix: 'Load the page again.' },
};

/**
 * Nothing comes from elsewhere, no text becomes a script or a style, and no other site shows the page or reads what it is
 * answered. WebAssembly is for pictures in a finished PDF.
 */
const headers: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'blob:', 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  crossOriginResourcePolicy: 'same-origin',
  // Of no use on 127.0.0.1, which is no https.
  strictTransportSecurity: false,
};

/** The page itself; all in it is drawn by its script. */
const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Preview</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="preview-app.css">
</head>
<body>
<noscript><p>The preview needs JavaScript: it draws the page and hears of each change.</p></noscript>
<script type="module" src="preview-app.js"></script>
</body>
</html>
`;
