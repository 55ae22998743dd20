import { audiences } from '../domain/audience.js';
import { craftPath } from '../domain/craft-path.js';
import type { Craft, Framework, Level } from '../domain/framework.js';
import { levelsInDeck } from '../domain/place-names.js';
import type { DocumentTitle, PlannedContent } from '../domain/plan.js';
import type { WordsOf } from '../domain/words/words-in.js';
import {
  craftSources,
  fileTitle,
  levelFileTitle,
  levelSources,
  numberedLevel,
  type Product,
  sorted,
  type Wanted,
} from './product.js';

/** A level, and a whole craft, as slides to show. */
export const slides: Product<'slides'> = {
  id: 'slides',
  name: 'slide deck',
  plural: 'slide decks',
  about: 'A level, and a whole craft, as 16:9 slides in a PDF.',
  file: { kind: 'ending', ending: 'slides.pdf' },
  release: 'whole',
  packedFor: audiences,
  // A slide is larger than a sheet of paper, so a printer has to scale it.
  viewing: { bookmarks: 'shown' },
  bleeds: ['rail'],
  plan: (framework, { words }) =>
    decks(framework, words, (craft, level) => ({
      kind: 'print',
      job:
        level === undefined
          ? { id: `slides:${craft.id}`, template: 'slides', subject: { kind: 'craft', craft } }
          : { id: `slides:${level.id}`, template: 'slides', subject: { kind: 'level', craft, level } },
      inner: level === undefined ? levelsInDeck(craft) : [],
    })),
};

/** The same slides to edit. */
export const pptx: Product<'pptx'> = {
  id: 'pptx',
  name: 'PowerPoint deck',
  plural: 'PowerPoint decks',
  about: 'The same slides as PowerPoint files, made of text, tables and shapes to edit.',
  file: { kind: 'ending', ending: 'slides.pptx' },
  release: 'whole',
  packedFor: audiences,
  plan: (framework, { words }) => decks(framework, words, (craft, level) => ({ kind: 'pptx', craft, level })),
};

/** A deck for every level, then one for its craft. */
function decks(
  framework: Framework,
  words: WordsOf,
  contentOf: (craft: Craft, level: Level | undefined) => PlannedContent,
): Wanted[] {
  return framework.crafts.flatMap((craft) =>
    [...craft.levels, undefined].map((level) => ({
      craft,
      level,
      document: documentOf(framework, words, craft, level),
      sources: sourcesOf(framework, craft, level),
      content: contentOf(craft, level),
    })),
  );
}

function documentOf(
  framework: Framework,
  words: WordsOf,
  craft: Craft,
  level: Level | undefined,
): DocumentTitle {
  const keywords = [framework.title, craftPath(craft)];
  return level === undefined
    ? {
        title: fileTitle(craftPath(craft), 'slides', words(craft.language)),
        subject: words(craft.language).areasAndLevels(craft.levels.length),
        keywords,
        language: craft.language,
      }
    : {
        title: levelFileTitle(level, 'slides', words(level.language)),
        subject: level.summary,
        keywords: [...keywords, numberedLevel(level, words(level.language))],
        language: level.language,
      };
}

/** Every deck names all rungs of the ladder, so any level's page can change it. */
function sourcesOf(framework: Framework, craft: Craft, level: Level | undefined): string[] {
  return sorted([
    ...(level === undefined ? craftSources(framework, craft) : levelSources(framework, craft, level)),
    ...craft.levels.flatMap((each) => (level === undefined ? [each.file, ...each.images] : [each.file])),
  ]);
}
