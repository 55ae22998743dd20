import type { BrandFile } from './brand-file.js';
import { flagName, options } from './options/index.js';
import type { OptionRow } from './options/option-row.js';

/**
 * Where a word is at home that is not known where it was written: an option that is called otherwise there, or was before, one that
 * is said elsewhere, a key of a brand among the settings.
 *
 * @param word a key as it was written in a file or by a program, or `keepHtml` for a flag
 * @returns what to do, a sentence; undefined for a word that means nothing anywhere
 */
export function atHome(word: string, place: Place): string | undefined {
  const found = optionCalled(word);
  const isInFile = place === 'ladderpress.yaml' || place === 'brand.yaml';
  // What only other commands are asked is nothing that a file would say.
  if (found !== undefined && (!isInFile || isOfBuild(found))) return ofOption(found, word, place);
  return place === 'ladderpress.yaml' && Object.hasOwn(brandKeys, word)
    ? 'It is said in the brand.yaml of a brand; docs/branding.md tells how.'
    : undefined;
}

/** Where it was written; of the command line the flags of the command that it was written after. */
type Place = 'ladderpress.yaml' | 'brand.yaml' | 'library' | { readonly flags: readonly string[] };

/** `keepHtml` of `--keep-html`. */
export function keyOfFlag(flag: string): string {
  return flag.replace(/^--/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

type Found = readonly [key: string, row: OptionRow];

function optionCalled(word: string): Found | undefined {
  return Object.entries<OptionRow>(options).find(
    ([key, { file, formerly }]) => key === word || file?.key === word || formerly?.includes(word) === true,
  );
}

function isOfBuild([, { file, commands }]: Found): boolean {
  return file !== undefined || commands.includes('build');
}

function ofOption([key, row]: Found, word: string, place: Place): string | undefined {
  const { file, commands, library, argument } = row;
  const asFlag =
    commands.length === 0
      ? undefined
      : `It is said on the command line, as ${flagName(key)}${ofCommands(commands)}.`;
  const inFile = file && `It is said in ladderpress.yaml, as "${file.key}".`;
  if (place === 'ladderpress.yaml') return file ? `It is called "${file.key}" here.` : asFlag;
  if (place === 'brand.yaml') return inFile ?? asFlag;
  if (place === 'library') {
    if (!library) return inFile ?? asFlag;
    return key === word ? 'It is an option of build alone.' : `It is called "${key}" here.`;
  }
  if (place.flags.includes(flagName(key))) return `It is called ${flagName(key)} here.`;
  const asArgument = argument && `It is said without a name: ladderpress ${argument}.`;
  return asArgument ?? asFlag ?? inFile;
}

/** Nothing for what `build` takes, which is what everybody runs. */
function ofCommands(commands: readonly string[]): string {
  return commands.includes('build') ? '' : ` of ladderpress ${commands[0]}`;
}

/** What a brand may say; the compiler holds it against the schema, which need not be made to know its keys. */
const brandKeys: Readonly<Record<keyof BrandFile, true>> = {
  $schema: true,
  extends: true,
  sample: true,
  name: true,
  url: true,
  contact: true,
  colours: true,
  logo: true,
  cover: true,
  letterhead: true,
  watermark: true,
  fonts: true,
  language: true,
  words: true,
  foot: true,
};
