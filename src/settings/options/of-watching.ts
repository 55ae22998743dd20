import type { OptionRow } from './option-row.js';

/** What is asked of a command that stays while somebody works. */
export const ofWatching = {
  watch: {
    kind: { kind: 'on or off' },
    about: 'stay, and build again what changes, a line for each round; Ctrl-C ends it',
    word: undefined,
    commands: ['build'],
    library: false,
    file: undefined,
    otherwise: { value: false },
    readBy: 'command',
    example: '--watch',
  },
  poll: {
    kind: { kind: 'on or off' },
    about: 'while staying, look at every file again and again, where the file system tells of no change',
    word: undefined,
    commands: ['build', 'preview'],
    library: false,
    file: undefined,
    otherwise: { words: 'where the file system is known to tell nothing' },
    readBy: 'command',
    example: undefined,
  },
} as const satisfies Record<string, OptionRow>;
