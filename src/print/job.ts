import type { Page, PrintedPage } from '../domain/page.js';

/** A page on its way to paper. */
export interface Job {
  readonly page: Page;
  /** How often it failed. */
  readonly tries: number;
  /** Whether it took too long once. */
  readonly isSlow: boolean;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (printed: PrintedPage) => void;
  readonly reject: (reason: unknown) => void;
}

/** Hands a new job to `start`; resolves or rejects as the job does, or at once when the signal is aborted. */
export async function awaitJob(
  page: Page,
  signal: AbortSignal | undefined,
  start: (job: Job) => void,
): Promise<PrintedPage> {
  signal?.throwIfAborted();
  let abort: () => void = () => undefined;
  try {
    return await new Promise((resolve, reject) => {
      abort = () => reject(signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      start({ page, tries: 0, isSlow: false, signal, resolve, reject });
    });
  } finally {
    // A signal may outlive thousands of pages and must not hold on to them.
    signal?.removeEventListener('abort', abort);
  }
}
