import { audiences } from '../domain/audience.js';
import { craftPath } from '../domain/craft-path.js';
import { jobOf } from './job-of.js';
import { craftSources, fileTitle, type Product, sorted } from './product.js';

/** A craft's intro, areas and ladder. */
export const overview: Product<'overview'> = {
  id: 'overview',
  name: 'craft overview',
  plural: 'craft overviews',
  about: 'What a craft is for, its areas and its ladder of levels.',
  file: { kind: 'ending', ending: 'overview.pdf' },
  release: 'page',
  packedFor: audiences,
  hasLargePrint: true,
  viewing: { sides: 'duplex' },
  plan: (framework, { words }) =>
    framework.crafts.map((craft) => ({
      craft,
      level: undefined,
      document: {
        title: fileTitle(craftPath(craft), 'overview', words(craft.language)),
        subject: words(craft.language).overviewOf(craft.levels.length),
        keywords: [framework.title, craftPath(craft)],
        language: craft.language,
      },
      // The ladder names every level, so a level's page can change the overview.
      sources: sorted([...craftSources(framework, craft), ...craft.levels.map((level) => level.file)]),
      content: {
        kind: 'print',
        job: jobOf.overview(craft),
      },
    })),
};
