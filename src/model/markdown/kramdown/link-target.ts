import type { AttributeList } from '../tokens.js';

export interface LinkTarget {
  readonly href: string;
  readonly title: string | undefined;
  /** What a list of attributes below the definition says of every link to it. */
  readonly attributes?: AttributeList;
}

/** Labels are compared without regard to case, white space folded. */
export function linkLabel(written: string): string {
  return written.replace(/[ \t\r\n\f\v]+/g, ' ').toLowerCase();
}
