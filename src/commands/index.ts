import { helpOf, options, optionsOf } from '../settings/options/index.js';
import type { CommandRow } from './command.js';

/** Every command; the first runs when none is named. */
export const commands: readonly CommandRow[] = [
  {
    name: 'build',
    about: 'make the PDFs of a framework',
    folder: helpOf(options.folder),
    options: optionsOf('build'),
    load: async () => (await import('./build.js')).runBuild,
  },
  {
    name: 'check',
    about: 'say what is wrong with a framework, without a browser and without making anything',
    folder: helpOf(options.folder),
    options: optionsOf('check'),
    load: async () => (await import('./check.js')).runCheck,
  },
  {
    name: 'preview',
    about: 'show a framework while it is written: every card, any sheet, and what is wrong, after each edit',
    folder: helpOf(options.folder),
    options: optionsOf('preview'),
    load: async () => (await import('./run-preview.js')).runPreview,
  },
  {
    name: 'join',
    about:
      'make the whole of the shares that several builds with --shard made, with packs, index page and zips',
    folder: undefined,
    files: helpOf(options.joined),
    options: optionsOf('join'),
    load: async () => (await import('./build.js')).runJoin,
  },
  {
    name: 'init',
    about:
      'write a first framework: example pages, a brand, settings, a workflow; asks, or takes flags, or nothing',
    folder: 'the folder that gets them (this folder)',
    options: optionsOf('init'),
    load: async () => (await import('./init.js')).runInit,
  },
  {
    name: 'import',
    about: 'take over a workbook, document, exported page, data, or a folder of another shape',
    folder: 'what to take over: .xlsx, .docx, .html, .csv, .json, .yaml, .md, a zip of them, or a folder',
    options: optionsOf('import'),
    load: async () => (await import('./import.js')).runImport,
  },
  {
    name: 'inspect',
    about:
      'say what a folder is taken for: crafts, levels, areas, what is left out, and the mapping that says so',
    folder: helpOf(options.folder),
    options: optionsOf('inspect'),
    load: async () => (await import('./inspect.js')).runInspect,
  },
  {
    name: 'verify',
    about: 'read back what a build wrote: hashes, fonts, tags, links, bookmarks, page numbers',
    folder: 'folder that a build wrote to (else "output" of ladderpress.yaml, else ./output)',
    options: optionsOf('verify'),
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
    options: optionsOf('diff'),
    load: async () => (await import('./diff.js')).runDiff,
  },
  {
    name: 'collect',
    about: 'read answers out of review forms that were filled in, into CSV and JSON',
    folder: undefined,
    files: helpOf(options.files),
    options: optionsOf('collect'),
    load: async () => (await import('./collect.js')).runCollect,
  },
  {
    name: 'doctor',
    about: 'say which browser, fonts and cache would be used, and what is wrong with them',
    folder: undefined,
    options: optionsOf('doctor'),
    load: async () => (await import('./run-doctor.js')).runDoctor,
  },
  {
    name: 'brand',
    about: 'say which brands there are',
    folder: undefined,
    options: optionsOf('brand new').filter(([key]) => ['templates', 'config', 'trust'].includes(key)),
    load: async () => (await import('./run-brand.js')).runBrand,
  },
  {
    name: 'brand new',
    about: 'write a brand of a name, a colour and a logo, which are asked, or given as flags',
    folder: undefined,
    id: 'name of its folder below brands/ (else made of the name)',
    options: optionsOf('brand new'),
    load: async () => (await import('./brand-new.js')).runBrandNew,
  },
  {
    name: 'brand show',
    about: 'print a brand by itself: colours with contrasts, type, logo, and a sample of what is made in it',
    folder: undefined,
    id: 'the brand (else the first of the settings)',
    options: optionsOf('brand show'),
    load: async () => (await import('./brand-show.js')).runBrandShow,
  },
  {
    name: 'cache',
    about: 'say where finished pages are kept, and how much room they take',
    folder: undefined,
    options: optionsOf('cache'),
    load: async () => (await import('./run-cache.js')).runCache,
  },
  {
    name: 'cache clean',
    about: 'remove what is kept, pages and compiled code; the next build makes it anew',
    folder: undefined,
    options: optionsOf('cache'),
    load: async () => (await import('./run-cache.js')).runCleanCache,
  },
];
