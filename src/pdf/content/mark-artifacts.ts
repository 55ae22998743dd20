import { findUntagged } from './find-untagged.js';
import type { Content } from './open-contents.js';
import { formsOf } from './open-contents.js';
import { isName } from './operand.js';
import { readOperands } from './read-operands.js';

/**
 * Marks everything that is painted outside all tags as an artifact. It takes decoration for decoration and cannot tell
 * text that should have had a tag: the templates are checked for that elsewhere.
 */
export function markArtifacts(contents: readonly Content[]): void {
  const tagged = taggedForms(contents);
  for (const content of contents) {
    const forms = formsOf(content.owner);
    const untagged = findUntagged(content.operations, (operation) => {
      const [resource] = readOperands(content.bytes, operation);
      const form = isName(resource) ? forms.get(resource.name) : undefined;
      return form === undefined || !tagged.has(form.ref);
    });
    // A form that no tag enters is wrapped where it is painted.
    if (content.kind === 'form' && !tagged.has(content.ref)) continue;
    for (const { from, to } of untagged) {
      content.edits.push({ from, to: from, text: '/Artifact BMC\n' }, { from: to, to, text: '\nEMC\n' });
    }
  }
}

/** Forms that hold marked content themselves or paint a form that does. */
function taggedForms(contents: readonly Content[]): Set<Content['ref']> {
  const tagged = new Set<Content['ref']>();
  // Inner forms come after the outer ones.
  for (const { ref, owner, kind, operations } of contents.toReversed()) {
    if (kind === 'page') continue;
    const own = operations.some(({ operator }) => operator === 'BDC');
    if (own || [...formsOf(owner).values()].some((inner) => tagged.has(inner.ref))) tagged.add(ref);
  }
  return tagged;
}
