import { elements } from '../element.js';
import type { MarkupRule } from '../rule.js';

/** The first heading may be of any level, since a fragment of a page begins where it stands; none after it skips one. */
export const headings: MarkupRule = {
  code: 'heading-skipped',
  find: (root) => {
    const found = elements(root, ({ name }) => /^h[1-6]$/.test(name));
    return found.filter((heading, index) => {
      const before = found[index - 1];
      return before !== undefined && levelOf(heading) > levelOf(before) + 1;
    });
  },
};

function levelOf({ name }: { readonly name: string }): number {
  return Number(name.slice(1));
}
