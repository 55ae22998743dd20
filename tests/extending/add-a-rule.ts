import { expect } from 'vitest';
import { page } from './page.js';
import type { ScratchCopy } from './scratch-copy.js';

const check = `import type { PageFile } from './nav/page-file.js';
import type { Problems } from './problem.js';

export function checkShouting(pages: readonly PageFile[], problems: Problems<'shouted-title'>): void {
  for (const { file, title } of pages) {
    if (title !== title.toUpperCase()) continue;
    problems.add('shouted-title', { file, line: 1, column: 1 }, { what: 'This title shouts.', fix: 'Say it.' });
  }
}
`;
const rows = {
  rule: [
    "  'no-title': warning('front matter'),",
    "  'no-title': warning('front matter'),\n  'shouted-title': stopsRelease('page'),",
  ],
  check: (codes: string) =>
    [
      '  pages: [\n',
      `  pages: [\n    check([${codes}], ({ pages }, problems) => checkShouting(pages, problems)),\n`,
    ] as const,
} as const;

/** A rule is a row, a check and the row of the check: severity, switch and release have it by themselves. */
export async function addARule(copy: ScratchCopy): Promise<void> {
  await copy.write('src/model/check-shouting.ts', check);
  // Of a code without a row nothing can be reported.
  expect(await copy.compile()).toEqual(['model/check-shouting.ts']);
  await copy.edit('domain/rules.ts', rows.rule[0], rows.rule[1]);
  expect(await copy.compile()).toEqual([]);

  const named = "import { checkSurplusCells } from './check-surplus-cells.js';";
  await copy.edit('model/checks.ts', named, `${named}\nimport { checkShouting } from './check-shouting.js';`);
  await copy.edit('model/checks.ts', ...rows.check("'no-title'"));
  // What a check reports is what its row names.
  expect(await copy.compile()).toEqual(['model/checks.ts']);
  await copy.edit('model/checks.ts', "check(['no-title']", "check(['shouted-title']");
  expect(await copy.compile()).toEqual([]);

  await copy.write('site/index.md', page('title: TESTER', '# Tester\n\n## Care\n\nLook twice.\n'));
  await copy.write(
    'site/level1.md',
    page(
      'title: Level 1\nparent: TESTER',
      '# Level 1\n\n| Area | Description |\n|---|---|\n| Care | I ask. |\n',
    ),
  );
  const build = (...words: string[]) => copy.run('build', 'site', '--dry-run', '--product', 'card', ...words);
  expect(await build()).toContain('index.md:1:1 warning shouted-title: This title shouts. Say it.');
  expect(await build('--release')).toContain('index.md:1:1 error shouted-title');
  await copy.write('site/ladderpress.yaml', 'rules: { shouted-title: off }\n');
  expect(await build('--release')).not.toContain('shouted-title');
  await copy.write('site/ladderpress.yaml', 'rules: { shouted-titel: off }\n');
  expect(await build()).toContain('Did you mean "shouted-title"?');
}
