import { BuildError } from '../domain/build-error.js';
import { papers } from '../domain/paper.js';
import { printSizes } from '../domain/print-size.js';
import { products } from '../products/index.js';
import { audience, jobs, level, named, orientation } from '../settings/flag-values.js';
import type { OptionRow } from './command.js';

const productIds = products.map(({ id }) => id);
const paperIds = Object.keys(papers);

/** Every flag; a command picks its own. A new flag is a row here, and its use. */
export const options = {
  output: {
    flag: '--output <folder>',
    about: 'folder for everything that is made (output)',
    apply: (flags, value) => ({ ...flags, output: value }),
  },
  product: {
    flag: '--product <ids>',
    about: `make only these: ${productIds.join(', ')}`,
    apply: (flags, value) => ({
      ...flags,
      product: add(flags.product, chosen('--product', value, productIds)),
    }),
  },
  craft: {
    flag: '--craft <ids>',
    about: 'only these crafts, named as in their permalinks',
    apply: (flags, value) => ({ ...flags, craft: add(flags.craft, list('--craft', value)) }),
  },
  level: {
    flag: '--level <numbers>',
    about: 'only these levels, such as 3 or 2,3',
    apply: (flags, value) => ({
      ...flags,
      level: add(
        flags.level,
        list('--level', value).map((text) => level('--level', number(text))),
      ),
    }),
  },
  brand: {
    flag: '--brand <ids>',
    about: 'brands: folders below brands/ (neutral)',
    apply: (flags, value) => ({ ...flags, brand: add(flags.brand, list('--brand', value)) }),
  },
  paper: {
    flag: '--paper <sizes>',
    about: `papers: ${paperIds.join(', ')} (a4)`,
    apply: (flags, value) => ({ ...flags, paper: add(flags.paper, chosen('--paper', value, paperIds)) }),
  },
  edition: {
    flag: '--edition <sizes>',
    about: `print: ${printSizes.join(', ')} (standard); large print is for handouts, overviews and packs`,
    apply: (flags, value) => ({
      ...flags,
      edition: add(flags.edition, chosen('--edition', value, printSizes)),
    }),
  },
  audience: {
    flag: '--audience <who>',
    about: 'everyone, or candidate: without what is marked as internal (everyone)',
    apply: (flags, value) => ({ ...flags, audience: audience('--audience', value) }),
  },
  orientation: {
    flag: '--orientation <way>',
    about: 'how cards lie: portrait or landscape (portrait)',
    apply: (flags, value) => ({ ...flags, orientation: orientation('--orientation', value) }),
  },
  templates: {
    flag: '--templates <folders>',
    about: 'your own templates folders; a file there replaces ours',
    apply: (flags, value) => ({ ...flags, templates: add(flags.templates, list('--templates', value)) }),
  },
  config: {
    flag: '--config <file>',
    about: 'settings file (ladderpress.yaml in the framework folder, else here)',
    apply: (flags, value) => ({ ...flags, config: value }),
  },
  browser: {
    flag: '--browser <path>',
    about: 'browser to print with (the one that Ladderpress brings)',
    apply: (flags, value) => ({ ...flags, browser: value }),
  },
  cache: {
    flag: '--cache <folder>',
    about: "folder for what may be made again (the user's cache folder)",
    apply: (flags, value) => ({ ...flags, cache: value }),
  },
  noCache: {
    flag: '--no-cache',
    about: 'make every page anew, and keep none',
    apply: (flags) => ({ ...flags, noCache: true }),
  },
  jobs: {
    flag: '--jobs <number>',
    about: 'pages to print at the same time (one a core, at most 4)',
    apply: (flags, value) => ({ ...flags, jobs: jobs('--jobs', number(value)) }),
  },
  strict: {
    flag: '--strict',
    about: 'treat warnings as errors',
    apply: (flags) => ({ ...flags, strict: true }),
  },
  release: {
    flag: '--release',
    about: 'make nothing unless every level is approved; files are named by their version',
    apply: (flags) => ({ ...flags, release: true }),
  },
  keepHtml: {
    flag: '--keep-html',
    about: 'keep the HTML of every page beside its PDF',
    apply: (flags) => ({ ...flags, keepHtml: true }),
  },
  dryRun: {
    flag: '--dry-run',
    about: 'say what would be made, and make nothing',
    apply: (flags) => ({ ...flags, dryRun: true }),
  },
  since: {
    flag: '--since <zip>',
    about: 'an earlier offline pack: the new ones say what changed since',
    apply: (flags, value) => ({ ...flags, since: value }),
  },
  verify: {
    flag: '--verify',
    about: 'build a second time in a fresh browser, and compare byte by byte',
    apply: (flags) => ({ ...flags, verify: true }),
  },
  framework: {
    flag: '--framework <folder>',
    about: 'look for every word of these Markdown pages in the files made from them',
    apply: (flags, value) => ({ ...flags, framework: value }),
  },
  conformance: {
    flag: '--conformance',
    about: 'have veraPDF check every PDF for PDF/UA-1 and PDF/A-2a; needs Java',
    apply: (flags) => ({ ...flags, conformance: true }),
  },
  json: {
    flag: '--json',
    about: 'report as JSON, alone on stdout',
    apply: (flags) => ({ ...flags, json: true }),
  },
} as const satisfies Record<string, OptionRow>;

function add<T>(before: readonly T[] | undefined, more: readonly T[]): readonly T[] {
  return [...(before ?? []), ...more];
}

/** `a,b` is two values; blanks around them do not count. */
function list(flag: string, value: string): string[] {
  const parts = value.split(',').map((part) => part.trim());
  if (parts.every((part) => part !== '')) return parts;
  throw new BuildError(
    'bad-flag',
    `${flag} has an empty value: "${value}".`,
    'Write values with one comma between two.',
  );
}

function chosen(flag: string, value: string, known: readonly string[]): string[] {
  return list(flag, value).map((part) => named(flag, part, known));
}

/** Digits alone are a number: `1e1` and `0x1` stay text, which is refused. */
function number(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}
