import { areaTable, frameworkOf, modelOf } from './support.js';

/** A page by its front matter, `title: Level 1; parent: Design`, and its text. */
export function page(front: string, body = areaTable): string {
  return `---\n${front.replaceAll('; ', '\n')}\n---\n${body}`;
}

/** Who stands below whom: `Careers > Design: 1 2` for a craft with its levels, `Careers > Guide` for a chapter. */
export function treeOf(files: Readonly<Record<string, string>>): string[] {
  const { root, crafts, pages } = frameworkOf(modelOf(files));
  const path = (above: readonly { title: string }[], own: string) =>
    [...above.map(({ title }) => title), own].join(' > ');
  return [
    ...(root === undefined ? [] : [`root ${root.title}`]),
    ...crafts.map(({ above, name, levels }) =>
      [`${path(above, name)}:`, ...levels.map(({ numeral }) => numeral)].join(' '),
    ),
    ...pages.map(({ above, title }) => path(above, title)),
  ];
}

export const design = page('title: Design Craft', '## Research\n\nWe listen.\n\n## Drawing\n\nWe draw.\n');
export const one = page('title: Level 1; parent: Design Craft');
