import { expect, it } from 'vitest';
import { withoutUndrawn } from '../../src/build/people/list-people.js';
import { makePeople } from '../../src/people/make-people.js';
import { readPeople } from '../../src/people/read-people.js';
import { frameworkOf } from '../support/framework-of.js';
import { shippedBrand } from '../support/render-sketch.js';

const brands = new Map([['plain', await shippedBrand('plain')]]);
const framework = frameworkOf({ crafts: [{ id: 'baker', name: 'Baker', levels: [{}] }] });
const list = [
  'name,craft,level,Team,Notes',
  'Ada,Baker,1,Ovens,',
  'สมชาย,Baker,1,Ovens,',
  'Eve,Baker,1,ทีม,',
  'Zoë,Baker,1,,ทีม',
].join('\n');

/** The lines of what is told, for a cover with these words. */
function undrawn(cover: string) {
  const { rows } = readPeople(new TextEncoder().encode(list), '/p.csv');
  const people = { file: '/p.csv', listed: makePeople(rows, framework).listed };
  const templates = new Map([['cover.hbs', cover]]);
  return withoutUndrawn({ people, found: [] }, { brands, templates }, ['/nowhere']);
}

it.each([
  ['{{title}} {{crafts.columns}}', [3]],
  ['{{lookup person.columns "Team"}}', [3, 4]],
  ['{{#each person.columns}}{{this}}{{/each}}', [3, 4, 5]],
])('a cover %s needs letters for what it prints, and none of a name is shown', (cover, lines) => {
  const { people, found } = undrawn(cover);
  expect(found.map(({ place }) => place.line)).toEqual(lines);
  expect(people.listed.flatMap(({ row, person }) => (person ? [] : row.place.line))).toEqual(lines);
  expect(found[0]?.what).toBe('No font draws 5 Thai characters of this row.');
});
