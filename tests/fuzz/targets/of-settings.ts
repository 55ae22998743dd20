import { rules } from '../../../src/domain/rules.js';
import { catalogue } from '../../../src/domain/words/catalogue.js';
import { brandFile } from '../../../src/settings/brand-file.js';
import { options } from '../../../src/settings/options/index.js';
import { feedBrand, feedFont, feedLogo, feedSettings } from '../feed/feed-settings.js';
import { asBytes } from '../inputs/damage.js';
import { damagedFonts, soundFont } from '../inputs/fonts.js';
import { pictures } from '../inputs/pictures.js';
import { yamlOf } from '../inputs/yaml.js';
import type { Target } from '../target.js';

const settingsLines = [
  'brand: neutral',
  'paper: [a4, letter]',
  'product: [card]',
  'rules: {no-h1: off}',
  'internalKeys: [pay]',
];

const brandLines = [
  'name: Acme',
  'colours: {ink: "#000000", secondary: "#333333", paper: "#ffffff", accent: "#003366", tint: "#eeeeee"}',
  'logo: {file: logo.svg, alt: Acme}',
  'fonts: {text: {package: "@fontsource/inter"}}',
  'foot: [a, b]',
];

/** What says how a framework is printed, where it lies in the folder that is built. */
export const ofSettings: readonly Target[] = [
  {
    name: 'settings',
    sound: settingsLines.join('\n'),
    inputs: () => {
      const rows = Object.values<{ file?: { key: string } | undefined }>(options);
      const keys = [...rows.flatMap(({ file }) => file?.key ?? []), ...Object.keys(rules).slice(0, 5)];
      return asBytes(yamlOf(keys, [...settingsLines, 'words: {draft: "Not yet"}', 'brand: vaarst']));
    },
    feed: feedSettings,
  },
  {
    name: 'brand',
    sound: brandLines.join('\n'),
    inputs: () => {
      const inner = ['ink', 'file', 'alt', 'text', ...Object.keys(catalogue).slice(0, 9)];
      const more = ['extends: neutral', 'words: {draft: "Not yet", de: {draft: "Noch nicht"}}'];
      return asBytes(yamlOf([...Object.keys(brandFile.shape), ...inner], [...brandLines, ...more]));
    },
    feed: feedBrand,
  },
  {
    name: 'logo',
    sound: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h1z"/></svg>',
    inputs: () => pictures,
    feed: feedLogo,
  },
  {
    name: 'font',
    sound: soundFont(),
    inputs: damagedFonts,
    feed: feedFont,
  },
];
