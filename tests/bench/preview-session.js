// A session of the preview, and edits in it, for the benchmark of what somebody waits for.
import { rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { withSession } from '../../build/preview/session/with-session.js';
import { describeMachine } from '../../build/print/browser/machine.js';

export const machine = describeMachine(process);

/** From the write of a file to what is then asked for; CPU is that of the whole round. */
export async function edit(session, path, text, ask) {
  await pause(450);
  const cpu = process.cpuUsage();
  let seen;
  // A card may come before its round, as the wall hears of it.
  const stop = session.onEdited(async () => {
    await ask();
    seen = performance.now();
  });
  const round = nextRound(session);
  const started = performance.now();
  await save(path, text);
  await round;
  stop();
  if (seen === undefined) await ask();
  const time = (seen ?? performance.now()) - started;
  const { user, system } = process.cpuUsage(cpu);
  return { time, CPU: (user + system) / 1000 };
}

function nextRound(session) {
  return new Promise((resolve) => {
    const stop = session.onRound((round) => {
      stop();
      resolve(round);
    });
  });
}

export function inSession(given, onNote, use) {
  const hooks = {
    progress: () => undefined,
    signal: new AbortController().signal,
    machine,
    now: () => new Date(),
    runtime: process.version,
    collectEarly: () => setFlagsFromString('--heap-growing-percent=20'),
  };
  return withSession({ flags: given, world: aroundOf(given.folder), hooks, poll: false, onNote }, use);
}

export function aroundOf(cwd) {
  return {
    cwd,
    env: process.env,
    cores: availableParallelism(),
    home: process.env.HOME,
    platform: process.platform,
  };
}

/** As an editor saves: beside the place, then in its place. */
export async function save(path, text) {
  await writeFile(`${path}~`, text);
  await rename(`${path}~`, path);
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
