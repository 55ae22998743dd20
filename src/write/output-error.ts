import { BuildError } from '../domain/build-error.js';

/** Turns what the file system says about the output folder into what a person can do about it. */
export function outputError(error: unknown, path: string): BuildError {
  if (error instanceof BuildError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const words = known[code] ?? {
    code: 'output-unwritable',
    what: 'cannot be written',
    fix: 'Choose another folder with --output.',
  };
  return new BuildError(words.code, `${path} ${words.what}.`, words.fix, { cause: error });
}

/** A link where a file of ours should be. */
export function linkError(path: string): BuildError {
  return new BuildError(
    'output-link',
    `${path} is a symbolic link, and Ladderpress follows none inside the output folder.`,
    'Remove the link, or choose another folder with --output.',
  );
}

const noRight = {
  code: 'output-unwritable',
  what: 'cannot be written: you have no right to',
  fix: 'Give yourself the right, or choose another folder with --output.',
};
const full = {
  code: 'disk-full',
  what: 'cannot be written: the disk is full',
  fix: 'Make room and build again. Files that were finished are whole.',
};
const inTheWay = {
  code: 'output-unwritable',
  what: 'cannot be written: a file stands where a folder is needed',
  fix: 'Move it away, or choose another folder with --output.',
};

const known: Readonly<Record<string, { code: string; what: string; fix: string }>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: { ...noRight, what: 'cannot be written: the disk is read-only' },
  ENOSPC: full,
  EDQUOT: full,
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
};
