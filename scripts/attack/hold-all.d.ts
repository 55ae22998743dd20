export interface Attack {
  /** `<family>/<situation>`. */
  readonly name: string;
  /** What the program is asked; undefined for a dry run. */
  readonly run?: string;
  /** The text of a page that shares its build with others. */
  readonly page?: string;
  /** A script that makes ready what is built. */
  readonly prepare?: string;
}

export function isQuick(attack: Attack): boolean;

export function holdAll(
  isWanted: (attack: Attack) => boolean,
  say: (name: string, faults: readonly string[], seconds?: number) => void,
  change?: (attack: Attack) => Attack,
): Promise<void>;
