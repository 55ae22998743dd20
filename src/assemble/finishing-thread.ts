import { parentPort } from 'node:worker_threads';
import type { Work } from './finisher.js';
import { workTable } from './work-table.js';

/** What comes in; `task` fits `kind`. */
export interface Order {
  readonly id: number;
  readonly kind: keyof Work;
  readonly task: never;
}

/** What goes out. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: unknown };

/**
 * The whole of a finishing thread: tasks come in, bytes go out. It knows no files and no clock. At `end`, which comes last, it
 * ends in good order, so that what V8 made of its code is kept.
 */
parentPort?.on('message', (order: Order | 'end') => {
  if (order === 'end') return parentPort?.close();
  const { id, kind, task } = order;
  const answer = (message: Answer) => parentPort?.postMessage(message);
  const work = async () => workTable[kind](task);
  work().then(
    (result) => answer({ id, result }),
    (error: unknown) => answer({ id, error }),
  );
});
