import { expect, test } from 'vitest';
import { craftPath } from '../../src/domain/craft-path.js';
import type { Framework } from '../../src/domain/framework.js';
import { frameworkOf } from '../support/framework-of.js';
import { advertPage, read } from './support.js';

/** Two crafts of one name, below Kitchen and Shop; each with two ladders and a level between 10 and 11. */
const pastries: Framework = (() => {
  const areas = { Dough: ['I mix.'] };
  const levels = [
    { areas, role: 'Cook' },
    { areas, role: 'Head' },
    { areas, role: 'Chef' },
  ];
  const sketch = frameworkOf({
    crafts: ['kitchen-pastry', 'shop-pastry'].map((id) => ({ id, name: 'Pastry', levels })),
  });
  const numbers = [
    { number: 4, until: 4, numeral: 'IC4', track: 'IC' },
    { number: 4, until: 4, numeral: 'M4', track: 'M' },
    { number: 10.1, until: 10.1, numeral: '10a', track: '' },
  ];
  return {
    ...sketch,
    crafts: sketch.crafts.map((craft, at) => ({
      ...craft,
      above: [{ title: at === 0 ? 'Kitchen' : 'Shop', permalink: undefined, file: '' }],
      levels: craft.levels.map((level, rung) => ({ ...level, ...numbers[rung] })),
    })),
  };
})();

test.each([
  ['Kitchen · Pastry', 'M4', 'Kitchen · Pastry, M4'],
  ['shop-pastry', 'ic4', 'Shop · Pastry, IC4'],
  ['shop-pastry', '10a', 'Shop · Pastry, 10a'],
])('craft: %s and level: %s name one level', (craft, level, found) => {
  const { written } = read({ 'one.md': advertPage({ craft, level }) }, pastries);
  expect(written.map((advert) => `${craftPath(advert.craft)}, ${advert.level.numeral}`)).toEqual([found]);
});

test.each([
  ['Pastry', 'M4', '2 crafts are called "Pastry": Kitchen · Pastry, Shop · Pastry.'],
  ['shop-pastry', '4', 'Shop · Pastry has several levels 4: IC4 and M4.'],
  ['shop-pastry', 'M5', 'Shop · Pastry has no level M5 that candidates may see.'],
])('craft: %s and level: %s do not', (craft, level, what) => {
  const { lines } = read({ 'one.md': advertPage({ craft, level }) }, pastries);
  expect(lines.join()).toContain(what);
});
