import { codeFolder } from '../../package-root.js';
import { deriveVersions, type Versions } from './derive-versions.js';

/**
 * Part of every cache key: whoever changes what makes a thing's bytes changes its version without a thought.
 * Derived here when tests run from source; in the bundle, which has no source, they stand as they were when it was made
 * (see scripts/bundle/versions-in-place.js).
 */
export const versions: Versions = deriveVersions(codeFolder);
