import { audiences } from '../domain/audience.js';
import { craftPath } from '../domain/craft-path.js';
import type { Craft, Framework, Level } from '../domain/framework.js';
import type { PlannedContent } from '../domain/plan.js';
import type { WordsOf } from '../domain/words/words-in.js';
import { jobOf } from './job-of.js';
import { levelFileTitle, levelSources, numberedLevel, type Product, type Wanted } from './product.js';

/** A level on as many sheets as it needs, made for duplex printing. */
export const handout: Product<'handout'> = {
  id: 'handout',
  name: 'handout',
  plural: 'handouts',
  about: 'A level on as many pages as it needs, made for printing on both sides.',
  file: { kind: 'ending', ending: 'handout.pdf' },
  release: 'page',
  packedFor: audiences,
  hasLargePrint: true,
  viewing: { sides: 'duplex' },
  plan: (framework, { words }) =>
    handouts(framework, words, (craft, level) => ({ kind: 'print', job: jobOf.handout(craft, level) })),
};

/** The same to edit, comment on and translate. */
export const handoutWord: Product<'handout-word'> = {
  id: 'handout-word',
  name: 'Word handout',
  plural: 'Word handouts',
  about: 'A handout as a Word file, to edit, comment on and translate.',
  file: { kind: 'ending', ending: 'handout.docx' },
  release: 'page',
  packedFor: audiences,
  onlyWhenAsked: true,
  plan: (framework, { words }) =>
    handouts(framework, words, (craft, level) => ({ kind: 'word', job: jobOf.handoutWord(craft, level) })),
};

function handouts(
  framework: Framework,
  words: WordsOf,
  contentOf: (craft: Craft, level: Level) => PlannedContent,
): Wanted[] {
  return framework.crafts.flatMap((craft) =>
    craft.levels.map((level) => ({
      craft,
      level,
      document: {
        title: levelFileTitle(level, 'handout', words(level.language)),
        subject: level.summary,
        keywords: [framework.title, craftPath(craft), numberedLevel(level, words(level.language))],
        language: level.language,
      },
      sources: levelSources(framework, craft, level),
      content: contentOf(craft, level),
    })),
  );
}
