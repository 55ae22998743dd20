/** What `source` in ladderpress.yaml says of where a framework stands in the folder. */
export interface SourceMapping {
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
}

export const noMapping: SourceMapping = { include: undefined, exclude: [] };
