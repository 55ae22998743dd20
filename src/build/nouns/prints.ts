import type { Page, PrintedPage } from '../../domain/page.js';
import type { PrintJob } from '../../domain/plan.js';
import type { FormToMake } from '../../pdf/forms/make-fields.js';

/** The one thing that a build asks of the print stage. */
export interface Prints {
  print(page: Page, signal?: AbortSignal): Promise<PrintedPage>;
}

/** A print with what a merge must know of it. */
export interface StoredPrint extends PrintedPage {
  readonly anchors: Page['anchors'];
}

/** As it came from the browser, with the HTML of its body and what is laid under it. */
export interface RawPrint extends StoredPrint {
  readonly html: string;
  readonly letterhead: Page['letterhead'];
  /** What is filled in, and the font to do it with. */
  readonly form: FormToMake | undefined;
}

/** Renders and prints the jobs of one edition, each at most once. */
export interface PrintStore {
  /** The job's page, rendered. */
  page(job: PrintJob): Page;
  /** Names the bytes that a job will give, without printing it. */
  key(job: PrintJob): string;
  /** The job's print: from this build, from the cache, or from the browser. Rejects with a PageProblem. */
  get(job: PrintJob): Promise<RawPrint>;
  /** Whether some merged file of the edition has it as a part. */
  isPart(job: PrintJob): boolean;
  /** The same, prepared for merging. */
  part(job: PrintJob): Promise<StoredPrint>;
}
