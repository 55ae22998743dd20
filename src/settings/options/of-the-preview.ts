import type { OptionRow } from './option-row.js';

/** How what is being written is shown, and where it is opened. */
export const ofThePreview = {
  port: {
    kind: { kind: 'whole', least: 1, most: 65_535 },
    about: 'the port that the preview is served on, at 127.0.0.1',
    word: 'number',
    commands: ['preview'],
    library: false,
    file: undefined,
    otherwise: { words: 'one that is free' },
    readBy: 'command',
    example: undefined,
  },
  noOpen: {
    kind: { kind: 'on or off' },
    about: 'print the address of the preview, and open no browser',
    word: undefined,
    commands: ['preview'],
    library: false,
    file: undefined,
    otherwise: { value: false },
    readBy: 'command',
    example: undefined,
  },
  editor: {
    kind: { kind: 'text' },
    about:
      'where places in files are opened: vscode, jetbrains, or a command as a JSON array with {file}, {line} and {column}',
    word: 'editor',
    commands: ['preview'],
    library: false,
    file: undefined,
    otherwise: { words: 'LADDERPRESS_EDITOR, else vscode' },
    readBy: 'command',
    example: undefined,
  },
} as const satisfies Record<string, OptionRow>;
