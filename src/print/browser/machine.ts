import { tmpdir } from 'node:os';
import { processFacts } from '../../process-facts.js';

/** What the search for a browser may know about the computer it runs on: a parameter, so that tests can lie. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Undefined where the system has no user ids (Windows). */
  readonly userId: number | undefined;
  /** The shared folder for temporary files. */
  readonly temporary: string;
  /** The number of the process that asks. */
  readonly pid: number;
  /** Whether a process of this machine is there, whoever owns it. */
  isAlive(pid: number): boolean;
}

/** Describes the computer of a Node process. */
export function describeMachine(
  process: Pick<NodeJS.Process, 'platform' | 'arch' | 'env' | 'getuid' | 'pid' | 'kill'>,
): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    userId: process.getuid?.(),
    temporary: tmpdir(),
    ...processFacts(process),
  };
}
