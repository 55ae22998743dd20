/** A file of the framework folder as it was read; nothing is decoded yet. */
export interface Source {
  /** Relative to the framework folder, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything that `read` brings from the disk: pages, the site's configuration, and what pages may embed. */
export interface FrameworkFolder {
  /** Absolute path; for messages only. */
  readonly root: string;
  /** Pages in Markdown, and HTML that begins as a page does, sorted by path. */
  readonly pages: readonly Source[];
  /** Text that no website makes a page of, sorted by path: names without an extension, other endings, HTML as exported. */
  readonly texts: readonly Source[];
  /** Data (yml, yaml, json, csv), sorted by path; no settings of programs. */
  readonly data: readonly Source[];
  /** `_config.yml` files from the repository root down to the folder itself, outermost first. */
  readonly configs: readonly Source[];
  /** Images (png, jpg, jpeg, gif, webp, avif, svg) by path. Only files that lie inside the folder after resolving links. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Files and folders that were refused: a link out of the folder, an unreadable file. */
  readonly refused: readonly Refusal[];
  /** Paths of images that a browser could not decode; undefined while none has looked. */
  readonly undecodable?: ReadonlySet<string>;
}

export interface Refusal {
  readonly path: string;
  readonly reason: 'leaves-folder' | 'linked-too-often' | 'unreadable' | 'too-large';
  /** Bytes; set for a file that is too large. */
  readonly size?: number;
  readonly limit?: number;
}

/** Whether a page is written in HTML. */
export function isHtmlFile(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** Whether a file is HTML that begins with a line of hyphens, as pages do; what is above it is told apart later. */
export function beginsAsHtmlPage({ path, bytes }: Source): boolean {
  return isHtmlFile(path) && new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith('---');
}
