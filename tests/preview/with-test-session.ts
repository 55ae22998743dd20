import process from 'node:process';
import { inject } from 'vitest';
import { withSession } from '../../src/preview/session/with-session.js';
import type { PreviewRound, PreviewSession } from '../../src/preview/session.js';
import { describeMachine } from '../../src/print/browser/machine.js';
import type { Flags } from '../../src/settings/flags.js';

/** A session on a folder, with the real browser and the cache of this run. */
export function withTestSession<T>(
  flags: Flags,
  use: (session: PreviewSession) => Promise<T>,
  { cwd = flags.folder ?? process.cwd(), poll = false, notes = [] as string[] } = {},
): Promise<T> {
  const machine = describeMachine(process);
  const world = { cwd, env: {}, cores: 2, home: undefined, platform: process.platform };
  const hooks = {
    progress: () => undefined,
    signal: new AbortController().signal,
    machine,
    now: () => new Date(),
    runtime: process.version,
  };
  return withSession(
    { flags: { cache: inject('cache'), ...flags }, world, hooks, poll, onNote: (note) => notes.push(note) },
    use,
  );
}

/** The first round from now on of which something holds; what is awaited is what somebody does meanwhile. */
export async function roundWith(
  session: PreviewSession,
  holds: (round: PreviewRound) => boolean,
  act: () => unknown,
): Promise<PreviewRound> {
  const found = new Promise<PreviewRound>((resolve) => {
    const stop = session.onRound((round) => {
      if (!holds(round)) return;
      stop();
      resolve(round);
    });
  });
  await act();
  return found;
}
