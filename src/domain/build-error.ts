/** The machine's or the command's failure: no browser, disk full, a mistyped flag. Caught once, in cli.ts. */
export class BuildError extends Error {
  /** Permanent, kebab-case, e.g. `no-browser`. */
  readonly code: string;
  /** What to do now; one sentence. */
  readonly fix: string;

  constructor(code: string, message: string, fix: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'BuildError';
    this.code = code;
    this.fix = fix;
  }
}
