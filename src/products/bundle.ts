import { craftPath } from '../domain/craft-path.js';
import type { Craft, Framework } from '../domain/framework.js';
import type { WordsOf } from '../domain/words/words-in.js';
import {
  craftSources,
  fileTitle,
  frameworkSources,
  levelSources,
  type Product,
  sorted,
  type Wanted,
} from './product.js';

/** Everything about a craft, and about the whole framework, in one file for people without access to the website. */
export const bundle: Product<'bundle'> = {
  id: 'bundle',
  needsAdverts: true,
  name: 'offline pack',
  plural: 'offline packs',
  about:
    'All files of a craft, and of the framework, in a zip with an index page, checksums and what changed.',
  file: { kind: 'ending', ending: 'offline-pack.zip' },
  release: 'whole',
  packedFor: [],
  plan: (framework, { words }) =>
    framework.crafts.length === 0
      ? []
      : [
          ...framework.crafts.map((craft) => bundleOf(framework, craft, words)),
          bundleOf(framework, undefined, words),
        ],
};

function bundleOf(framework: Framework, craft: Craft | undefined, wordsOf: WordsOf): Wanted {
  const title = craft === undefined ? framework.title : craftPath(craft);
  const language = craft?.language ?? framework.language;
  const words = wordsOf(language);
  return {
    craft,
    level: undefined,
    document: {
      title: fileTitle(title, 'bundle', words),
      subject: words.everyFile,
      keywords: [framework.title, ...(craft === undefined ? [] : [craftPath(craft)])],
      language,
    },
    sources:
      craft === undefined
        ? frameworkSources(framework)
        : sorted([
            ...craftSources(framework, craft),
            ...craft.levels.flatMap((level) => levelSources(framework, craft, level)),
          ]),
    // The plan knows which files there will be.
    content: { kind: 'bundle', of: [] },
  };
}
