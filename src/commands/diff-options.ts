import { BuildError } from '../domain/build-error.js';
import type { OptionRow } from './command.js';

/** Flags that only `ladderpress diff` has. */
export const diffOptions = {
  folder: {
    flag: '--folder <folder>',
    about: 'the framework folder, whose repository has the revisions ("framework" of ladderpress.yaml)',
    apply: (flags, value) => ({ ...flags, folder: value }),
  },
  pdf: {
    flag: '--pdf <file>',
    about: 'write the changes to a PDF of about two pages, for the people who approve them',
    apply: (flags, value) => {
      if (/\.pdf$/i.test(value)) return { ...flags, pdf: value };
      throw new BuildError('bad-flag', `--pdf cannot be "${value}".`, 'Name a file that ends in .pdf.');
    },
  },
  exitCode: {
    flag: '--exit-code',
    about: 'end with exit code 1 when anything differs, as git diff does',
    apply: (flags) => ({ ...flags, exitCode: true }),
  },
} as const satisfies Record<string, OptionRow>;
