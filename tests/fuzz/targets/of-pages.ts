import fc from 'fast-check';
import { advertFile } from '../../../src/adverts/read/advert-file.js';
import { areaTable, designerCraft, level } from '../../model/support.js';
import { feedAlone, feedFolder } from '../feed/feed-folder.js';
import { asBytes, damaged } from '../inputs/damage.js';
import { bodies, liquidBodies, longBodies } from '../inputs/markdown.js';
import { pictures } from '../inputs/pictures.js';
import { yamlOf } from '../inputs/yaml.js';
import type { Depth, Target } from '../target.js';

const frontKeys =
  'title parent grand_parent ancestor permalink nav_order nav_exclude published internal level status version effective approvedBy lang language summary audience layout has_children redirect_from'.split(
    ' ',
  );
const siteKeys =
  'title url baseurl lang language logo permalink markdown kramdown defaults collections exclude include callouts plugins theme audience internal'.split(
    ' ',
  );

const frontLines = ['title: Level 1', 'parent: Designer Craft', 'permalink: /designer/level1'];
const siteLines = [
  'title: Careers',
  'url: https://example.com',
  'baseurl: /careers',
  'defaults: [{scope: {path: "", type: pages}, values: {layout: page}}]',
  'collections: {levels: {output: true, permalink: "/:collection/:path/"}}',
  'exclude: ["a/*.md", "**/b*", "vendor/"]',
  'callouts: {note: {title: Note}}',
  'kramdown: {input: GFM}',
];
const advertLines = [
  'locality: London',
  'country: GB',
  'salary: {min: 55000, max: 65000, currency: GBP, unit: year}',
  'posted: 2026-09-01',
  'closes: 2026-12-01',
  'apply: https://example.com/x',
  'experience: {years: 3}',
];

const dataKeys = [
  'name',
  'title',
  'levels',
  'level',
  'number',
  'areas',
  'description',
  'expectations',
  'crafts',
];
const dataLines =
  'title: Designer\nlevels:\n  - level: 1\n    title: Junior\n    areas:\n      Research: [I listen., I ask.]\n      Drawing: [I draw.]\n  - level: 2\n    title: Senior\n    areas:\n      Research: [I lead.]\n      Drawing: [I teach.]\n';
const table =
  'Area,Level 1: Junior,Level 2: Senior\nResearch,I listen.,"I lead.\nI ask."\nDrawing,I draw.,I teach.\n';

const body = `# Designer - Level 1\n\nI begin.\n\n${areaTable}`;
const advertHead = '---\ncraft: Designer\nlevel: 2\n';

/** A framework folder with one file of the stranger's. */
export const ofPages: readonly Target[] = [
  {
    name: 'front matter',
    sound: level(body),
    inputs: () => asBytes(damaged(yamlOf(frontKeys, frontLines).map((yaml) => `---\n${yaml}---\n${body}`))),
    feed: (bytes, depth) => feedFolder('level1.md', bytes, depth),
  },
  {
    name: 'config',
    sound: siteLines.join('\n'),
    inputs: () => asBytes(yamlOf(siteKeys, siteLines)),
    feed: (bytes, depth) => feedFolder('_config.yml', bytes, depth),
  },
  {
    name: 'advert',
    sound: `${advertHead}${advertLines.join('\n')}\n---\n\nCome.\n`,
    inputs: () => {
      const yaml = yamlOf(
        [...Object.keys(advertFile.shape), 'min', 'max', 'currency', 'unit', 'years'],
        [...advertLines, 'places: [{locality: Leeds, country: GB}, Berlin]'],
      );
      return asBytes(fc.tuple(yaml, bodies).map(([front, text]) => `${advertHead}${front}---\n${text}`));
    },
    feed: (bytes, depth) => feedFolder('_adverts/one.md', bytes, depth),
  },
  {
    name: 'liquid',
    sound: level(`${body}\n{{ site.title }} {% if x %}a{% endif %}`),
    inputs: () => asBytes(liquidBodies.map((text) => level(text))),
    feed: (bytes, depth) => feedFolder('level1.md', bytes, depth),
  },
  {
    name: 'markdown',
    sound: level(body),
    inputs: () => {
      const texts = fc.oneof({ weight: 12, arbitrary: bodies }, { weight: 1, arbitrary: longBodies });
      return asBytes(texts.map((text) => level(text)));
    },
    feed: (bytes, depth) => feedFolder('level1.md', bytes, depth),
  },
  {
    name: 'craft page',
    sound: designerCraft,
    inputs: () =>
      asBytes(bodies.map((text) => `${designerCraft.split('#')[0]}${text}\n\n## Research\n\nWe ask.\n`)),
    feed: (bytes, depth) => feedFolder('designer.md', bytes, depth),
  },
  {
    name: 'data',
    sound: dataLines,
    inputs: () => asBytes(damaged(fc.oneof(fc.constant(dataLines), yamlOf(dataKeys, dataLines.split('\n'))))),
    feed: (bytes, depth) => feedAlone('careers.yaml', bytes, depth),
  },
  {
    name: 'csv',
    sound: table,
    inputs: () => asBytes(damaged(fc.constant(table))),
    feed: (bytes, depth) => feedAlone('careers.csv', bytes, depth),
  },
  {
    name: 'picture',
    sound: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h1z"/></svg>',
    inputs: () => pictures,
    feed: feedPicture,
  },
];

/** By the name that it begins like; a page shows one of each. */
async function feedPicture(bytes: Uint8Array, depth: Depth) {
  const forms: Readonly<Record<number, string>> = {
    60: 'svg',
    71: 'gif',
    82: 'webp',
    137: 'png',
    255: 'jpg',
  };
  return feedFolder(`a.${forms[bytes[0] ?? 0] ?? 'svg'}`, bytes, depth);
}
