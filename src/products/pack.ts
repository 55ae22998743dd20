import { audiences } from '../domain/audience.js';
import { craftPath } from '../domain/craft-path.js';
import type { Craft, Framework } from '../domain/framework.js';
import type { PlannedPart } from '../domain/plan.js';
import type { WordsOf } from '../domain/words/words-in.js';
import { frontParts, partsOfCraft, partsOfFramework } from './pack-parts.js';
import { craftSources, levelSources, type Product, sorted, type Wanted } from './product.js';

/** A craft, or the whole framework, in one file: cover, contents, chapters, levels. */
export const pack: Product<'pack'> = {
  id: 'pack',
  name: 'pack',
  plural: 'packs',
  about: 'A craft, and the whole framework, in one file with contents and bookmarks.',
  file: { kind: 'ending', ending: 'pack.pdf' },
  release: 'whole',
  packedFor: audiences,
  hasLargePrint: true,
  isForEachMedium: true,
  bleeds: ['cover'],
  viewing: { bookmarks: 'shown', sides: 'duplex' },
  plan: (framework, { words }) =>
    framework.crafts.length === 0
      ? []
      : [
          ...framework.crafts.map((craft) => craftPack(framework, craft, words)),
          frameworkPack(framework, words),
        ],
};

function craftPack(framework: Framework, craft: Craft, words: WordsOf): Wanted {
  return {
    craft,
    level: undefined,
    document: {
      title: words(craft.language).titled(craftPath(craft), framework.title),
      subject: words(craft.language).areasAndLevels(craft.levels.length),
      keywords: [framework.title, craftPath(craft)],
      language: craft.language,
    },
    sources: craftPackSources(framework, craft),
    content: {
      kind: 'merge',
      parts: [...front(framework, craft, words), ...partsOfCraft(craft, words)],
    },
  };
}

function frameworkPack(framework: Framework, words: WordsOf): Wanted {
  const roots = framework.root === undefined ? [] : [framework.root];
  const pages = [...roots, ...framework.pages];
  return {
    craft: undefined,
    level: undefined,
    document: {
      title: framework.title,
      subject: words(framework.language).allCrafts(framework.crafts.length),
      keywords: [framework.title, ...framework.crafts.map(craftPath)],
      language: framework.language,
    },
    sources: sorted([
      ...pages.flatMap((page) => [page.file, ...page.images]),
      ...framework.crafts.flatMap((craft) => craftPackSources(framework, craft)),
    ]),
    content: {
      kind: 'merge',
      parts: [...front(framework, undefined, words), ...partsOfFramework(framework, words)],
    },
  };
}

function front(framework: Framework, craft: Craft | undefined, words: WordsOf): PlannedPart[] {
  const id = `cover:${craft?.id ?? 'framework'}`;
  const cover = { id, template: 'cover', subject: { kind: 'cover', craft } } as const;
  return frontParts(cover, (craft ?? framework).language, words);
}

function craftPackSources(framework: Framework, craft: Craft): string[] {
  return sorted([
    ...craftSources(framework, craft),
    ...craft.levels.flatMap((level) => levelSources(framework, craft, level)),
  ]);
}
