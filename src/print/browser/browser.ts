/** How far unpacking or fetching has come, in bytes. */
export interface BrowserProgress {
  readonly kind: 'unpacking' | 'fetching';
  readonly done: number;
  readonly total: number;
}

export type ReportProgress = (progress: BrowserProgress) => void;

/** A browser that can be started now. */
export interface Executable {
  readonly path: string;
  /** A headless shell keeps everything in memory; a full Chrome needs a profile folder. */
  readonly kind: 'headless-shell' | 'chrome';
  /** Added to the environment of the browser's process. */
  readonly env: Readonly<Record<string, string>>;
}

/** A browser that was chosen, not necessarily unpacked or fetched yet. */
export interface FoundBrowser {
  readonly id: 'named' | 'environment' | 'embedded' | 'installed' | 'fetched';
  /** Why this one: a sentence for doctor. */
  readonly why: string;
  /** Changes whenever the browser's bytes may: for cache keys. Known without starting or unpacking anything. */
  readonly build: string;
  /** Unpacks or fetches where needed. Throws BuildError, or the reason of the signal, which ends unpacking at once. */
  readonly prepare: (report: ReportProgress, signal?: AbortSignal) => Promise<Executable>;
}

/** What the user decided about the browser. */
export interface BrowserChoice {
  /** `--browser` or the settings; undefined lets us choose. */
  readonly browser: string | undefined;
  /** Absolute path of a private folder that can be written. */
  readonly cache: string;
}
