import { setMaxListeners } from 'node:events';
import { availableParallelism, tmpdir } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Outcome, TextStream, World } from './commands/command.js';
import { commands } from './commands/index.js';
import { parseArguments } from './commands/parse-arguments.js';
import { runCommand } from './commands/run-command.js';
import { BuildError } from './domain/build-error.js';
import { asPrintableJson, printable, withoutOrders } from './domain/printable.js';
import { systemReason } from './domain/system-reason.js';
import { homeFolder } from './home-folder.js';
import { packageVersion } from './package-root.js';
import { processFacts } from './process-facts.js';

// The only file of the program that touches the process; src/launch/program.ts loads it. It imports little, so that help is
// there at once.

// By itself V8 lets a heap grow to four times of what is alive in it before it looks.
const collectEarly = () => setFlagsFromString('--heap-growing-percent=20');

// What packages write to the console of bytes that are damaged is for their makers; our own words go to the streams.
Object.assign(globalThis.console, { log: ignore, info: ignore, warn: ignore, error: ignore, debug: ignore });
function ignore(): void {}

const stop = new AbortController();
// Every page that waits to be printed listens; that is no leak.
setMaxListeners(0, stop.signal);
let stoppedBy: keyof typeof signalCodes | undefined;
const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Once: a second Ctrl-C ends the process at once, as everywhere.
  process.once(signal, () => {
    stoppedBy = signal;
    stop.abort();
  });
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that goes away early, such as `head`, is no failure.
  if (error.code === 'EPIPE') return;
  const unwritable = new BuildError(
    'report-unwritable',
    'The report cannot be written.',
    'Files that were finished are whole. Make room, or write the report elsewhere.',
    { cause: error },
  );
  failure(unwritable, { json: false });
  process.exitCode = 2;
});
// There is nobody left to tell.
process.stderr.on('error', () => undefined);

void main(process.argv.slice(2)).then(({ output, exitCode }) => {
  process.exitCode = exitCode;
  // All is done and told: what nobody waits for any more, such as a connection to what a browser is fetched from, holds nothing up.
  process.stdout.write(output, () => setTimeout(() => process.exit(), 500).unref());
});

async function main(words: readonly string[]): Promise<Outcome> {
  try {
    const parsed = parseArguments(words, commands, packageVersion());
    if (parsed.kind === 'show') return { output: parsed.text, exitCode: 0 };
    return await runCommand(parsed, world());
  } catch (error) {
    return failure(error, { json: words.includes('--json') });
  }
}

function failure(error: unknown, { json }: { json: boolean }): Outcome {
  if (stoppedBy !== undefined) {
    process.stderr.write('Stopped. Files that were finished are whole; the others are as they were.\n');
    return { output: '', exitCode: signalCodes[stoppedBy] };
  }
  if (!(error instanceof BuildError)) {
    const stack = error instanceof Error ? error.stack : String(error);
    const lines = (stack ?? '').split('\n').map(printable).join('\n');
    process.stderr.write(
      withoutOrders(`This is a bug in Ladderpress; please report it with these lines:\n${lines}\n`),
    );
    return { output: '', exitCode: 2 };
  }
  const { code, message, fix } = error;
  const cause = reasonOf(error.cause);
  const bare = cause.replace(/\.$/, '').toLowerCase();
  const why = message.toLowerCase().includes(bare) ? '' : cause;
  // What a package says of the cause may take several lines.
  const lines = [message, ...why.split('\n'), fix].filter((line) => line.trim() !== '').map(printable);
  process.stderr.write(withoutOrders(`error ${code}: ${lines.join('\n  ')}\n`));
  const value = { exitCode: 2, error: { code, what: message, why, fix } };
  return { output: json ? asPrintableJson(value) : '', exitCode: 2 };
}

/** What a package says of the cause, or the operating system in words, as a sentence; empty for what the message has said. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  if (!('syscall' in cause)) return cause.message;
  // That it is not there is what the message is about.
  if ('code' in cause && cause.code === 'ENOENT') return '';
  const reason = systemReason(cause);
  return reason === cause.message ? reason : `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`;
}

function world(): World {
  return {
    cwd: workingFolder(),
    env: process.env,
    cores: availableParallelism(),
    home: homeFolder(),
    platform: process.platform,
    arch: process.arch,
    userId: process.getuid?.(),
    temporary: tmpdir(),
    ...processFacts(process),
    runtime: process.version,
    collectEarly,
    stdout: stream(process.stdout),
    stderr: stream(process.stderr),
    ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
    signal: stop.signal,
    now: () => new Date(),
  };
}

/** @throws BuildError `no-folder` */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new BuildError(
      'no-folder',
      'The folder that you are in is no longer there, or you may not look at it.',
      'Change to a folder that is there, and run it again.',
      { cause },
    );
  }
}

/** One question; Ctrl-C and the end of what is typed stop the program, as everywhere. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const gone = new AbortController();
  lines.on('SIGINT', () => process.emit('SIGINT'));
  lines.on('close', () => gone.abort());
  try {
    return await lines.question(question, { signal: AbortSignal.any([stop.signal, gone.signal]) });
  } catch {
    stop.signal.throwIfAborted();
    throw new BuildError(
      'bad-flag',
      'The question was not answered.',
      'Answer it, or give the flags that --help lists.',
    );
  } finally {
    lines.close();
  }
}

function stream(target: NodeJS.WriteStream): TextStream {
  return { isTTY: target.isTTY === true, write: (text) => target.write(text) };
}
