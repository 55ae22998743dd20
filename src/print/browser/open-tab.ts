import { channel } from 'node:diagnostics_channel';
import type { TraceEvent } from '../../domain/trace.js';
import type { ConnectedBrowser } from './connect-browser.js';
import type { CDPSession } from './puppeteer.js';

const trace = channel('ladderpress:browser');

/** An empty tab at about:blank. */
export interface Tab {
  /** Sends one DevTools command and resolves to its result; rejects when the tab or the browser is lost. */
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
  readonly frameId: string;
  readonly frames: Frames;
  readonly close: () => void;
}

/** `held` tabs draw no frame until told to: nobody looks, and drawing costs a fifth of the work of printing. */
export type Frames = 'held' | 'free';

/** Puppeteer's own `newPage` knows nothing of held frames, and sets up a dozen things that print nothing. */
export async function openTab({ connection, reasonOf }: ConnectedBrowser, frames: Frames): Promise<Tab> {
  const { targetId } = await connection.send('Target.createTarget', {
    url: 'about:blank',
    width: 800,
    height: 600,
    enableBeginFrameControl: frames === 'held',
  });
  const session = await connection.createSession({ targetId, ...aboutBlank });
  const close = () => void connection.send('Target.closeTarget', { targetId }).catch(() => undefined);
  let crash: Error | undefined;
  // Puppeteer waits for the answers of a crashed tab until it is closed.
  session.on('Inspector.targetCrashed', () => {
    crash = new Error('The tab crashed.');
    close();
  });
  // Not waited for: a session's commands are carried out in order, and each wait is a turn that others may hold up.
  void session.send('Inspector.enable').catch(() => undefined);
  return {
    send: async (method, ...params) => {
      const started = trace.hasSubscribers ? performance.now() : 0;
      try {
        return await session.send(method, ...params);
      } catch (error) {
        throw crash ?? reasonOf(error);
      } finally {
        if (trace.hasSubscribers)
          trace.publish({ what: method, took: performance.now() - started } satisfies TraceEvent);
      }
    },
    on: session.on.bind(session),
    frameId: targetId,
    frames,
    close,
  };
}

const aboutBlank = { type: 'page', title: '', url: 'about:blank', attached: false, canAccessOpener: false };
