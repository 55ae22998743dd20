import { expect } from 'vitest';
import type { ScratchCopy } from './scratch-copy.js';

const shape = `import type { FoundCraft, FoundLevel, Shape } from './shape.js';

/** One file of a line for each level: \`2 > Senior > I listen.\` */
export const oneFileOfLines: Shape = {
  id: 'one-file-of-lines',
  about: 'a file of lines',
  detect({ pages }) {
    const crafts = pages.flatMap(({ file, text }): FoundCraft[] => {
      const levels = [...text.mapped.text.matchAll(/^(\\d+) > (.*) > (.*)$/gm)].map((line): FoundLevel => {
        const place = text.place(line.index);
        const end = line.index + line[0].length;
        const [, number = '', title = '', says = ''] = line;
        return {
          title: { text: title, place },
          file,
          number: { text: number, place },
          heading: undefined,
          body: text.slice(end - says.length, end),
          areaDepth: undefined,
        };
      });
      const title = { text: 'Tester', place: text.place(0) };
      const reasons = ['Its lines begin with numbers.'];
      return levels.length === 0
        ? []
        : [{ title, file, body: undefined, levels, files: [file], score: 1, reasons }];
    });
    if (crafts.length > 0) return { kind: 'crafts', crafts };
    return { kind: 'none', score: 0, reasons: ['No page has such lines.'] };
  },
};
`;

/** A shape is a file and its row: it says where levels stand, and all else follows by itself. */
export async function addAShape(copy: ScratchCopy): Promise<void> {
  await copy.write('lines/tester.md', 'Tester\n\n1 > Junior > I ask.\n2 > Senior > I {{ listen.\n');
  const build = () => copy.run('build', 'lines', '--dry-run', '--product', 'card');
  expect(await build()).toContain('no-levels');

  await copy.edit('domain/shape-id.ts', "'page-per-craft'", "'page-per-craft', 'one-file-of-lines'");
  await copy.edit('shapes/index.ts', '  firstFormat,\n', '  firstFormat,\n  oneFileOfLines,\n');
  expect(await copy.compile()).toEqual(['shapes/index.ts']);
  await copy.edit(
    'shapes/index.ts',
    'import { firstFormat }',
    "import { oneFileOfLines } from './one-file-of-lines.js';\nimport { firstFormat }",
  );
  await copy.write('src/shapes/one-file-of-lines.ts', shape);
  expect(await copy.compile()).toEqual([]);
  expect(await build()).toContain('Would make 2 cards');
}
