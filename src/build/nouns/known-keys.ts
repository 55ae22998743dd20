import type { Brand } from '../../domain/brand.js';
import type { Framework } from '../../domain/framework.js';
import type { Edition, PrintJob } from '../../domain/plan.js';
import type { Templates } from '../../domain/templates.js';
import type { Answered } from '../../render/answered.js';
import type { Asking } from '../../render/asking.js';

/**
 * Keys of pages in a process that stays, each with all that its page was rendered from: while that is the same, the key is
 * known without rendering the page again. What has another key, and what nobody noted, is unknown and never guessed.
 */
export interface KnownKeys {
  /** The key that was noted, if the page would be rendered as it was then. */
  find(job: PrintJob, from: RenderedFrom): string | undefined;
  /** What a page is to be rendered by, so that what it was told can be noted. */
  listen(framework: Framework): { readonly asking: Asking; readonly answered: Answered };
  note(job: PrintJob, from: RenderedFrom, found: { readonly key: string; readonly answered: Answered }): void;
}

/** What a page is rendered from besides its job. Brands and templates are compared by identity. */
export interface RenderedFrom {
  readonly framework: Framework;
  readonly brand: Brand;
  readonly templates: Templates;
  readonly edition: Edition;
  /** Names the browser's build. */
  readonly browser: string;
}
