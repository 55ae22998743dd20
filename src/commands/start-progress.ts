import type { ProgressEvent } from '../domain/build-report.js';
import type { TextStream, World } from './command.js';

export interface Progress {
  show(event: ProgressEvent): void;
  stop(): void;
}

export const silence: Progress = { show: () => undefined, stop: () => undefined };

/** A spinner on a terminal, plain lines elsewhere. Both go to stderr, since stdout is for the report. */
export async function startProgress(world: World): Promise<Progress> {
  const isInteractive = world.stderr.isTTY && !world.env.CI && world.env.TERM !== 'dumb';
  return isInteractive ? spinner() : plainLines(world.stderr);
}

async function spinner(): Promise<Progress> {
  const { default: yoctoSpinner } = await import('yocto-spinner');
  // Ctrl-C is handled by the command, which has a browser to close.
  const spin = yoctoSpinner({ handleSignals: false }).start();
  return {
    show: (event) => {
      spin.text = words(event);
    },
    stop: () => {
      spin.stop();
    },
  };
}

/** One line a stage, and a line for each tenth of the pages. */
export function plainLines(stderr: TextStream): Progress {
  let last = '';
  return {
    show: (event) => {
      const step = event.kind === 'stage' ? event.name : `${event.kind} ${tenth(event)}`;
      if (step !== last && step !== 'printed 0') stderr.write(`${words(event)}\n`);
      last = step;
    },
    stop: () => undefined,
  };
}

function tenth({ done, total }: { readonly done: number; readonly total: number }): number {
  return Math.floor((done * 10) / Math.max(total, 1));
}

function words(event: ProgressEvent): string {
  if (event.kind === 'stage') return event.name;
  if (event.kind === 'printed') return `Printing ${event.done} of ${event.total}`;
  const what = event.name === 'unpacking' ? 'Unpacking' : 'Fetching';
  return `${what} the browser, once: ${bar(event)} ${tenth(event) * 10} % of ${megabytes(event.total)} MB`;
}

/** Ten signs that every terminal has. */
function bar(event: { readonly done: number; readonly total: number }): string {
  const full = Math.min(10, tenth(event));
  return `[${'#'.repeat(full)}${'-'.repeat(10 - full)}]`;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
