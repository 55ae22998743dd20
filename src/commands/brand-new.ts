import { readFile, stat } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { ownValue } from '../domain/own-value.js';
import { safeName } from '../domain/safe-name.js';
import { shortened } from '../domain/shortened.js';
import { brandFolders, listBrands } from '../settings/brand-folders.js';
import type { Flags } from '../settings/flags.js';
import { loadBrand } from '../settings/load-brand.js';
import { logoKinds } from '../settings/load-logo.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { mostAssetBytes, sizeFault } from '../settings/size-fault.js';
import { coloursInWords, derivedFrom, writtenBrand } from '../settings/written-brand.js';
import { writeNewFolder } from '../write/write-new-folder.js';
import { type AskingWorld, answer, BadAnswer, readColour } from './answer.js';
import type { Outcome } from './command.js';

/** `ladderpress brand new`: asks for a name, a colour and a logo, or takes them as flags, and writes the folder of a brand. */
export async function runBrandNew(flags: Flags, world: AskingWorld): Promise<Outcome> {
  const { templates, ours } = await templatesFolders(flags, world);
  const known = await listBrands(brandFolders([templates, ...ours]), undefined);
  // What cannot become a folder is told before anybody answers questions.
  const given = flags.id === undefined ? undefined : checkedId(flags.id, known);

  const name = await answer('name', flags.name, world, 'What is the company called? ', checkedName);
  const id = given ?? checkedId(safeName(name, 40), known);
  const colour = await answer(
    'colour',
    flags.colour,
    world,
    'Its colour, such as #5B2A86 or teal: ',
    readColour,
  );
  const noLogo = world.ask === undefined ? '' : undefined;
  const logo = await answer(
    'logo',
    flags.logo ?? noLogo,
    world,
    'Its logo, a file of SVG or PNG (nothing for none): ',
    (text) => readLogo(text, world.cwd),
  );

  const colours = derivedFrom(colour);
  const home = join(templates, 'brands', id);
  const yaml = writtenBrand({ name, colours, logo: logo?.name });
  await writeNewFolder(home, [
    { path: 'brand.yaml', bytes: new TextEncoder().encode(yaml) },
    ...(logo === undefined ? [] : [{ path: logo.name, bytes: logo.bytes }]),
  ]);
  const { diagnostics } = await loadBrand(id, brandFolders([templates, ...ours]));
  const [fault] = diagnostics;
  if (fault !== undefined) throw new Error(`The brand that was written has a fault: ${fault.what}`);
  return { output: told(home, templates, id, coloursInWords(colours), world), exitCode: 0 };
}

/** The first templates folder of the command line or of ladderpress.yaml, else `look`; and those that come with us. */
async function templatesFolders(
  flags: Flags,
  world: AskingWorld,
): Promise<{ templates: string; ours: readonly string[] }> {
  const { folder, templates, config, trust } = flags;
  if (folder !== undefined) await checkFolder(folder, world.cwd);
  const said = {
    ...(folder && { folder }),
    ...(templates && { templates }),
    ...(config && { config }),
    ...(trust && { trust }),
  };
  const { settings, diagnostics } = await loadSettings(said, world, flagName);
  if (settings === undefined) {
    const [first] = diagnostics;
    throw new BuildError(
      'bad-flag',
      `ladderpress.yaml has a mistake at line ${first?.place.line}: ${first?.what}`,
      'Correct it first, since it says where brands lie.',
    );
  }
  const own = settings.templates.slice(0, -1);
  return { templates: own[0] ?? resolve(world.cwd, 'look'), ours: settings.templates };
}

async function checkFolder(folder: string, cwd: string): Promise<void> {
  const found = await stat(resolve(cwd, folder)).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  throw new BuildError(
    'no-folder',
    `There is no folder ${folder}.`,
    'Name the folder of the framework after --folder, and the one that gets brands/ after --templates.',
  );
}

function checkedId(id: string, known: readonly string[]): string {
  if (id === '' || id !== safeName(id, 40)) {
    throw new BuildError(
      'bad-flag',
      `A brand cannot be called "${shortened(id)}".`,
      'Name it in small letters, digits and hyphens, as in: ladderpress brand new acme',
    );
  }
  if (!known.includes(id)) return id;
  throw new BuildError(
    'folder-not-empty',
    `There is a brand called "${id}", and nothing is ever overwritten.`,
    `Choose another name, as in: ladderpress brand new ${id}-2`,
  );
}

function checkedName(text: string): string {
  if (text !== '') return text;
  throw new BadAnswer('A brand needs a name.', 'Write what the company is called.');
}

async function readLogo(text: string, cwd: string): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  if (text === '') return undefined;
  const ending = extname(text).toLowerCase();
  const kind = ownValue(logoKinds, ending);
  if (kind === undefined) throw new BadAnswer(`${text} is neither SVG nor PNG.`, 'Save it as SVG or PNG.');
  const path = resolve(cwd, text);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new BadAnswer(`There is no file ${text}.`, 'Check the path.');
  const size = sizeFault(found, mostAssetBytes);
  if (size !== undefined) throw new BadAnswer(`${text} ${size}.`, 'Name another file.');
  const bytes = await readFile(path);
  const fault = kind.fault(bytes);
  if (fault === undefined) return { name: `logo${ending}`, bytes };
  throw new BadAnswer(`${text} cannot be used: ${fault}.`, 'Export it again, plain and complete.');
}

function told(
  home: string,
  templates: string,
  id: string,
  colours: readonly string[],
  { cwd }: AskingWorld,
): string {
  const shown = (path: string) => relative(cwd, path) || '.';
  return [
    `Wrote ${shown(home)}`,
    ...colours.map((line) => `  ${line}`),
    '',
    `See it:      ladderpress brand show ${id} --templates ${shown(templates)}`,
    `Build in it: ladderpress build --templates ${shown(templates)} --brand ${id}`,
    `Or in ladderpress.yaml, once for all:`,
    `  templates: ${shown(templates)}`,
    `  brand: ${id}`,
    '',
  ].join('\n');
}
