import { createHash } from 'node:crypto';
import { launchArguments } from './browser/launch-arguments.js';
import { arrangeSource, kitSource, prepareSource } from './in-page/kit.js';
import { lightenShell } from './light-shell.js';
import { printOptions } from './open-printing-tab.js';

/**
 * Changes whenever this code may print other bytes from the same page in the same browser: part of cache keys, beside
 * FoundBrowser.build.
 */
export const engineVersion: string = createHash('sha256')
  .update(kitSource)
  .update(prepareSource)
  .update(arrangeSource)
  // Which faces a tab is given decides what Chromium falls back to.
  .update(`${lightenShell}`)
  .update(JSON.stringify(printOptions))
  .update(launchArguments({ sandbox: 'on', profile: undefined, frames: 'held' }).join())
  .digest('hex')
  .slice(0, 16);
