import { once } from 'node:events';
import { readEditor } from '../preview/server/editor.js';
import { openBrowser } from '../preview/server/open-browser.js';
import { openServer, type PreviewServer } from '../preview/server/open-server.js';
import { withSession } from '../preview/session/with-session.js';
import type { Flags } from '../settings/flags.js';
import type { Outcome, World } from './command.js';
import { hooksOf } from './hooks-of.js';
import { plainLines } from './start-progress.js';

/** `ladderpress preview`: shows what is being written, until Ctrl-C. */
export async function runPreview(
  { port, noOpen, editor, poll, ...flags }: Flags,
  world: World,
): Promise<Outcome> {
  const { stdout, stderr, signal, env } = world;
  const spoken = editor ?? (env.LADDERPRESS_EDITOR || undefined);
  const opened = readEditor(spoken, editor === undefined ? 'LADDERPRESS_EDITOR' : '--editor');
  const lines = plainLines(stderr);
  const hooks = hooksOf(world, {
    // Each round would say the same again; that a browser is fetched is said once.
    show: (event) => event.kind === 'browser' && lines.show(event),
    stop: () => undefined,
  });
  const onNote = (note: string) => stderr.write(`Note: ${note}\n`);
  let server: PreviewServer | undefined;
  try {
    return await withSession({ flags, world, hooks, poll: poll === true, onNote }, async (session) => {
      server = await openServer(session, { port, editor: opened, env });
      stdout.write(`Preview: ${server.address}\nCtrl-C ends it.\n`);
      const whyNot = noOpen === true ? undefined : await openBrowser(server.address, world);
      if (whyNot !== undefined) stderr.write(`Note: ${whyNot}\n`);
      if (!signal.aborted) await once(signal, 'abort');
      return ended;
    });
  } catch (error) {
    // That is how it ends; whatever fails on the way out fails because of it.
    if (signal.aborted) return ended;
    throw error;
  } finally {
    await server?.close();
  }
}

const ended: Outcome = { output: '', exitCode: 0 };
