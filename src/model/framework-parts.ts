import type { Craft, Framework, Level, PlainPage } from '../domain/framework.js';
import type { FrameworkFolder, Source } from '../domain/source.js';
import { languagesOfFiles } from './language-runs.js';
import { once } from './once.js';
import { type PrintedText, plainTexts, textsOf, textsOfCraft, textsOfPage } from './texts-of.js';

/** What stands by itself in a framework, so that it is checked by itself: a craft with its levels, another page, its own words. */
export interface FrameworkPart {
  readonly texts: readonly PrintedText[];
  readonly levels: readonly Level[];
  /** What tells where its texts stand. */
  readonly around: {
    /** The files of the framework. */
    sources(): readonly Source[];
    /** The texts of the framework. */
    readonly texts: () => readonly PrintedText[];
    languageOf(file: string): string;
  };
}

/** A part that is not yet looked at, and all that it is made of. */
export interface UnreadPart {
  readonly name: string;
  /** Undefined for what may depend on any page. */
  readonly inputs: readonly unknown[] | undefined;
  read(): FrameworkPart;
}

export function frameworkParts(framework: Framework, folder: FrameworkFolder): UnreadPart[] {
  const { root, pages, crafts, fields, language } = framework;
  const around = {
    sources: once(() => [...folder.pages, ...folder.configs]),
    texts: once(() => [...textsOf(framework)]),
    languageOf: languagesOfFiles(framework, []),
  };
  const ofPage = (page: PlainPage): UnreadPart => ({
    name: `page ${page.id}`,
    inputs: [page, language],
    read: () => ({ texts: [...textsOfPage(page)], levels: [], around }),
  });
  const ofCraft = (craft: Craft): UnreadPart => ({
    name: `craft ${craft.id}`,
    inputs: [craft, language],
    read: () => ({ texts: [...textsOfCraft(craft)], levels: craft.levels, around }),
  });
  return [
    {
      name: 'its own words',
      inputs: undefined,
      read: () => ({ texts: plainTexts(fields), levels: [], around }),
    },
    ...(root === undefined ? [] : [ofPage(root)]),
    ...pages.map(ofPage),
    ...crafts.map(ofCraft),
  ];
}
