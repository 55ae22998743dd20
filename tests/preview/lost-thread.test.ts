import { randomUUID } from 'node:crypto';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { committedSample, runPreview } from './run-preview.js';

/** Ends the first thread as it is given work, as where its memory does not do. */
const hook = `const threads = require('node:worker_threads');
let isFirst = true;
threads.Worker = class extends threads.Worker {
  postMessage(...all) {
    if (isFirst) this.terminate();
    else super.postMessage(...all);
    isFirst = false;
  }
};`;

test('a preview whose finishing thread was lost says so once, and makes the next sheet in another', async () => {
  const cwd = await committedSample();
  await writeFile(join(cwd, 'hook.cjs'), hook);
  // What another test finished lies in the cache, and needs no thread.
  await appendFile(
    join(cwd, 'framework/devopsengineer/level3.md'),
    `\nNobody wrote ${randomUUID()} before.\n`,
  );
  const preview = await runPreview(cwd, [], {
    ...process.env,
    NODE_OPTIONS: `--require ${join(cwd, 'hook.cjs')}`,
  });
  onTestFinished(() => void preview.child.kill('SIGKILL'));
  const handout = 'devopsengineer/devopsengineer-level3-senior-handout.pdf';
  const ask = async () => {
    const path = `sheet.pdf?path=${encodeURIComponent(handout)}`;
    const { status } = await fetch(`${preview.address}${path}`, { signal: AbortSignal.timeout(20_000) });
    return status;
  };
  expect(await ask()).toBe(500);
  expect(await ask()).toBe(200);
  expect(await preview.stop()).toBe(0);
}, 60_000);
