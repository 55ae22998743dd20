import { craftPath } from '../domain/craft-path.js';
import { jobOf } from './job-of.js';
import {
  levelFileTitle,
  levelSources,
  levelTitle,
  numberedLevel,
  type Product,
  sorted,
  type Wanted,
} from './product.js';

/** What an interview is written down on: a level's areas, what to ask, and room for what was seen. */
export const scorecard: Product<'scorecard'> = {
  id: 'scorecard',
  name: 'interview scorecard',
  plural: 'interview scorecards',
  about:
    'A level to interview for: what it expects, what to ask, room for what was seen, and the decision in words.',
  file: { kind: 'ending', ending: 'scorecard.pdf' },
  release: 'page',
  packedFor: ['everyone'],
  neverOnA5: true,
  onlyWhenAsked: true,
  needsAdverts: true,
  viewing: { sides: 'duplex' },
  plan(framework, { adverts, named, words }) {
    const advertised = new Set(adverts.flatMap(({ file, level }) => (file === undefined ? [] : [level.id])));
    // A company interviews for what it advertises; without any advert, and where levels are named, for whatever is asked.
    const isWanted = (id: string) => named || advertised.size === 0 || advertised.has(id);
    return framework.crafts.flatMap((craft) =>
      craft.levels
        .filter(({ id }) => isWanted(id))
        .map((level): Wanted => {
          const own = words(level.language);
          const asked = (level.questions ?? []).flatMap(({ blocks }) =>
            blocks.map(({ place }) => place.file),
          );
          return {
            craft,
            level,
            document: {
              title: levelFileTitle(level, 'scorecard', own),
              subject: own.titled(levelTitle(level, own), own.scorecard.seen),
              keywords: [framework.title, craftPath(craft), numberedLevel(level, own)],
              language: level.language,
            },
            sources: sorted([...levelSources(framework, craft, level), ...asked]),
            content: { kind: 'print', job: jobOf.scorecard(craft, level) },
          };
        }),
    );
  },
};
