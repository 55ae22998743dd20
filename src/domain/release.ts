import type { Craft, Framework, Release } from './framework.js';
import type { Between } from './level-step.js';

/** The release of a file that holds a whole craft: the craft's own, and no further along than its least approved page. */
export function craftRelease(craft: Craft): Release {
  return { ...craft.release, status: leastStatus([craft, ...craft.levels]) };
}

/** The release of a file that holds two levels: that of the first, and no further along than the other. */
export function stepRelease({ below, above }: Between): Release {
  return { ...below.level.release, status: leastStatus([below.level, above.level]) };
}

/** The release of a file that holds the whole framework. */
export function frameworkRelease(framework: Framework): Release {
  const { root, pages, crafts, release } = framework;
  const held = [
    { release },
    ...(root === undefined ? [] : [root]),
    ...pages,
    ...crafts.flatMap((craft) => [craft, ...craft.levels]),
  ];
  return { ...release, status: leastStatus(held) };
}

/** One draft makes the whole file a draft; it is approved only when everything in it is. */
function leastStatus(pages: readonly { readonly release: Release }[]): Release['status'] {
  const found = new Set(pages.map(({ release }) => release.status));
  if (found.has('draft')) return 'draft';
  if (found.has('review')) return 'review';
  return found.has(undefined) ? undefined : 'approved';
}
