export type Axis = 'brand' | 'paper' | 'edition' | 'audience' | 'orientation';

/** One build: a value of every axis. */
export type Choice = Readonly<Record<Axis, string>>;

export interface CoveringRow extends Choice {
  /** Folder of the framework, from the root of the project. */
  readonly framework: string;
  /** The folder of the one craft that is made, unless all are asked for. */
  readonly craft?: string;
  /** Built a second time in a fresh browser, and compared byte by byte. */
  readonly twice?: boolean;
  readonly why: string;
}

export const axes: Readonly<Record<Axis, readonly string[]>>;
export const coveringSet: readonly CoveringRow[];
