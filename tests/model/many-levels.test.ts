import { expect, test } from 'vitest';
import { busyFor } from '../support/busy-for.js';
import { areaTable, designerCraft, level, modelOf } from './support.js';

test('two thousand levels with a wrong link in each row take seconds, not minutes', {
  timeout: 300_000,
}, async () => {
  const files: Record<string, string> = {};
  for (let craft = 0; craft < 200; craft++) {
    const rename = (page: string) =>
      page.replaceAll('Designer Craft', `C${craft} Craft`).replaceAll('/designer', `/c${craft}`);
    files[`${craft}/index.md`] = rename(designerCraft);
    for (let number = 1; number <= 10; number++) {
      const body = `# Role - Level ${number}\n\n${areaTable.replace('Research', '[Research](/designr#reserch)')}`;
      files[`${craft}/${number}.md`] = rename(level(body, `Level ${number}`, number));
    }
  }
  let made: ReturnType<typeof modelOf> | undefined;
  expect(
    await busyFor(() => {
      made = modelOf(files);
    }),
  ).toBeLessThan(20_000);
  const { framework, diagnostics = [] } = made ?? {};
  expect(framework?.crafts).toHaveLength(200);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['dead-link']));
  expect(diagnostics).toHaveLength(2000);
});
