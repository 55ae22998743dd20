import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchCopy } from './scratch-copy.js';

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

test('a rule is a row, a check and the row of the check: severity, switch and release have it by themselves', {
  timeout: 240_000,
}, async () => {
  const copy = await scratchCopy();
  await writeFile(join(copy.folder, 'src/model/check-shouting.ts'), check);
  // Of a code without a row nothing can be reported.
  expect(await copy.compile()).toEqual(['model/check-shouting.ts']);
  await copy.edit('domain/rules.ts', rows.rule[0], rows.rule[1]);
  expect(await copy.compile()).toEqual([]);

  const named = "import { checkTitles } from './check-titles.js';";
  await copy.edit('model/checks.ts', named, `${named}\nimport { checkShouting } from './check-shouting.js';`);
  await copy.edit('model/checks.ts', ...rows.check("'no-title'"));
  // What a check reports is what its row names.
  expect(await copy.compile()).toEqual(['model/checks.ts']);
  await copy.edit('model/checks.ts', "check(['no-title']", "check(['shouted-title']");
  expect(await copy.compile()).toEqual([]);

  const site = join(copy.folder, 'site');
  await mkdir(site);
  const page = (front: string, body: string) => `---\n${front}status: approved\nversion: "1"\n---\n\n${body}`;
  await writeFile(join(site, 'index.md'), page('title: TESTER\n', '# Tester\n\n## Care\n\nLook twice.\n'));
  await writeFile(
    join(site, 'level1.md'),
    page(
      'title: Level 1\nparent: TESTER\n',
      '# Level 1\n\n| Area | Description |\n|---|---|\n| Care | I ask. |\n',
    ),
  );
  const build = (...words: string[]) => copy.run('build', 'site', '--dry-run', '--product', 'card', ...words);
  expect(await build()).toContain('index.md:1:1 warning shouted-title: This title shouts. Say it.');
  expect(await build('--release')).toContain('index.md:1:1 error shouted-title');
  await writeFile(join(site, 'ladderpress.yaml'), 'rules: { shouted-title: off }\n');
  expect(await build('--release')).not.toContain('shouted-title');
  await writeFile(join(site, 'ladderpress.yaml'), 'rules: { shouted-titel: off }\n');
  expect(await build()).toContain('Did you mean "shouted-title"?');
});
