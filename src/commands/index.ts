import type { CommandRow, OptionRow } from './command.js';
import { diffOptions } from './diff-options.js';
import { options } from './options.js';

const ofVerifyAlone: readonly OptionRow[] = [options.framework, options.conformance];
const buildOptions = Object.values(options).filter((option) => !ofVerifyAlone.includes(option));

/** Every command; the first runs when none is named. */
export const commands: readonly CommandRow[] = [
  {
    name: 'build',
    about: 'make the PDFs of a framework',
    folder: 'folder with the Markdown pages (else "framework" of ladderpress.yaml, else this folder)',
    options: buildOptions,
    load: async () => (await import('./build.js')).runBuild,
  },
  {
    name: 'verify',
    about: 'read back what a build wrote: hashes, fonts, tags, links, bookmarks, page numbers',
    folder: 'folder that a build wrote to (else "output" of ladderpress.yaml, else ./output)',
    options: [options.framework, options.conformance, options.config, options.json],
    load: async () => (await import('./verify.js')).runVerify,
  },
  {
    name: 'diff',
    about: 'say what changed between two versions of a framework',
    folder: undefined,
    versions: [
      { name: 'old', about: 'the older version: a folder, or a revision of the git repository such as v1' },
      { name: 'new', about: 'the newer version (the framework folder as it is now)' },
    ],
    options: [
      diffOptions.folder,
      diffOptions.pdf,
      diffOptions.exitCode,
      options.brand,
      options.paper,
      options.templates,
      options.browser,
      options.config,
      options.json,
    ],
    load: async () => (await import('./diff.js')).runDiff,
  },
  {
    name: 'doctor',
    about: 'say which browser, fonts and cache would be used, and what is wrong with them',
    folder: undefined,
    options: [options.browser, options.brand, options.templates, options.cache, options.config],
    load: async () => (await import('./run-doctor.js')).runDoctor,
  },
  {
    name: 'cache',
    about: 'say where finished pages are kept, and how much room they take',
    folder: undefined,
    options: [options.cache, options.config],
    load: async () => (await import('./run-cache.js')).runCache,
  },
  {
    name: 'cache clean',
    about: 'remove the pages that are kept; the next build makes them anew',
    folder: undefined,
    options: [options.cache, options.config],
    load: async () => (await import('./run-cache.js')).runCleanCache,
  },
];
