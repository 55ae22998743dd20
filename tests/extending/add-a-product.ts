import { expect } from 'vitest';
import { craftPage, levelWithTable, page } from './page.js';
import type { ScratchCopy } from './scratch-copy.js';

const row = (facts: string) => `import { audiences } from '../domain/audience.js';
import { levelSources, levelTitle, type Product } from './product.js';

export const poster: Product<'poster'> = {
  id: 'poster',
  name: 'poster',
  plural: 'posters',
  about: 'A level to hang up.',
  file: { kind: 'ending', ending: 'poster.pdf' },
  ${facts}
  plan: (framework, { words }) =>
    framework.crafts.flatMap((craft) =>
      craft.levels.map((level) => ({
        craft,
        level,
        document: { title: levelTitle(level, words(level.language)), subject: '', keywords: [], language: level.language },
        sources: levelSources(framework, craft, level),
        content: {
          kind: 'print',
          job: { id: \`poster:\${level.id}\`, template: 'poster', subject: { kind: 'level', craft, level } },
        },
      })),
    ),
};
`;
const facts = "release: 'page',\n  packedFor: audiences,";
const view = `import type { Level } from '../../domain/framework.js';
import type { View } from './view.js';

export function posterView({ role, language, heading }: Level): View {
  return { title: role, language, kind: 'poster', data: { heading: heading.html }, arrangement: { kind: 'flow' } };
}
`;

/**
 * A product is a row, and what it prints a template, a view and a sheet. That it has a name, a label in every language,
 * a release, a place in offline packs, and words that `verify` looks for, the compiler asks for.
 */
export async function addAProduct(copy: ScratchCopy): Promise<void> {
  await copy.write('src/products/poster.ts', row(''));
  // It is no product yet, and lacks a release and its place in packs.
  expect(await copy.compile()).toEqual(['products/poster.ts']);
  await copy.write('src/products/poster.ts', row(facts));
  await copy.edit('domain/product-id.ts', "  'index',\n", "  'poster',\n  'index',\n");
  await copy.edit('domain/template-name.ts', "  | 'page'\n", "  | 'page'\n  | 'poster'\n");
  expect(await copy.compile()).toEqual([
    'domain/words/catalogue.ts',
    'products/index.ts',
    // It asks for the words of every product.
    'products/product.ts',
    'render/sheet/sheet-of.ts',
    'render/views/make-view.ts',
    'verify/words/passages.ts',
  ]);

  await copy.edit('domain/words/catalogue.ts', '    index: word,', '    poster: word,\n    index: word,');
  const languages = (await copy.compile()).filter((path) => path.startsWith('domain/words/languages/'));
  expect(languages).toContain('domain/words/languages/english.ts');
  for (const path of languages) {
    const [line = ''] = /^ +index: '.*',$/m.exec(await copy.read(`src/${path}`)) ?? [];
    const label = path.endsWith('german.ts') ? 'Plakat' : 'poster';
    await copy.edit(path, line, `      poster: '${label}',\n${line}`);
  }
  await copy.edit('products/index.ts', '  index: indexPage,', '  poster,\n  index: indexPage,');
  await copy.edit(
    'products/index.ts',
    "import type { Product } from './product.js';",
    "import { poster } from './poster.js';\nimport type { Product } from './product.js';",
  );
  await copy.edit(
    'render/sheet/sheet-of.ts',
    '  numbers: {',
    '  poster: { margins: boundMargins, foot: footOfLevel },\n  numbers: {',
  );
  await copy.write('src/render/views/poster-view.ts', view);
  await copy.edit(
    'render/views/make-view.ts',
    '  numbers: (',
    "  poster: (_, of) => (of.kind === 'level' ? posterView(of.level) : undefined),\n  numbers: (",
  );
  await copy.edit(
    'render/views/make-view.ts',
    'import { slidesView }',
    "import { posterView } from './poster-view.js';\nimport { slidesView }",
  );
  await copy.edit(
    'verify/words/passages.ts',
    '  slides: noWords,',
    "  poster: (of) => (of.kind === 'level' ? [whole(of.level.heading)] : []),\n  slides: noWords,",
  );
  expect(await copy.compile()).toEqual([]);
  await copy.write('templates/poster.hbs', '<h1>{{{heading}}}</h1>\n');

  expect(await copy.run('build', '--help')).toMatch(/pack, poster, /);
  await copy.write('wall/index.md', craftPage);
  await copy.write('wall/level1.md', levelWithTable);
  await copy.write(
    'wall/level2.md',
    page('title: Stufe 2\nparent: TESTER\nlang: de', '# Stufe 2\n\nIch frage.\n'),
  );
  const built = await copy.run('build', 'wall', '--product', 'poster,index', '--output', 'posters');
  expect(built).toContain('Made 2 posters and 1 index page in posters\n');
  expect(built).toContain('\n  tester/tester-level1-poster.pdf\n');
  const manifest: { artifacts: { product: string; status: string; pages: number }[] } = JSON.parse(
    await copy.read('posters/manifest.json'),
  );
  expect(manifest.artifacts.filter(({ product }) => product === 'poster')).toEqual(
    Array.from({ length: 2 }, () => expect.objectContaining({ status: 'approved', pages: 1 })),
  );
  const index = await copy.read('posters/index.html');
  expect(index).toMatch(/tester-level1-poster\.pdf"[^>]*>Poster</);
  expect(index).toMatch(/tester-level2-poster\.pdf"[^>]*>Plakat</);
  expect(await copy.run('verify', 'posters', '--framework', 'wall')).toMatch(
    /looked for 4 words of .* in 2 files/,
  );
}
