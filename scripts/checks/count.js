import process from 'node:process';

/** Ends a check with the line that `.ci/run` adds up, and with an error when anything failed or nothing was checked. */
export function count({ passed, failed }) {
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
