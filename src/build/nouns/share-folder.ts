import { join } from 'node:path';

/** What a build of a share leaves in its output folder for whoever joins it. */
export const shareFolder = '.ladderpress-share';

/** Says which share of which build it is. */
export const shareFile = 'share.json';

/** The folder of the pages that a share brings, in the form of a cache. */
export function pagesOfShare(output: string): string {
  return join(output, shareFolder, 'pages');
}
