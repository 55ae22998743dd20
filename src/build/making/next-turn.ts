import { setImmediate } from 'node:timers/promises';

/**
 * Lets what came in meanwhile be heard: the browser's answers while it starts, above all. Modelling and rendering
 * never wait for anything, so without this a tab that loads its shell would stand still until both are done.
 */
export function nextTurn(): Promise<void> {
  return setImmediate();
}
