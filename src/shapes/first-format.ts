import type { Shape } from './shape.js';

/** Pages of a website with front matter that says what stands below what: nothing has to be cut. */
export const firstFormat: Shape = {
  id: 'pages-with-front-matter',
  about: 'pages with a title and a parent in their front matter',
  detect(material) {
    const model = material.model();
    const levels = model.framework?.crafts.flatMap((craft) => craft.levels) ?? [];
    const titled = material.pages.filter(({ front }) => front.has('title') && front.has('parent'));
    if (levels.length > 0) {
      return {
        kind: 'framework',
        model,
        reasons: [`${levels.length} pages have front matter that makes them levels of a craft.`],
      };
    }
    const [first] = titled;
    return {
      kind: 'none',
      score: first === undefined ? 0.1 : 0.5,
      reasons:
        first === undefined
          ? ['No page has front matter with a "title" and a "parent".']
          : [
              `${titled.length === 1 ? 'One page has' : `${titled.length} pages have`} a "title" and a "parent", such as ${first.file}, but none is a level.`,
            ],
    };
  },
};
