import type { CommandRow } from './command.js';
import { options } from './options.js';

/** Every command; the first runs when none is named. */
export const commands: readonly CommandRow[] = [
  {
    name: 'build',
    about: 'make the PDFs of a framework',
    folder: 'folder with the Markdown pages (else "framework" of ladderpress.yaml, else this folder)',
    options: Object.values(options),
    load: async () => (await import('./build.js')).runBuild,
  },
];
