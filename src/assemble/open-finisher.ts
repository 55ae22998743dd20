import { Worker } from 'node:worker_threads';
import type { Finisher, Work } from './finisher.js';
import type { Answer } from './finishing-thread.js';

/**
 * A finisher with up to `threads` threads of its own, each started when there is work for it, so that printing never
 * waits for finishing. Work goes to the thread with the least to do.
 *
 * Threads run compiled JavaScript only; from TypeScript sources (tests) the work is done in place.
 */
export function openFinisher(threads: number): Finisher {
  const { run, warm, close } = import.meta.url.endsWith('.ts') ? inPlace() : inThreads(threads);
  return {
    finish: (task) => run('finish', task),
    finishPart: (task) => run('finishPart', task),
    prepare: (task) => run('prepare', task),
    merge: (task) => run('merge', task),
    warm,
    close,
  };
}

interface Runner {
  run<K extends keyof Work>(kind: K, task: Work[K]['task']): Promise<Work[K]['result']>;
  warm(): void;
  close(): Promise<void>;
}

function inPlace(): Runner {
  return {
    run: async (kind, task) => (await import('./work-table.js')).workTable[kind](task),
    warm: () => undefined,
    close: async () => undefined,
  };
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve(result: never): void; reject(error: unknown): void }>;
  readonly ended: Promise<void>;
  /** Whether it was ever given work. */
  hasWorked: boolean;
}

/** Milliseconds that an idle thread may take to end in good order. */
const endTimeout = 2000;

function inThreads(most: number): Runner {
  const threads: Thread[] = [];
  let id = 0;
  return {
    run(kind, task) {
      const thread = leastBusy(threads, most);
      id += 1;
      const order = { id, kind, task };
      return new Promise((resolve, reject) => {
        thread.waiting.set(order.id, { resolve, reject });
        thread.hasWorked = true;
        thread.worker.postMessage(order);
      });
    },
    warm() {
      leastBusy(threads, most);
    },
    async close() {
      await Promise.all(threads.map(endThread));
    },
  };
}

function leastBusy(threads: Thread[], most: number): Thread {
  const free = threads.toSorted((a, b) => a.waiting.size - b.waiting.size)[0];
  if (free !== undefined && (free.waiting.size === 0 || threads.length >= most)) return free;
  const thread = startThread();
  threads.push(thread);
  // Work that is given to one that is gone, as where its memory did not do, would be waited for without end.
  void thread.ended.then(() => threads.splice(threads.indexOf(thread), 1));
  return thread;
}

function startThread(): Thread {
  // It is a module of the kind that this one is: CommonJS in the bundle.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const worker = new Worker(new URL(`./finishing-thread${ending}`, import.meta.url));
  const waiting: Thread['waiting'] = new Map();
  worker.on('message', (answer: Answer) => {
    const task = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) task?.reject(answer.error);
    else task?.resolve(answer.result as never);
  });
  const failAll = (error: unknown) => {
    for (const task of waiting.values()) task.reject(error);
    waiting.clear();
  };
  worker.on('error', failAll);
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      failAll(new Error('A finishing thread ended early.'));
      resolve();
    });
  });
  return { worker, waiting, ended, hasWorked: false };
}

/** At once when nobody wants its work any more, or nobody ever did. */
async function endThread({ worker, waiting, ended, hasWorked }: Thread): Promise<void> {
  const kill = () => void worker.terminate();
  if (waiting.size > 0 || !hasWorked) kill();
  else worker.postMessage('end');
  const timer = setTimeout(kill, endTimeout);
  await ended;
  clearTimeout(timer);
}
