import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { compareFrameworks } from '../../compare/compare-frameworks.js';
import { audiences } from '../../domain/audience.js';
import { BuildError } from '../../domain/build-error.js';
import { orientations, paperIds } from '../../domain/paper.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import { printSizes } from '../../domain/print-size.js';
import type { CommittedFramework, LastCommit } from '../last-commit.js';
import type { GoodState, PreviewChoice, PreviewSession } from '../session.js';
import { hearSheet } from './hear-sheet.js';
import { listSheets, sameSheet } from './list-sheets.js';

/** What sheets are shown of: the session, and the framework at the last commit. */
export interface SheetSources {
  readonly session: PreviewSession;
  readonly committed: LastCommit;
}

const choices = z.object({
  brand: z.string().max(200).optional(),
  paper: z.enum(paperIds).optional(),
  print: z.enum(printSizes).optional(),
  audience: z.enum(audiences).optional(),
  orientation: z.enum(orientations).optional(),
});

/** What a request names: a file of the plan, made as its choices say, of now or of the last commit. */
const named = choices.extend({
  path: z
    .string()
    .max(1000)
    .regex(/\.pdf$/i),
  at: z.enum(['now', 'commit']).default('now'),
  /** Tells what changed since the last commit too. */
  compare: z.enum(['true', 'false']).default('false'),
});

type Named = z.infer<typeof named>;

/** Finished sheets as a build writes them, what a screen reader hears of them, and which there are. */
export function sheetRoutes(sources: SheetSources): Hono {
  const { session } = sources;
  const routes = new Hono();
  routes.get('/sheets.json', async (context) => {
    const choice = choices.safeParse(context.req.query());
    if (!choice.success) return unknown(context);
    const title = session.current().good?.framework.title ?? '';
    return context.json({ sheets: listSheets(await session.artifacts(choice.data), title) });
  });
  routes.get('/sheet.pdf', async (context) => {
    const asked = named.safeParse(context.req.query());
    if (!asked.success) return unknown(context);
    const { bytes, name } = await makeSheet(asked.data, sources);
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    context.header('etag', etag);
    context.header('cache-control', 'private, no-cache');
    if (context.req.header('if-none-match') === etag) return context.body(null, 304);
    context.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
    return context.body(new Uint8Array(bytes), 200, { 'content-type': 'application/pdf' });
  });
  routes.get('/heard.json', async (context) => {
    const asked = named.safeParse(context.req.query());
    if (!asked.success) return unknown(context);
    return context.json(await hear(asked.data, sources));
  });
  return routes;
}

function unknown(context: Context) {
  const failure = {
    what: 'There is no such choice of a sheet.',
    fix: 'Choose it on the page of the preview.',
  };
  return context.json({ failure }, 400);
}

/** The bytes that a build would write. */
async function makeSheet(asked: Named, { session, committed }: SheetSources) {
  const choice = choiceOf(asked);
  if (asked.at === 'now') {
    const bytes = await session.pdf(asked.path, choice);
    return { bytes, name: basename(asked.path), good: goodState(session), wanted: undefined };
  }
  const wanted = await plannedSheet(asked, session);
  const then = await commitOf(goodState(session), committed);
  const planned = await session.artifacts(choice, then.folder);
  const was = sameSheet(wanted, planned);
  if (was === undefined) {
    throw new BuildError(
      'no-artifact',
      'There was no such sheet at the last commit.',
      'It is new, and all of it was added since.',
    );
  }
  const bytes = await session.pdf(was.path, choice, then.folder);
  return { bytes, name: basename(was.path), good: then, wanted: was };
}

async function hear(asked: Named, sources: SheetSources) {
  const { bytes, good, wanted } = await makeSheet(asked, sources);
  const then =
    asked.compare === 'true' ? await sources.committed(goodState(sources.session).settings) : undefined;
  const now = goodState(sources.session);
  const compared = then && {
    side: asked.at === 'now' ? ('now' as const) : ('was' as const),
    comparison: compareFrameworks(
      { name: then.id, framework: then.framework },
      { name: 'now', framework: now.framework },
    ),
  };
  const { framework, folder } = good;
  const { sources: files } = wanted ?? (await plannedSheet(asked, sources.session));
  return hearSheet(bytes, { framework, folder, sources: files, compared });
}

async function plannedSheet(asked: Named, session: PreviewSession): Promise<PlannedArtifact> {
  const planned = await session.artifacts(choiceOf(asked));
  const found = planned.find(({ path }) => path === asked.path);
  if (found !== undefined) return found;
  throw new BuildError(
    'no-artifact',
    `No file is called ${asked.path}.`,
    'Choose another sheet: a page may have been renamed or deleted.',
  );
}

function choiceOf({ brand, paper, print, audience, orientation }: z.infer<typeof choices>): PreviewChoice {
  return { brand, paper, print, audience, orientation };
}

function goodState(session: PreviewSession): GoodState {
  const { good, failure } = session.current();
  if (good !== undefined) return good;
  throw (
    failure ??
    new BuildError(
      'no-framework',
      'The framework could not be read yet.',
      'Mend what the list of problems says.',
    )
  );
}

async function commitOf(good: GoodState, committed: SheetSources['committed']): Promise<CommittedFramework> {
  const found = await committed(good.settings);
  if (found !== undefined) return found;
  throw new BuildError(
    'no-framework',
    'There is no commit that holds this framework.',
    'Commit the folder with git to compare with it.',
  );
}
