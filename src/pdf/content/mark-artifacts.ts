import { findStray } from './find-stray.js';
import type { ContentStream } from './open-contents.js';

/**
 * Marks everything that is painted outside all tags as an artifact. It takes decoration for decoration and cannot tell
 * text that should have had a tag: the templates are checked for that elsewhere.
 */
export function markArtifacts(contents: readonly ContentStream[]): void {
  for (const { content, untagged } of findStray(contents)) {
    for (const { from, to } of untagged) {
      content.edits.push({ from, to: from, text: '/Artifact BMC\n' }, { from: to, to, text: '\nEMC\n' });
    }
  }
}
