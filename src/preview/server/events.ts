import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { PreviewEvents } from '../state.js';

type EventName = keyof PreviewEvents;

/** An event as every page that listens gets it. */
export interface ToldEvent {
  readonly event: EventName;
  /** JSON. */
  readonly data: string;
}

/** Tells all open pages what happened. */
export interface EventHub {
  tell<Name extends EventName>(event: Name, what: PreviewEvents[Name]): void;
  /** Returns what ends the listening. */
  listen(listener: (event: ToldEvent) => void): () => void;
}

/** Nobody listens at first; what is told then is lost, since a page reads the whole state when it opens. */
export function openEventHub(): EventHub {
  const listeners = new Set<(event: ToldEvent) => void>();
  return {
    tell: (event, what) => {
      const data = JSON.stringify(what);
      for (const listener of listeners) listener({ event, data });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What the hub tells, as server-sent events, until the page goes away or the server does. */
export function streamEvents(context: Context, hub: EventHub): Response {
  return streamSSE(context, async (stream) => {
    const stop = hub.listen((event) => void stream.writeSSE(event));
    // A page that went to sleep finds out by it whether somebody is still there.
    await stream.writeSSE({ event: 'hello', data: '' });
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    stop();
  });
}
