import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNamedFiles } from '../../src/read/read-named-files.js';
import { scratchFolder } from '../support/build-in.js';

test('A folder of forms is walked whole, whatever its folders are called, and what is refused is told', async () => {
  const top = await scratchFolder();
  for (const folder of ['forms/vendor', 'forms/_site', 'forms/node_modules', 'forms/.git', 'elsewhere']) {
    await mkdir(join(top, folder), { recursive: true });
    await writeFile(join(top, folder, 'a.pdf'), 'a');
  }
  await writeFile(join(top, 'forms/notes.txt'), 'a');
  await symlink(join(top, 'elsewhere'), join(top, 'forms/away'));
  await symlink(join(top, 'forms/none.pdf'), join(top, 'forms/broken.pdf'));
  const found: string[] = [];
  for await (const file of readNamedFiles(['forms'], top, /\.pdf$/))
    found.push(`${file.path.replaceAll('\\', '/')}${'why' in file ? `: ${file.why}` : ''}`);
  expect(found).toEqual([
    'forms/away: leaves-folder',
    'forms/broken.pdf: unreadable',
    'forms/.git/a.pdf',
    'forms/_site/a.pdf',
    'forms/node_modules/a.pdf',
    'forms/vendor/a.pdf',
  ]);
});
