import { PDFContext, PDFDict } from 'pdf-lib';
import { expect, test } from 'vitest';
import { nameBookmarks } from '../../../src/pdf/links/name-bookmarks.js';
import { asDict, textAt } from '../../../src/pdf/objects/look.js';
import { textString } from '../../../src/pdf/objects/text-string.js';

test.each([
  ['runs two words together', 'Infrastructureand operations', 'Infrastructure and operations'],
  ['says the heading twice', 'The ladderThe ladder', 'The ladder'],
  ['says its first line twice', 'I foster a teamI foster a teamof many', 'I foster a team of many'],
  ['says it twice and runs words together', 'Theladder The ladder', 'The ladder'],
  ['has soft hyphens', 'Mehl\u00adschwitze', 'Mehlschwitze'],
])('a bookmark that %s takes the text of its heading', (_, title, heading) => {
  expect(named(title, heading)).toBe(heading);
});

test.each([
  ['says something else', 'Cover', 'Career framework'],
  ['has a heading without text', 'Cover', ''],
  ['is only part of it', 'The', 'The ladder'],
])('a bookmark that %s keeps its title', (_, title, heading) => {
  expect(named(title, heading)).toBe(title);
});

test('a bookmark of words from the right takes the heading of the HTML with its letters', () => {
  const html = '<h1>Ladder</h1><h2 id="a">גרסה (<b>חדשה</b>)<br>12</h2>';
  expect(named('הסרג)השדח(12', 'גרסה )חדשה( 12', html)).toBe('גרסה (חדשה) 12');
  expect(named('הסרג)השדח(12', 'גרסה )חדשה( 12')).toBe('גרסה )חדשה( 12');
});

function named(title: string, heading: string, html = ''): string | undefined {
  const context = PDFContext.create();
  const element = context.register(context.obj({ S: 'H2' }));
  const item = context.register(context.obj({ Title: textString(title), SE: element }));
  const dict = asDict(context, element);
  if (!(dict instanceof PDFDict)) throw new Error('No element.');
  nameBookmarks({ context, catalog: dict, info: undefined, pages: [] }, new Map([[dict, heading]]), html);
  const written = asDict(context, item);
  return written && textAt(written, 'Title');
}
