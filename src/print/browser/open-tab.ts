import type { Connection, Session } from './connection.js';

/** An empty tab at about:blank. */
export interface Tab {
  readonly session: Session;
  readonly frameId: string;
  readonly close: () => void;
}

/** `held` tabs draw no frame until told to: nobody looks, and drawing costs a fifth of the work of printing. */
export type Frames = 'held' | 'free';

export async function openTab(connection: Connection, frames: Frames): Promise<Tab> {
  const { targetId } = await connection.send('Target.createTarget', {
    url: 'about:blank',
    width: 800,
    height: 600,
    enableBeginFrameControl: frames === 'held',
  });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const session = connection.session(sessionId);
  // Not waited for: a session's commands are carried out in order, and each wait is a turn that others may hold up.
  void session.send('Inspector.enable').catch(() => undefined);
  return {
    session,
    frameId: targetId,
    close: () => void connection.send('Target.closeTarget', { targetId }).catch(() => undefined),
  };
}
