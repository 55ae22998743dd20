import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { safeName } from '../domain/safe-name.js';
import type { Source } from '../domain/source.js';
import { makeFramework } from '../model/make-framework.js';
import { packageRoot } from '../package-root.js';
import { brandFolders, listBrands } from '../settings/brand-folders.js';
import type { Flags } from '../settings/flags.js';
import { flagName } from '../settings/options/index.js';
import { derivedFrom, writtenBrand } from '../settings/written-brand.js';
import { starterFiles } from '../starter/starter-files.js';
import { starterLevels } from '../starter/statements.js';
import { workTreeOf } from '../work-tree.js';
import { addFiles } from '../write/add-files.js';
import { type AskingWorld, answer, BadAnswer, readColour } from './answer.js';
import type { Outcome } from './command.js';

/** What stands where nobody says it, so that a first pack is two commands away. */
const otherwise = {
  company: 'Your Company',
  colour: '#1f5f8b',
  crafts: ['Software Engineer', 'Product Designer'],
} as const;

const workflowPath = '.github/workflows/ladderpress.yml';

/** `ladderpress init`: writes a first framework, its brand and settings, which `ladderpress build` prints as they are. */
export async function runInit(flags: Flags, world: AskingWorld): Promise<Outcome> {
  const folder = resolve(world.cwd, flags.folder ?? '.');
  const quiet = world.ask === undefined;
  const company = await answer(
    'name',
    flags.name ?? (quiet ? otherwise.company : undefined),
    world,
    `What is the company called? (${otherwise.company}) `,
    (text) => checkedText(text || otherwise.company, 80),
  );
  const colour = await answer(
    'colour',
    flags.colour ?? (quiet ? otherwise.colour : undefined),
    world,
    `Its colour, such as #5B2A86 or teal: (${otherwise.colour}) `,
    (text) => readColour(text || otherwise.colour),
  );
  const crafts = await answer(
    'crafts',
    flags.crafts?.join(',') ?? (quiet ? otherwise.crafts.join(',') : undefined),
    world,
    `Its crafts, with commas between them: (${otherwise.crafts.join(', ')}) `,
    (text) => readCrafts(text || otherwise.crafts.join(',')),
  );

  const brand = { id: await brandId(company), yaml: yamlOf(company, colour) };
  const files = starterFiles({ company, crafts, brand });
  checkReadable(files, crafts);
  // Only the root of a repository is looked at for workflows.
  const tree = await workTreeOf(folder);
  const isWithin = tree !== folder && existsSync(join(tree, '.git'));
  const ignored = ignoredIn(folder);
  const wanted = [
    ...files.filter(({ path }) => path !== workflowPath || !isWithin),
    ...(ignored === undefined
      ? [{ path: '.gitignore', bytes: new TextEncoder().encode('node_modules/\noutput/\n') }]
      : []),
  ];
  await addFiles(folder, wanted);
  return {
    output: told(folder, wanted, brand.id, { isWithin, ignored, cwd: world.cwd }),
    exitCode: 0,
  };
}

function checkedText(text: string, most: number): string {
  if (text.length <= most && !/\p{Cc}/u.test(text)) return text;
  throw new BadAnswer('That is no name.', `Write it on one line of at most ${most} letters.`);
}

function readCrafts(text: string): string[] {
  const crafts = [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  if (crafts.length === 0) throw new BadAnswer('No craft is named.', 'Write at least one, as in Designer.');
  if (crafts.length > 20) throw new BadAnswer('These are many crafts.', 'Begin with at most 20.');
  return crafts.map((name) => checkedText(name, 60));
}

/** A folder's name that no brand of ours has. */
async function brandId(company: string): Promise<string> {
  const ours = await listBrands(brandFolders([join(packageRoot, 'templates')]), undefined);
  const id = safeName(company, 40) || 'company';
  return ours.includes(id) ? `${id}-brand` : id;
}

function yamlOf(company: string, colour: string): string {
  return writtenBrand({ name: company, colours: derivedFrom(colour), logo: undefined });
}

/** What was written is read back before it is on the disk: a name may be no craft's in ways that nobody foresaw. */
function checkReadable(files: readonly Source[], crafts: readonly string[]): void {
  const pages = files
    .filter(({ path }) => path.startsWith('careers/') && path.endsWith('.md'))
    .map(({ path, bytes }) => ({ path: path.slice('careers/'.length), bytes }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const folder = { root: '/', pages, texts: [], data: [], configs: [], images: new Map(), refused: [] };
  const { framework, diagnostics } = makeFramework(folder, { siteUrl: undefined });
  const read = framework?.crafts ?? [];
  const isWhole =
    read.length === crafts.length && read.every(({ levels }) => levels.length === starterLevels.length);
  if (isWhole && diagnostics.every(({ severity }) => severity !== 'error')) return;
  throw new BuildError(
    'bad-flag',
    `These names make no framework: ${diagnostics[0]?.what ?? 'some are read as something else'}.`,
    `Give the crafts plain names after ${flagName('crafts')}, as in --crafts "Designer,Editor".`,
  );
}

/** What .gitignore says; undefined when there is none. */
function ignoredIn(folder: string): string | undefined {
  const path = join(folder, '.gitignore');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function told(
  folder: string,
  files: readonly Source[],
  brand: string,
  around: { isWithin: boolean; ignored: string | undefined; cwd: string },
): string {
  const place = relative(around.cwd, folder);
  const rows: (readonly [path: string, about: string])[] = [
    ['careers/', 'the framework: pages to change, in Markdown'],
    [`look/brands/${brand}/`, 'the brand: colour, fonts, logo'],
    ['ladderpress.yaml', 'what is made, and how it looks'],
    ...(around.isWithin ? [] : [[workflowPath, 'checks pull requests, and builds what is merged'] as const]),
  ];
  const widest = Math.max(...rows.map(([path]) => path.length));
  const notes = [
    ...(around.isWithin
      ? ['A workflow stands at the root of a repository; docs/ci.md has one to copy there.']
      : []),
    ...(around.ignored === undefined || /^\/?output\/?$/m.test(around.ignored)
      ? []
      : ['Add output/ to .gitignore, since what is made can be made again.']),
  ];
  return [
    `Wrote ${files.length} files${place === '' ? '' : ` to ${place}`}`,
    ...rows.map(([path, about]) => `  ${path.padEnd(widest)}  ${about}`),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
    `Print it: ${place === '' ? '' : `cd ${/[^\w./-]/.test(place) ? `'${place.replaceAll("'", "'\\''")}'` : place} && `}ladderpress build`,
    'Then open output/index.html.',
    '',
  ].join('\n');
}
