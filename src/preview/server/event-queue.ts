/** What waits to be sent to one page. */
export interface EventQueue<Event> {
  push(event: Event): void;
  /** The next, as soon as there is one; undefined once the queue was closed. */
  next(): Promise<Event | undefined>;
  close(): void;
}

/** As many events as a page may be behind: all cards of a few crafts. */
const most = 256;

/**
 * A tab that sleeps reads nothing: what it would have to catch up with becomes a single event that says to ask for
 * everything anew.
 *
 * @param anew stands for all that was dropped
 */
export function eventQueue<Event>(anew: Event): EventQueue<Event> {
  let waiting: Event[] = [];
  let isClosed = false;
  let wake: () => void = () => undefined;
  return {
    push(event) {
      if (isClosed) return;
      if (waiting.length < most) waiting.push(event);
      else waiting = [anew];
      wake();
    },
    async next() {
      while (waiting.length === 0 && !isClosed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return isClosed ? undefined : waiting.shift();
    },
    close() {
      isClosed = true;
      waiting = [];
      wake();
    },
  };
}
