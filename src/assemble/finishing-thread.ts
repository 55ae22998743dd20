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

/** The whole of a finishing thread: tasks come in, bytes go out. It knows no files and no clock. */
parentPort?.on('message', ({ id, kind, task }: Order) => {
  const answer = (message: Answer) => parentPort?.postMessage(message);
  const work = async () => workTable[kind](task);
  work().then(
    (result) => answer({ id, result }),
    (error: unknown) => answer({ id, error }),
  );
});
