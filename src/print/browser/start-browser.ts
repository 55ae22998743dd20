import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import type { Executable } from './browser.js';
import { type Connection, connect, type Session } from './connection.js';
import { launchArguments } from './launch-arguments.js';
import type { Machine } from './machine.js';

export interface Sandbox {
  readonly on: boolean;
  readonly why: string;
  /** What the user could do to have it on; undefined when it is. */
  readonly fix: string | undefined;
}

const sandboxes = {
  works: { on: true, why: 'this system lets Chromium use it', fix: undefined },
  root: {
    on: false,
    why: 'Chromium does not use it for root',
    fix: 'run Ladderpress as an ordinary user.',
  },
  forbidden: {
    on: false,
    why: 'this system forbids the user namespaces that it needs',
    fix: 'allow unprivileged user namespaces (Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0; containers: a seccomp profile that allows them).',
  },
} as const satisfies Record<string, Sandbox>;

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

export interface Tab {
  readonly session: Session;
  readonly frameId: string;
  readonly close: () => void;
}

const startTimeout = 30_000;
const closeTimeout = 2_000;
const day = 86_400_000;

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
  if (machine.userId === 0) return tryStart(executable, cache, machine, sandboxes.root);
  try {
    return await tryStart(executable, cache, machine, sandboxes.works);
  } catch (error) {
    if (!(error instanceof Error) || !/sandbox|namespace|setuid/i.test(error.message)) throw error;
    return tryStart(executable, cache, machine, sandboxes.forbidden);
  }
}

async function tryStart(
  executable: Executable,
  cache: string,
  machine: Machine,
  sandbox: Sandbox,
): Promise<RunningBrowser> {
  const profile = executable.kind === 'chrome' ? await makeProfile(cache) : undefined;
  const args = launchArguments({ sandbox: sandbox.on ? 'on' : 'off', profile });
  const child = spawn(executable.path, args, {
    env: { ...machine.env, ...executable.env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C reaches us alone, and we end it.
    detached: machine.platform !== 'win32',
  });
  const complaints = collectText(child);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const connection = connect(child);
  const close = async () => {
    void connection.send('Browser.close').catch(() => undefined);
    const timer = setTimeout(() => child.kill('SIGKILL'), closeTimeout);
    await exited;
    clearTimeout(timer);
    if (profile !== undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const timer = setTimeout(() => child.kill('SIGKILL'), startTimeout);
  try {
    const { product } = await connection.send('Browser.getVersion');
    const first = await openTab(connection);
    let spare: Tab | undefined = first;
    return {
      version: product,
      sandbox,
      processId: child.pid,
      lost: connection.lost,
      openTab: async () => {
        const tab = spare ?? (await openTab(connection));
        spare = undefined;
        return tab;
      },
      close,
    };
  } catch (error) {
    await close();
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

async function openTab(connection: Connection): Promise<Tab> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const session = connection.session(sessionId);
  await session.send('Inspector.enable');
  return {
    session,
    frameId: targetId,
    close: () => void connection.send('Target.closeTarget', { targetId }).catch(() => undefined),
  };
}

/** What the browser last wrote to its standard error, for messages. */
function collectText(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-2000);
  });
  return () => text.trim();
}

/** A new profile folder; old ones are left only by a process that was killed, and are removed on the way. */
async function makeProfile(cache: string): Promise<string> {
  const parent = join(cache, 'profiles');
  await mkdir(parent, { recursive: true, mode: 0o700 });
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > day) await rm(path, { recursive: true, force: true });
  }
  return mkdtemp(join(parent, 'profile-'));
}
