import { createHash } from 'node:crypto';
import type { Cache } from '../../cache/open-cache.js';
import type { Glance } from '../../file-stamp.js';
import { glanceAtOutput } from '../../write/glance-at-output.js';
import { filesOf, isReceipt, type Receipt } from './receipt.js';
import { isStamped } from './stamps.js';

/**
 * Milliseconds: what changed in the last of them may change again and have the same time, since some disks count in steps of
 * two seconds. Git takes the same care of its index: https://git-scm.com/docs/racy-git
 */
const steps = 3000;

/** What was found whole by its bytes: the key of the receipt that says so, and the files as they looked then. */
interface Seen {
  readonly key: string;
  /** SHA-256 of the glance at the output. */
  readonly output: string;
}

/** The receipt of the last build, when neither its inputs nor its files have changed since they were last read. */
export function recallGlance(inputs: Glance, output: string, cache: Cache): Receipt | undefined {
  const seen = cache.get(digestOf(inputs))?.facts;
  if (!isSeen(seen)) return undefined;
  const receipt = cache.get(seen.key)?.facts;
  if (!isReceipt(receipt) || !isStamped(receipt.stamps)) return undefined;
  const now = glanceAtOutput(output, filesOf(receipt));
  return now !== undefined && digestOf(now) === seen.output ? receipt : undefined;
}

/** Whether none of the files changed so shortly before they were looked at that one may change again unseen. */
export function isSettled({ changed }: Glance, looked: Date): boolean {
  return changed + steps <= looked.getTime();
}

/**
 * Leaves word that inputs and output were found whole, unless one of them has changed just now: then they are read once more.
 *
 * @param seen glances from before the files were read, and the key of the receipt
 * @param began when the first of them was taken
 */
export function rememberGlance(
  { inputs, output, key }: { readonly inputs: Glance; readonly output: Glance; readonly key: string },
  cache: Cache,
  began: Date,
): void {
  if (!isSettled(inputs, began) || !isSettled(output, began)) return;
  const seen: Seen = { key, output: digestOf(output) };
  cache.put(digestOf(inputs), { facts: seen, bytes: new Uint8Array() });
}

/** Names a glance in a few letters. */
export function digestOf({ text }: Glance): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Cache records are ours and hashed; this only guards against another kind of record. */
function isSeen(facts: unknown): facts is Seen {
  return typeof facts === 'object' && facts !== null && 'key' in facts && 'output' in facts;
}
