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
  {
    name: 'doctor',
    about: 'say which browser, fonts and cache would be used, and what is wrong with them',
    folder: undefined,
    options: [options.browser, options.brand, options.templates, options.config],
    load: async () => (await import('./run-doctor.js')).runDoctor,
  },
];
