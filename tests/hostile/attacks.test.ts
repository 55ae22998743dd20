import { expect, test } from 'vitest';
import { holdAll, isQuick } from '../../scripts/attack/hold-all.js';

// `npm run attack` holds all.
test('attacks that only need what they reach for to be read are held', async () => {
  let held = 0;
  const failed: [string, readonly string[]][] = [];
  await holdAll(isQuick, (name, faults) => {
    if (faults.length === 0) held += 1;
    else failed.push([name, faults]);
  });
  expect(failed).toEqual([]);
  expect(held).toBeGreaterThan(50);
}, 240_000);

test('what the same attacks reach once they are trusted is noticed', async () => {
  const noticed = new Map<string, string>();
  await holdAll(
    ({ name }) => trusted.some(([own]) => own === name),
    (name, faults) => noticed.set(name, faults.join('; ')),
    (attack) => ({ ...attack, run: `${attack.run ?? 'build careers --output %OUTPUT% --dry-run'} --trust` }),
  );
  for (const [name, fault] of trusted) expect(noticed.get(name)).toContain(fault);
}, 240_000);

const trusted: readonly (readonly [name: string, fault: string])[] = [
  ['settings/browser-is-a-script-of-the-folder', 'a program ran'],
  ['settings/output-is-an-absolute-path', 'files outside are not as they were'],
  ['settings/templates-elsewhere', 'sheet.hbs was read'],
  ['settings/framework-elsewhere', 'page.md was read'],
];
