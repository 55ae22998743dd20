/**
 * Builds what strangers might send, as a build server would, and looks whether anything was touched that is none of theirs:
 *
 *   npm run attack                     every attack of tests/hostile
 *   npm run attack -- git brands/logo  those whose names begin so
 *   npm run attack -- --rest           those that `npm test` leaves out
 *
 * One line each, then "N held, N failed". docs/security.md tells what an attack is made of.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { holdAll, isQuick } from './attack/hold-all.js';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { rest: { type: 'boolean', default: false } },
});
const sum = { held: 0, failed: 0 };
await holdAll(
  (attack) =>
    !(values.rest && isQuick(attack)) &&
    (wanted.length === 0 || wanted.some((start) => attack.name.startsWith(start))),
  (name, faults, seconds) => {
    sum[faults.length === 0 ? 'held' : 'failed'] += 1;
    process.stdout.write(
      faults.length === 0
        ? `held   ${name}${seconds > 5 ? ` (${seconds.toFixed(0)} s)` : ''}\n`
        : `FAILED ${name}\n       ${faults.join('\n       ')}\n`,
    );
  },
);
process.stdout.write(`${sum.held} held, ${sum.failed} failed\n`);
process.exitCode = sum.failed === 0 && sum.held > 0 ? 0 : 1;
