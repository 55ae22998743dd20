import { levelSources, levelTitle, type Product } from './product.js';

/** A level on exactly one page. */
export const card: Product = {
  id: 'card',
  name: 'card',
  plural: 'cards',
  about: 'A level on exactly one page.',
  plan: (framework) =>
    framework.crafts.flatMap((craft) =>
      craft.levels.map((level) => ({
        craft,
        level,
        document: {
          title: `${levelTitle(level)}: card`,
          subject: level.summary,
          keywords: [framework.title, craft.name, `Level ${level.number}`],
          language: level.language,
        },
        sources: levelSources(framework, craft, level),
        content: {
          kind: 'print',
          job: { id: `card:${level.id}`, template: 'card', subject: { kind: 'level', craft, level } },
        },
      })),
    ),
};
