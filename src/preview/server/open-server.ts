import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { BuildError } from '../../domain/build-error.js';
import type { Environment } from '../../read/git/run-git.js';
import { lastCommit } from '../last-commit.js';
import type { PreviewSession } from '../session.js';
import type { PreviewState } from '../state.js';
import { openCardTable } from './card-table.js';
import { type Editor, openInEditor } from './editor.js';
import { openEventHub } from './events.js';
import { findPlace } from './find-place.js';
import { makeApp, type Opened } from './make-app.js';
import { makeState } from './make-state.js';
import { findPageFiles } from './page-files.js';
import { watchChanged } from './watch-changed.js';

/** What a preview is served with. */
export interface ServerOptions {
  /** The port that its user named; undefined for one that is free. */
  readonly port: number | undefined;
  readonly editor: Editor;
  /** For git, which tells the last commit. */
  readonly env: Environment;
}

export interface PreviewServer {
  /** With the token: who has it may look. */
  readonly address: string;
  /** Ends what is being answered too. */
  close(): Promise<void>;
}

/**
 * Serves a session to browsers of this machine: on 127.0.0.1 alone, below a token of 128 bits that is another each time.
 *
 * @throws BuildError `port-taken` when the port that was named cannot be had
 */
export async function openServer(session: PreviewSession, options: ServerOptions): Promise<PreviewServer> {
  const { editor } = options;
  const hub = openEventHub();
  const tellState = () => {
    const { number, took } = session.current();
    hub.tell('state', { round: number, took });
  };
  const cards = openCardTable(session, (level, card) => hub.tell('card', { level, card }));
  const committed = lastCommit(options.env);
  const changed = watchChanged(session, committed, tellState);
  const stopTelling = session.onRound(tellState);
  const state = async (): Promise<PreviewState> => {
    changed.look();
    return makeState(session.current(), {
      card: cards.known,
      changed: changed.files(),
      brands: await session.brands().catch(() => []),
      editor: typeof editor === 'string' ? editor : 'command',
    });
  };
  const open = async (asked: unknown): Promise<Opened> => {
    const found = findPlace(asked, session.current(), cards.problems());
    // An editor that is opened by a link is asked by the page.
    if (found.kind !== 'place' || typeof editor === 'string')
      return found.kind === 'outside' ? found.kind : 'unknown';
    await openInEditor(editor, found.place);
    return 'opened';
  };

  const token = randomBytes(16).toString('base64url');
  const file = await findPageFiles();
  const server = createServer();
  const port = await listen(server, options.port);
  const app = makeApp({ session, committed, cards, hub, state, file, open }, token, port);
  server.on('request', getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  return {
    address: `http://127.0.0.1:${port}/${token}/`,
    close: async () => {
      stopTelling();
      changed.close();
      cards.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** On a port of its own choice, or on one that was named. */
async function listen(server: Server, wanted: number | undefined): Promise<number> {
  server.listen({ port: wanted ?? 0, host: '127.0.0.1' });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new BuildError(
      'port-taken',
      `Port ${wanted} cannot be had: ${cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE' ? 'something else listens there' : 'the system refuses it'}.`,
      'Name another with --port, or none, and a free one is taken.',
      { cause },
    );
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server on a port has a port.');
  return address.port;
}
