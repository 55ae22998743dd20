import { type Brand, frameworkBrands } from '../domain/brand.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { PlacedText } from '../domain/framework.js';
import { shadeOf } from '../domain/oklch.js';
import type { Place } from '../domain/place.js';
import { plainWording } from '../domain/words/wording.js';
import type { BrandLayer, Given } from './brand-layers.js';
import { accentTextLeast, checkContrast } from './check-contrast.js';
import { firstGiven, isExplained, missingKey, type Pick } from './first-given.js';
import { loadCover } from './load-cover.js';
import { loadFonts } from './load-fonts.js';
import { letterheadFile, loadLetterhead } from './load-letterhead.js';
import { type GivenLogo, loadLogo, logoFile } from './load-logo.js';
import { givenWithin } from './load-picture.js';
import { readBrandLayers } from './read-brand-layers.js';
import { type SampleBrand, sampleOf } from './sample-of.js';
import { wordChanges } from './words-file.js';

export interface LoadedBrand {
  /** Undefined when `diagnostics` holds an error. */
  readonly brand: Brand | undefined;
  /** Undefined as the brand is. */
  readonly places: BrandPlaces | undefined;
  /** What it has of the brand of a sample; undefined for every other brand. */
  readonly sample: SampleBrand | undefined;
  /** Places name brand.yaml by its absolute path. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where what a sheet may refuse stands in brand.yaml. */
export interface BrandPlaces {
  readonly paper: Place;
  /** Of the name of the logo's file; undefined without a logo. */
  readonly logo: Place | undefined;
  /** Of the name of its file. */
  readonly letterhead: Place | undefined;
  /** Of each line of the foot. */
  readonly foot: readonly Place[];
  /** Its own words: name, contact, what the logo says, and each line of the foot. */
  readonly words: readonly PlacedText[];
}

/**
 * Reads `<folder>/<id>/brand.yaml`, or `_brand.yml` there, from the first of the folders that has either, with its logo
 * and fonts; the brand that the work itself brings from its root.
 * Throws a BuildError when no folder has it; every mistake in the file is a diagnostic at its place.
 */
export async function loadBrand(id: string, folders: readonly string[], root?: string): Promise<LoadedBrand> {
  const { layers, diagnostics } = await readBrandLayers(id, folders, root);
  const [own] = layers;
  if (own === undefined) return { brand: undefined, places: undefined, sample: undefined, diagnostics };

  const found: Diagnostic[] = [...diagnostics];
  const optional = <T>(path: string, pick: Pick<T>) => firstGiven(layers, path, pick);
  const present = <T>(path: string, given: Given<T> | undefined) => {
    if (given === undefined && !isExplained(layers, path)) found.push(missingKey(own, path));
    return given;
  };
  const required = <T>(path: string, pick: Pick<T>) => present(path, optional(path, pick));

  const givenName = optional('name', (file) => file.name);
  const name = frameworkBrands.includes(id) ? (givenName?.value ?? '') : present('name', givenName)?.value;
  const colours = {
    ink: required('colours.ink', (file) => file.colours?.ink),
    secondary: required('colours.secondary', (file) => file.colours?.secondary),
    paper: required('colours.paper', (file) => file.colours?.paper),
    accent: required('colours.accent', (file) => file.colours?.accent),
    tint: required('colours.tint', (file) => file.colours?.tint),
    accentText: wordsColour(layers, 'accentText'),
    heading: wordsColour(layers, 'heading'),
  };
  found.push(...checkContrast(colours));
  const givenLogo = optional('logo', (file) => file.logo);
  const logo = await loadLogo(givenLogo, name);
  const { ink, secondary, paper, accent, tint } = colours;
  const cover =
    ink && paper && accent
      ? await loadCover(
          optional('cover', (file) => file.cover),
          { ink: ink.value, paper: paper.value, accent: accent.value },
        )
      : undefined;
  const givenLetterhead = optional('letterhead', (file) => file.letterhead);
  const letterhead = await loadLetterhead(givenLetterhead, paper?.value);
  const fonts = await loadFonts({
    text: required('fonts.text', (file) => file.fonts?.text),
    headings: optional('fonts.headings', (file) => file.fonts?.headings),
    fallback: optional('fonts.fallback', (file) => file.fonts?.fallback),
  });
  found.push(...[logo, cover, letterhead, fonts].flatMap((loaded) => loaded?.diagnostics ?? []));
  const sample = sampleOf(layers);
  const isIncomplete = found.some(({ severity }) => severity === 'error');
  if (
    isIncomplete ||
    name === undefined ||
    !ink ||
    !secondary ||
    !paper ||
    !accent ||
    !tint ||
    !fonts.value
  ) {
    return { brand: undefined, places: undefined, sample, diagnostics: found };
  }

  const foot = optional('foot', (file) => file.foot);
  const contact = optional('contact', (file) => file.contact);
  const language = optional('language', (file) => file.language)?.value;
  const accentText = colours.accentText?.value ?? shadeOf(accent.value, paper.value, accentTextLeast);
  const brand: Brand = {
    id,
    name,
    colours: {
      ink: ink.value,
      secondary: secondary.value,
      paper: paper.value,
      accent: accent.value,
      accentText,
      heading: colours.heading?.value ?? accentText,
      tint: tint.value,
    },
    logo: logo.value,
    cover: cover?.value,
    letterhead: letterhead.value,
    watermark: optional('watermark', (file) => file.watermark)?.value ?? false,
    fonts: fonts.value,
    foot: foot?.value ?? [],
    contact: contact?.value,
    url: optional('url', (file) => file.url)?.value,
    wording: {
      ...plainWording,
      otherwise: language === undefined ? [] : [language],
      // The last that has a word counts: its own before that of the brand it extends.
      changes: layers.toReversed().flatMap(({ values }) => (values.words ? [wordChanges(values.words)] : [])),
    },
  };
  const footPlaces = (foot?.value ?? []).map(
    (_, line) => foot?.layer.placeOf([...foot.path, line]) ?? own.placeOf([]),
  );
  const places = {
    paper: placeOf(paper),
    logo: givenLogo && placeOf(logoFile(givenLogo)),
    letterhead: givenLetterhead && placeOf(letterheadFile(givenLetterhead)),
    foot: footPlaces,
    words: [
      ...[givenName, contact, givenAlt(givenLogo)].flatMap((given) =>
        given === undefined ? [] : [{ text: given.value, place: placeOf(given) }],
      ),
      ...footPlaces.map((place, line) => ({ text: foot?.value[line] ?? '', place })),
    ],
  };
  return { brand, places, sample, diagnostics: found };
}

/** A brand that has an accent of its own does not print its words in that of the brand it extends. */
function wordsColour(
  layers: readonly BrandLayer[],
  key: 'accentText' | 'heading',
): Given<string> | undefined {
  const last = layers.findIndex(({ values }) => values.colours?.accent !== undefined);
  return firstGiven(layers.slice(0, last + 1), `colours.${key}`, (file) => file.colours?.[key]);
}

function placeOf({ layer, path }: Given<unknown>): Place {
  return layer.placeOf(path);
}

function givenAlt(given: GivenLogo | undefined): Given<string> | undefined {
  if (given === undefined || typeof given.value === 'string') return undefined;
  return givenWithin(given, 'alt', given.value.alt);
}
