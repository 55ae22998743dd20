import { audiences } from '../../domain/audience.js';
import { neutralBrand } from '../../domain/brand.js';
import { handoutRests } from '../../domain/handout-rest.js';
import { media } from '../../domain/medium.js';
import { orientations, paperIds } from '../../domain/paper.js';
import { printSizes } from '../../domain/print-size.js';
import type { OptionRow } from './option-row.js';

/** For whom it is made, on what, and what stands on it. */
export const howItLooks = {
  brand: {
    kind: { kind: 'many', of: { kind: 'text' } },
    about: 'brands: folders below brands/',
    word: 'ids',
    commands: ['build', 'check', 'diff', 'doctor', 'collect', 'preview'],
    library: true,
    file: {
      key: 'brand',
      about:
        'The brand or brands to make everything in: folders below brands/; neutral takes name and logo from the website. Without it a _brand.yml beside this file, or in the framework, is worn.',
    },
    otherwise: { value: [neutralBrand] },
    readBy: 'settings',
    example: '--brand plain',
  },
  paper: {
    kind: { kind: 'many', of: { kind: 'one of', names: paperIds } },
    about: `papers: ${paperIds.join(', ')}`,
    word: 'sizes',
    commands: ['build', 'diff', 'collect', 'preview'],
    library: true,
    file: { key: 'paper', about: 'Paper size or sizes.' },
    otherwise: { value: ['a4'] },
    readBy: 'settings',
    example: '--paper a4,letter',
  },
  edition: {
    kind: { kind: 'many', of: { kind: 'one of', names: printSizes } },
    about: `size of print: ${printSizes.join(', ')}; large print, of 16 pt, is for handouts, overviews and packs`,
    word: 'sizes',
    commands: ['build', 'preview'],
    library: true,
    file: {
      key: 'edition',
      about:
        'The size of print: standard, or large print of 16 pt in one column, for handouts, overviews and packs.',
    },
    otherwise: { value: ['standard'] },
    readBy: 'settings',
    example: '--edition large',
  },
  for: {
    kind: { kind: 'many', of: { kind: 'one of', names: media } },
    about:
      'what packs are for: print has chapters on right-hand pages and blank backs of sheets, screen has no blank page',
    word: 'media',
    commands: ['build'],
    library: true,
    file: {
      key: 'for',
      about:
        'What packs are for: print, where each chapter begins on a right-hand page and the back of a sheet may stay blank, or screen, without a blank page.',
    },
    otherwise: { value: media },
    readBy: 'settings',
    example: '--for screen',
  },
  audience: {
    kind: { kind: 'one of', names: audiences },
    about: 'everyone, or candidate: without what is marked as internal',
    word: 'who',
    commands: ['build', 'check', 'preview'],
    library: true,
    file: {
      key: 'audience',
      about: 'Whom everything is for: everyone, or candidates, who see nothing that is marked as internal.',
    },
    otherwise: { value: 'everyone' },
    readBy: 'settings',
    example: '--audience candidate',
  },
  internalKeys: {
    kind: { kind: 'many', of: { kind: 'text' } },
    about: 'front matter keys that candidates must not see',
    word: undefined,
    commands: [],
    library: false,
    file: { key: 'internalKeys', about: 'Front matter keys that candidates must not see.' },
    otherwise: undefined,
    readBy: 'settings',
    example: undefined,
  },
  orientation: {
    kind: { kind: 'one of', names: orientations },
    about: 'how cards lie: portrait or landscape',
    word: 'way',
    commands: ['build', 'preview'],
    library: true,
    file: { key: 'cardOrientation', about: 'How a card lies; everything else is portrait.' },
    otherwise: { value: 'portrait' },
    readBy: 'settings',
    example: undefined,
  },
  handoutRest: {
    kind: { kind: 'one of', names: handoutRests },
    about: "what fills a handout's last page: step (to the next level), evidence (lines) or nothing",
    word: undefined,
    commands: [],
    library: true,
    file: { key: 'handoutRest', about: "What fills the rest of a handout's last page, where it needs two." },
    otherwise: { value: 'step' },
    readBy: 'settings',
    example: undefined,
  },
  siteUrl: {
    kind: { kind: 'address' },
    about: 'address of the website, for links in single files',
    word: undefined,
    commands: [],
    library: false,
    file: { key: 'siteUrl', about: 'Address of the website, for links in single files.' },
    otherwise: { words: 'url and baseurl of _config.yml' },
    readBy: 'settings',
    example: undefined,
  },
  date: {
    kind: { kind: 'date' },
    about: 'the date inside PDFs, so that two builds make the same bytes; SOURCE_DATE_EPOCH comes first',
    word: undefined,
    commands: [],
    library: false,
    file: {
      key: 'date',
      about: 'The date inside PDFs, so that two builds make the same bytes. SOURCE_DATE_EPOCH comes first.',
    },
    otherwise: { value: '2026-01-01' },
    readBy: 'settings',
    example: undefined,
  },
} as const satisfies Record<string, OptionRow>;
