import type { Page } from '../domain/page.js';
import type { PrintingTab } from './open-printing-tab.js';

/** A page on its way to paper, or to be looked at. */
export interface Job {
  readonly page: Page;
  /** How often it failed. */
  readonly tries: number;
  /** Whether it took too long once. */
  readonly isSlow: boolean;
  readonly signal: AbortSignal | undefined;
  /** Does in a tab what is to be done; what it resolves to gives the result to who waits. */
  readonly work: (tab: PrintingTab) => Promise<() => void>;
  readonly reject: (reason: unknown) => void;
}

/** Hands a new job to `start`; resolves or rejects as the job does, or at once when the signal is aborted. */
export async function awaitJob<T>(
  page: Page,
  work: (tab: PrintingTab) => Promise<T>,
  signal: AbortSignal | undefined,
  start: (job: Job) => void,
): Promise<T> {
  signal?.throwIfAborted();
  let abort: () => void = () => undefined;
  try {
    return await new Promise((resolve, reject) => {
      abort = () => reject(signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      const given = async (tab: PrintingTab) => {
        const result = await work(tab);
        return () => resolve(result);
      };
      start({ page, tries: 0, isSlow: false, signal, work: given, reject });
    });
  } finally {
    // A signal may outlive thousands of pages and must not hold on to them.
    signal?.removeEventListener('abort', abort);
  }
}
