import { expect } from 'vitest';
import { craftPage, page } from './page.js';
import type { ScratchCopy } from './scratch-copy.js';

const layout = `import type { DraftItem } from './draft.js';
import type { Layout } from './layout.js';
import { sectionsAround } from './sections-around.js';

/** A paragraph for each area: \`Care: I ask.\` */
export const levelColons: Layout = {
  id: 'level-colons',
  sections(items, { find }) {
    const named = ({ block: { text, place } }: DraftItem) => {
      const [name = '', ...rest] = text.split(': ');
      const area = find(name, undefined);
      if (area === undefined || rest.length === 0) return undefined;
      const inline = (text: string) => ({ html: text, text, place });
      const expectation = { name: inline(name), area: area.id, statements: [inline(rest.join(': '))], place };
      return { kind: 'areas', head: [], expectations: [expectation] } as const;
    };
    return items.some((item) => named(item) !== undefined) ? sectionsAround(items, named) : undefined;
  },
};
`;

/** A way to organise a page is a file and its row: the model, every product and every check have it by themselves. */
export async function addALayout(copy: ScratchCopy): Promise<void> {
  await copy.write('colons/index.md', craftPage);
  await copy.write('colons/level1.md', page('title: Level 1\nparent: TESTER', '# Level 1\n\nCare: I ask.\n'));
  const build = () => copy.run('build', 'colons', '--dry-run', '--product', 'card');
  // A page of prose alone.
  expect(await copy.compile()).toEqual([]);
  expect(await build()).toContain('level1.md:8:1 warning no-table');

  await copy.edit(
    'layouts/index.ts',
    'layouts: readonly Layout[] = [',
    'layouts: readonly Layout[] = [levelColons, ',
  );
  expect(await copy.compile()).toEqual(['layouts/index.ts']);
  await copy.edit(
    'layouts/index.ts',
    'import { levelHeadings }',
    "import { levelColons } from './level-colons.js';\nimport { levelHeadings }",
  );
  await copy.write('src/layouts/level-colons.ts', layout);
  expect(await copy.compile()).toEqual([]);
  const built = await build();
  expect(built).toContain('Would make 1 card');
  expect(built).not.toContain('warning');
}
