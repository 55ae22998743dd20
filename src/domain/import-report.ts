/** What taking over a file or folder made; a value for the reporters. */
export interface ImportReport {
  /** Absolute path of the new folder. */
  readonly folder: string;
  /** What was made, relative to it. */
  readonly files: readonly string[];
  readonly crafts: readonly { readonly title: string; readonly levels: readonly string[] }[];
  /** What could not be taken over, or is read otherwise, as sentences. */
  readonly notes: readonly string[];
}
