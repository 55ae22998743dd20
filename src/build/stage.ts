import { channel } from 'node:diagnostics_channel';
import type { TraceEvent } from '../domain/trace.js';

const trace = channel('ladderpress:stage');

/** Does a stage of a build, and tells whoever traces it how long it took. */
export async function stage<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  // Node loads a module to look at its watch.
  if (!trace.hasSubscribers) return work();
  const started = performance.now();
  try {
    return await work();
  } finally {
    trace.publish({ what: name, took: performance.now() - started } satisfies TraceEvent);
  }
}
