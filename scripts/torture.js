/**
 * Ends builds at every moment, ours or the browser, and looks whether what they left is whole and the next build mends it;
 * before that, builds eight at once:
 *
 *   npm run torture                               10 rounds
 *   npm run torture -- --rounds 200 --seed 7      more; the same seed chooses the same situations, endings and moments
 *
 * Needs Linux. Ends with "N held, N failed": rounds after which everything was as it should be, and not.
 */
import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { tortureOnce } from './torture/round.js';
import { buildTogether } from './torture/together.js';
import { openWorkplace, removeAll } from './torture/workplace.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const started = Date.now();
const sum = { held: 0, failed: 0 };
const covered = new Map();
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-torture-'));
try {
  const place = await openWorkplace(scratch);
  for (const [what, faults] of await buildTogether(place)) tell(what, faults);
  const random = randomBy(values.seed);
  let atWork = 0;
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const { what, ended, faults } = await tortureOnce(place, random);
    covered.set(what, (covered.get(what) ?? 0) + 1);
    if (ended) atWork += 1;
    tell(`round ${round}: ${what}`, faults);
  }
  const minutes = Math.round((Date.now() - started) / 6000) / 10;
  say(
    `seed ${values.seed}: ${atWork} of ${values.rounds} builds were ended at work, by ${covered.size} different kinds`,
  );
  say(`${minutes} minutes`);
} finally {
  await removeAll(scratch);
}
say(`${sum.held} held, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && sum.held > 0 ? 0 : 1;

function tell(what, faults) {
  sum[faults.length === 0 ? 'held' : 'failed'] += 1;
  say(faults.length === 0 ? `held   ${what}` : `FAILED ${what}\n       ${faults.join('\n       ')}`);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Numbers in [0, 1), the same for the same seed. */
function randomBy(seed) {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE() / 2 ** 32;
  };
}
