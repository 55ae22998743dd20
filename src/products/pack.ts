import { audiences } from '../domain/audience.js';
import type { Craft, Framework, PlainPage } from '../domain/framework.js';
import { type FileScope, placeNames } from '../domain/place-names.js';
import type { PlannedPart } from '../domain/plan.js';
import type { Words, WordsOf } from '../domain/words/words-in.js';
import { jobOf } from './job-of.js';
import { craftSources, levelSources, levelTitle, type Product, sorted, type Wanted } from './product.js';

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
      title: words(craft.language).titled(craft.name, framework.title),
      subject: words(craft.language).areasAndLevels(craft.levels.length),
      keywords: [framework.title, craft.name],
      language: craft.language,
    },
    sources: craftPackSources(framework, craft),
    content: {
      kind: 'merge',
      parts: [...front(craft.id, craft, words(craft.language)), ...craftParts(craft, 'craft', words)],
    },
  };
}

function frameworkPack(framework: Framework, words: WordsOf): Wanted {
  const pages = [...(framework.root === undefined ? [] : [framework.root]), ...framework.pages];
  // A title alone makes no chapter: cover and contents have said it.
  const chapters = pages.filter((page) => page.blocks.length > 0);
  return {
    craft: undefined,
    level: undefined,
    document: {
      title: framework.title,
      subject: words(framework.language).allCrafts(framework.crafts.length),
      keywords: [framework.title, ...framework.crafts.map((craft) => craft.name)],
      language: framework.language,
    },
    sources: sorted([
      ...pages.flatMap((page) => [page.file, ...page.images]),
      ...framework.crafts.flatMap((craft) => craftPackSources(framework, craft)),
    ]),
    content: {
      kind: 'merge',
      parts: [
        ...front('framework', undefined, words(framework.language)),
        ...chapters.map(chapterPart),
        ...framework.crafts.flatMap((craft) => craftParts(craft, 'framework', words)),
      ],
    },
  };
}

function front(of: string, craft: Craft | undefined, words: Words): PlannedPart[] {
  const cover = { id: `cover:${of}`, template: 'cover', subject: { kind: 'cover', craft } } as const;
  const common = { depth: 0, permalinks: [], start: 'recto', entry: undefined, number: '' } as const;
  return [
    { ...common, names: ['cover'], title: words.cover, numbered: false, job: cover },
    { ...common, names: ['contents'], title: words.contents, numbered: true, job: 'contents' },
  ];
}

function chapterPart(page: PlainPage): PlannedPart {
  return {
    title: page.title,
    depth: 0,
    names: [page.id],
    permalinks: [page.permalink],
    start: 'recto',
    numbered: true,
    job: { id: `page:${page.id}`, template: 'page', subject: { kind: 'page', page } },
    entry: page.inContents ? 'page' : undefined,
    number: '',
  };
}

function craftParts(craft: Craft, scope: FileScope, words: WordsOf): PlannedPart[] {
  return [
    {
      title: craft.name,
      depth: 0,
      names: placeNames(craft, undefined, scope),
      permalinks: [craft.permalink],
      start: 'recto',
      numbered: true,
      job: jobOf.overview(craft),
      entry: 'craft',
      number: '',
    },
    ...craft.levels.map(
      (level): PlannedPart => ({
        title: levelTitle(level, words(level.language)),
        depth: 1,
        names: placeNames(craft, level, scope),
        permalinks: [level.permalink],
        start: 'recto',
        numbered: true,
        job: jobOf.handout(craft, level),
        entry: 'level',
        number: level.numeral,
      }),
    ),
  ];
}

function craftPackSources(framework: Framework, craft: Craft): string[] {
  return sorted([
    ...craftSources(framework, craft),
    ...craft.levels.flatMap((level) => levelSources(framework, craft, level)),
  ]);
}
