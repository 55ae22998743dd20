import { tmpdir } from 'node:os';

/** What the search for a browser may know about the computer it runs on: a parameter, so that tests can lie. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Undefined where the system has no user ids (Windows). */
  readonly userId: number | undefined;
  /** The shared folder for temporary files. */
  readonly temporary: string;
}

/** Describes the computer of a Node process. */
export function describeMachine(
  process: Pick<NodeJS.Process, 'platform' | 'arch' | 'env' | 'getuid'>,
): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    userId: process.getuid?.(),
    temporary: tmpdir(),
  };
}
