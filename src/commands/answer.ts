import { BuildError } from '../domain/build-error.js';
import { shortened } from '../domain/shortened.js';
import { cssColour } from '../settings/css-colour.js';
import type { Around } from '../settings/flags.js';
import { flagName } from '../settings/options/index.js';
import type { World } from './command.js';

/** What of the world a command that asks needs. */
export type AskingWorld = Around & Pick<World, 'stderr' | 'ask'>;

/** What an answer cannot be, and what to write instead. */
export class BadAnswer extends Error {
  readonly fix: string;

  constructor(what: string, fix: string) {
    super(what);
    this.fix = fix;
  }
}

/** What a flag says, else what is answered: asked again until it can be used. Without a terminal the flag is needed. */
export async function answer<T>(
  key: string,
  said: string | undefined,
  { ask, stderr }: AskingWorld,
  question: string,
  read: (text: string) => T | Promise<T>,
): Promise<T> {
  if (said === undefined && ask === undefined) {
    throw new BuildError(
      'bad-flag',
      `${flagName(key)} is missing, and there is no terminal to ask in.`,
      'Give --name and --colour, and --logo if there is one.',
    );
  }
  for (;;) {
    try {
      return await read((said ?? (await ask?.(question)) ?? '').trim());
    } catch (error) {
      if (!(error instanceof BadAnswer)) throw error;
      if (said !== undefined)
        throw new BuildError('bad-flag', `${flagName(key)}: ${error.message}`, error.fix);
      stderr.write(`${error.message} ${error.fix}\n`);
    }
  }
}

/** A colour as `#rrggbb`. */
export function readColour(text: string): string {
  // A shell takes an unquoted # for a comment, so that people leave it out.
  const found = cssColour(text) ?? cssColour(`#${text}`);
  if (found !== undefined && found !== 'see-through') return found;
  const what = found === undefined ? 'is no colour' : 'is a colour to see through';
  throw new BadAnswer(
    `"${shortened(text)}" ${what}.`,
    'Write it as "#5B2A86" or with a name of CSS, such as teal.',
  );
}
