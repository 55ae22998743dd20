import type { Place } from './place.js';

/** The machine's or the command's failure: no browser, disk full, a mistyped flag. Caught once, in cli.ts. */
export class BuildError extends Error {
  /** Permanent, kebab-case, e.g. `no-browser`. */
  readonly code: string;
  /** What to do now; one sentence. */
  readonly fix: string;
  /** Where it stands in a file of the user's, as a template; undefined for what stands nowhere. */
  readonly place: Place | undefined;

  constructor(code: string, message: string, fix: string, options?: { cause?: unknown; place?: Place }) {
    super(message, options);
    this.name = 'BuildError';
    this.code = code;
    this.fix = fix;
    this.place = options?.place;
  }
}
