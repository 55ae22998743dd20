import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/write-docx.js';
import { brandOf } from '../support/brand-of.js';
import { allOf, childrenOf, paragraphsOf, readDocx, rootOf, wordsOf } from './read-docx.js';
import { schemaFaults } from './schema-order.js';

function write(html: string) {
  const sheet = { width: 210, height: 297, top: 20, foot: 20, inner: 20, outer: 20 };
  const foot = { lines: [], number: { before: '', between: '', after: '' } };
  const facts = {
    title: 'Word',
    author: 'Acme',
    subject: '',
    keywords: [],
    language: 'en',
    date: 0,
  } as const;
  return readDocx(
    writeDocx({ html, language: 'en', sheet, foot, status: '' }, brandOf(), {
      ...facts,
      links: { kind: 'text' },
    }),
  );
}

test('words that every object of the program has are words like others', () => {
  const names = Object.getOwnPropertyNames(Object.prototype);
  expect(names).toContain('constructor');
  const html = names.flatMap((name) => [
    `<p class="${name}">${name}</p>`,
    `<p><code>${name}</code> and <b>${name}</b></p>`,
    `<ol type="${name}"><li>${name}</li></ol>`,
  ]);
  const { document, parts } = write(html.join(''));
  expect(paragraphsOf(document).map(({ text }) => text)).toEqual(
    names.flatMap((name) => [name, `${name} and ${name}`, name]),
  );
  expect(paragraphsOf(document).map(({ style }) => style)).toEqual(
    names.flatMap(() => ['', '', 'ListNumber']),
  );
  expect([...parts.values()].join('')).not.toMatch(/native code|\[object/);
});

test('a footnote has its mark in a paragraph, whatever it begins with', () => {
  const notes = ['Plain.', '<table><tr><td>Cell</td></tr></table>', '<pre><code>x</code></pre>', ''];
  const { parts } = write(
    `<p>${notes.map((_, at) => `<a href="#n${at}">${at}</a>`).join(' ')}</p><ol class="footnotes">${notes
      .map((note, at) => `<li id="n${at}">${note}</li>`)
      .join('')}</ol>`,
  );
  const root = rootOf(parts.get('word/footnotes.xml') ?? '');
  expect(schemaFaults(root)).toEqual([]);
  const written = allOf(root, 'w:footnote').slice(2);
  expect(written.map((note) => wordsOf(note).trim())).toEqual(['Plain.', 'Cell', 'x', '']);
  for (const note of written) {
    const [first] = childrenOf(note);
    expect(
      childrenOf(note)
        .map(({ name }) => name)
        .filter((name) => name !== 'w:p' && name !== 'w:tbl'),
    ).toEqual([]);
    expect(first && allOf(first, 'w:footnoteRef')).toHaveLength(1);
    expect(childrenOf(note).at(-1)?.name).toBe('w:p');
  }
});
