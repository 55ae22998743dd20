import type { BuildHooks } from '../build/nouns/build-hooks.js';
import type { World } from './command.js';
import type { Progress } from './start-progress.js';

/** What a build is told of the world that a command runs in. */
export function hooksOf(world: World, progress: Progress): BuildHooks {
  const { signal, now, runtime, collectEarly } = world;
  return { progress: progress.show, signal, machine: world, now, runtime, collectEarly };
}
