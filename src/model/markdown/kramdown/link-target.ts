export interface LinkTarget {
  readonly href: string;
  readonly title: string | undefined;
}

/** Labels are compared without regard to case, white space folded. */
export function linkLabel(written: string): string {
  return written.replace(/[ \t\r\n\f\v]+/g, ' ').toLowerCase();
}
