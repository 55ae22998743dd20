import { PDFContext } from 'pdf-lib';
import { expect, test } from 'vitest';
import { punctuateBookmarks } from '../../../src/pdf/links/punctuate-bookmarks.js';
import { asDict, textAt } from '../../../src/pdf/objects/look.js';
import { textString } from '../../../src/pdf/objects/text-string.js';

const title = 'Senior DevOps Engineer, Level 3: handout';
const levels = ['Engineer, Level 1', 'Lead DevOps Engineer, Level 4'];

test.each([
  ['Senior DevOps Engineer Level 3', 'Senior DevOps Engineer, Level 3'],
  ['Senior DevOps EngineerLevel 3', 'Senior DevOps Engineer, Level 3'],
  ['Senior DevOps Engineer', 'Senior DevOps Engineer'],
  ['Senior DevOps', 'Senior DevOps'],
  ['Engineering Maturity', 'Engineering Maturity'],
  ['Lead DevOps Engineer Level 4', 'Lead DevOps Engineer, Level 4'],
  ['Lead DevOps Engineer Level 4 · Draft', 'Lead DevOps Engineer, Level 4 (Draft)'],
  ['Automation · Level 4', 'Automation · Level 4'],
  ['Lead DevOps Engineer', 'Lead DevOps Engineer'],
  ['Senior DevOps Engineer Level 30', 'Senior DevOps Engineer Level 30'],
  ['Senior', 'Senior'],
  ['', ''],
])('beside a title of two parts the bookmark "%s" reads "%s"', (bookmark, expected) => {
  const context = PDFContext.create();
  const catalog = context.obj({});
  const item = context.register(context.obj({ Title: textString(bookmark), SE: context.register(catalog) }));
  punctuateBookmarks({ context, catalog, info: undefined, pages: [] }, { title, levels });
  const written = asDict(context, item);
  expect(written && textAt(written, 'Title')).toBe(expected);
});

test.each([
  ['Engineer (Platform), Level 3: card', 'Engineer (Platform)', 'Engineer (Platform)'],
  ['Engineer (Platform), Level 3: card', 'Engineer (Platform) Level 3', 'Engineer (Platform), Level 3'],
  ['Why C++?: overview', 'Why C++?', 'Why C++?'],
  ['Engineer C#, Level 1: card', 'Engineer C#', 'Engineer C#'],
  ['Engineer C++, Level 1: card', 'Engineer C Level 1', 'Engineer C Level 1'],
])('beside the title "%s" the bookmark "%s" reads "%s"', (title, bookmark, expected) => {
  const context = PDFContext.create();
  const catalog = context.obj({});
  const item = context.register(context.obj({ Title: textString(bookmark), SE: context.register(catalog) }));
  punctuateBookmarks({ context, catalog, info: undefined, pages: [] }, { title, levels: [] });
  const written = asDict(context, item);
  expect(written && textAt(written, 'Title')).toBe(expected);
});
