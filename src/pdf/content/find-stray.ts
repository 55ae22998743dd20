import { findUntagged, type Untagged } from './find-untagged.js';
import type { ContentStream } from './open-contents.js';
import { formsOf } from './open-contents.js';
import { isName } from './operand.js';
import { claimsContent, readMarks } from './read-marks.js';
import { readOperands } from './read-operands.js';

/** What pages, and the forms that they paint, show outside every tag and artifact; streams without any are left out. */
export function findStray(
  contents: readonly ContentStream[],
): { readonly content: ContentStream; readonly untagged: readonly Untagged[] }[] {
  const tagged = taggedForms(contents);
  return contents.flatMap((content) => {
    // A form that no tag enters is decoration where it is painted.
    if (content.kind === 'form' && !tagged.has(content.ref)) return [];
    const forms = formsOf(content.owner);
    const untagged = findUntagged(
      content.operations,
      (operation) => {
        const [resource] = readOperands(content.bytes, operation);
        const form = isName(resource) ? forms.get(resource.name) : undefined;
        return form === undefined || !tagged.has(form.ref);
      },
      (operation) => claimsContent(content.bytes, operation),
    );
    return untagged.length === 0 ? [] : [{ content, untagged }];
  });
}

/** Forms that hold tagged content themselves or paint a form that does. */
function taggedForms(contents: readonly ContentStream[]): Set<ContentStream['ref']> {
  const tagged = new Set<ContentStream['ref']>();
  // Inner forms come after the outer ones.
  for (const { ref, owner, kind, bytes, operations } of contents.toReversed()) {
    if (kind === 'page') continue;
    const own = readMarks(bytes, operations).length > 0;
    if (own || [...formsOf(owner).values()].some((inner) => tagged.has(inner.ref))) tagged.add(ref);
  }
  return tagged;
}
