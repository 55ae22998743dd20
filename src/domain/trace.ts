/** What `DEBUG` may ask to be told of; each is a channel of Node's diagnostics, called `ladderpress:` and this. */
export const traced = ['stage', 'cache', 'browser'] as const;

export type Traced = (typeof traced)[number];

/** One thing that happened. */
export interface TraceEvent {
  /** E.g. `Page.printToPDF`. */
  readonly what: string;
  /** Milliseconds that it took; left out where it took none worth counting. */
  readonly took?: number;
}
