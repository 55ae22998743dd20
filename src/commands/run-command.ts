import { flagName } from '../settings/options/index.js';
import type { Outcome, World } from './command.js';
import type { Parsed } from './parse-arguments.js';

/** Loads what the command line asks for, checks what it says, and runs it. */
export async function runCommand(
  { command, flags }: Extract<Parsed, { kind: 'run' }>,
  world: World,
): Promise<Outcome> {
  if (world.env.DEBUG) {
    const { startTrace } = await import('./start-trace.js');
    startTrace(world);
  }
  const run = await command.load();
  const { checkFlags } = await import('../settings/check-flags.js');
  return run(checkFlags(flags, flagName), world);
}
