import { expect, test } from 'vitest';
import type { World } from '../../src/commands/command.js';
import { startProgress } from '../../src/commands/start-progress.js';
import type { ProgressEvent } from '../../src/domain/build-report.js';

test('without a terminal progress is plain lines, one a stage and one for each tenth', async () => {
  const lines = await say({ isTTY: false });
  expect(lines).toEqual([
    'Reading\n',
    'Printing 20 of 200\n',
    'Printing 40 of 200\n',
    'Printing 60 of 200\n',
    'Printing 80 of 200\n',
    'Printing 100 of 200\n',
    'Printing 120 of 200\n',
    'Printing 140 of 200\n',
    'Printing 160 of 200\n',
    'Printing 180 of 200\n',
    'Printing 200 of 200\n',
  ]);
});

test('so it is in CI, even where there is a terminal', async () => {
  expect(await say({ isTTY: true, env: { CI: 'true' } })).toContain('Reading\n');
});

test('a browser that is fetched has a bar, and says how much there is to fetch', async () => {
  const events = [0, 45e6, 46e6, 90e6].map(
    (done): ProgressEvent => ({ kind: 'browser', name: 'fetching', done, total: 90e6 }),
  );
  expect(await say({ isTTY: false }, events)).toEqual([
    'Fetching the browser, once: [----------] 0 % of 90 MB\n',
    'Fetching the browser, once: [#####-----] 50 % of 90 MB\n',
    'Fetching the browser, once: [##########] 100 % of 90 MB\n',
  ]);
});

const pages = Array.from(
  { length: 200 },
  (_, at): ProgressEvent => ({ kind: 'printed', done: at + 1, total: 200 }),
);

async function say(
  { isTTY, env = {} }: { isTTY: boolean; env?: Record<string, string> },
  events: readonly ProgressEvent[] = [{ kind: 'stage', name: 'Reading' }, ...pages],
): Promise<string[]> {
  const lines: string[] = [];
  const stream = { isTTY, write: (text: string) => void lines.push(text) };
  const world: World = {
    cwd: '/',
    env,
    cores: 2,
    home: '/',
    platform: 'linux',
    arch: 'x64',
    userId: 0,
    temporary: '/tmp',
    pid: 1,
    isAlive: () => false,
    runtime: 'v22.0.0',
    stdout: stream,
    stderr: stream,
    signal: new AbortController().signal,
    now: () => new Date(0),
  };
  const progress = await startProgress(world);
  for (const event of events) progress.show(event);
  progress.stop();
  return lines;
}
