import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import { makeFolder } from '../../make-folder.js';
import type { Executable } from './browser.js';
import { connectBrowser } from './connect-browser.js';
import { launchArguments, launchEnvironment } from './launch-arguments.js';
import type { Machine } from './machine.js';
import { type Frames, openTab, type Tab } from './open-tab.js';
import { type Sandbox, sandboxes } from './sandbox.js';
import { checkRoom, makeScratch, removeScratch } from './scratch-folder.js';

export interface RunningBrowser {
  /** E.g. `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  readonly sandbox: Sandbox;
  readonly processId: number | undefined;
  readonly lost: Promise<Error>;
  readonly openTab: () => Promise<Tab>;
  /** Ends the browser and removes its profile; resolves when the process is gone. */
  readonly close: () => Promise<void>;
}

const day = 86_400_000;
const startTimeout = 30_000;
const closeTimeout = 2_000;

/**
 * Starts a browser and proves that it works by opening a tab. The sandbox is on unless it cannot be:
 * Chromium refuses it to root, and a kernel may refuse its namespaces, which only trying shows.
 * The browser ends when its pipe closes, so it never outlives this process, however that dies.
 */
export async function startBrowser(
  executable: Executable,
  cache: string,
  machine: Machine,
): Promise<RunningBrowser> {
  const start = (sandbox: Sandbox) => tryStart(executable, cache, machine, sandbox);
  const first = machine.userId === 0 ? sandboxes.root : sandboxes.works;
  try {
    return await start(first);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (first.on && /sandbox|namespace|setuid/i.test(reason)) return start(sandboxes.forbidden);
    // One that dies right after it was started was bad luck, unless the next does so too.
    if (/The browser (?:ended|closed its pipe)/.test(reason)) return start(first);
    throw error;
  }
}

async function tryStart(
  executable: Executable,
  cache: string,
  machine: Machine,
  sandbox: Sandbox,
): Promise<RunningBrowser> {
  const profile = executable.kind === 'chrome' ? await makeProfile(cache) : undefined;
  const scratch = await makeScratch(machine);
  const frames: Frames =
    executable.kind === 'headless-shell' && machine.platform !== 'darwin' ? 'held' : 'free';
  const args = launchArguments({ sandbox: sandbox.on ? 'on' : 'off', profile, frames });
  const child = spawn(executable.path, args, {
    env: { ...launchEnvironment(machine.env), ...executable.env, TMPDIR: scratch },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C reaches us alone, and we end it.
    detached: machine.platform !== 'win32',
  });
  const complaints = collectText(child);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const connecting = connectBrowser(child);
  connecting.catch(() => undefined);
  const kill = () => void child.kill('SIGKILL');
  const close = async () => {
    // A headless shell has nothing to put in order, and going in good order takes it as long as printing two pages.
    // Its other processes end when they lose the first.
    if (profile === undefined) kill();
    else void connecting.then(({ browser }) => browser.close()).catch(() => undefined);
    const timer = setTimeout(kill, closeTimeout);
    await exited;
    clearTimeout(timer);
    await Promise.all([scratch, ...(profile === undefined ? [] : [profile])].map(removeScratch));
  };
  const timer = setTimeout(() => child.kill('SIGKILL'), startTimeout);
  try {
    const connected = await connecting;
    const [version, first] = await Promise.all([connected.browser.version(), openTab(connected, frames)]);
    let spare: Tab | undefined = first;
    return {
      version,
      sandbox,
      processId: child.pid,
      lost: connected.lost,
      openTab: async () => {
        const tab = spare ?? (await openTab(connected, frames));
        spare = undefined;
        return tab;
      },
      close,
    };
  } catch (error) {
    await close();
    if (isForbidden(error)) throw notRunnable(executable, cache);
    await checkRoom(machine);
    const reason = error instanceof Error ? error.message : String(error);
    throw new BuildError(
      'browser-does-not-start',
      `The browser ${executable.path} does not start. ${reason} ${complaints()}`.trim(),
      'Run `ladderpress doctor`, or choose another browser with --browser.',
      { cause: error },
    );
  } finally {
    clearTimeout(timer);
  }
}

/** The system would not run the file at all. */
function isForbidden(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'EACCES';
}

function notRunnable({ path }: Executable, cache: string): BuildError {
  return path.startsWith(cache)
    ? new BuildError(
        'browser-does-not-start',
        `The browser was unpacked into ${cache}, but nothing may be run from there: the file system is mounted noexec.`,
        'Set XDG_CACHE_HOME, or --cache, to a folder on a file system that allows programs.',
      )
    : new BuildError(
        'browser-does-not-start',
        `The browser ${path} may not be run.`,
        'Give yourself the right to run it, or choose another with --browser.',
      );
}

/** What the browser last wrote to its standard error, for messages. */
function collectText(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-2000);
  });
  return () => text.trim().split('\n').at(-1) ?? '';
}

/** A new profile folder; old ones are left only by a process that was killed, and are removed on the way. */
async function makeProfile(cache: string): Promise<string> {
  const parent = join(cache, 'profiles');
  makeFolder(parent, 0o700);
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > day) await removeScratch(path);
  }
  return mkdtemp(join(parent, 'profile-'));
}
