import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { PreviewEvents } from '../state.js';
import { eventQueue } from './event-queue.js';

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
    // By it a page that went to sleep finds out, too, whether somebody is still there.
    const hello = { event: 'hello', data: '' };
    const queue = eventQueue<{ readonly event: string; readonly data: string }>(hello);
    queue.push(hello);
    const stop = hub.listen(queue.push);
    stream.onAbort(queue.close);
    for (let event = await queue.next(); event !== undefined; event = await queue.next()) {
      await stream.writeSSE(event);
    }
    stop();
  });
}
