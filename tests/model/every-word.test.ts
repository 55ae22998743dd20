import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Block, Framework } from '../../src/domain/framework.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { readFolder } from '../../src/read/read-folder.js';
import { wordsOfSection } from './support.js';

const folders = [
  'fixtures/everything-on-a-page',
  'fixtures/lone-level',
  'fixtures/headings-per-area',
  '../framework',
];

test.each(folders)('every word of %s is in the model, in order and count', async (name) => {
  const folder = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const { framework } = makeFramework(await readFolder(folder), { siteUrl: undefined });
  if (framework === undefined) throw new Error('No framework.');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      // Folders that begin with a line are no pages, as in Jekyll.
      file.endsWith('.md') && !/(?:^|\/)_/.test(file),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const expected = visibleWords(readFileSync(path.join(folder, file), 'utf8'));
    expect({ file, words: wordsOf(framework, file) }).toEqual({ file, words: expected });
  }
});

function wordsOf(framework: Framework, file: string): string[] {
  const text = (blocks: readonly Block[]) => blocks.map((block) => block.text).join(' ');
  const pages = [...(framework.root === undefined ? [] : [framework.root]), ...framework.pages].map(
    (page) => ({ file: page.file, text: `${page.heading.text} ${text(page.blocks)}` }),
  );
  const crafts = framework.crafts.map((craft) => ({
    file: craft.file,
    text: [
      craft.heading.text,
      text(craft.intro),
      ...craft.areas.map((area) => `${area.name.text} ${text(area.blocks)}`),
      text(craft.outro),
    ].join(' '),
  }));
  const levels = framework.crafts.flatMap((craft) =>
    craft.levels.map((level) => ({
      file: level.file,
      text: [level.heading.text, ...level.sections.map(wordsOfSection)].join(' '),
    })),
  );
  const page = [...pages, ...crafts, ...levels].find((candidate) => candidate.file === file);
  return split(page?.text ?? '');
}

/** Takes the markup out by hand, line by line, with nothing of the model's own code. */
function visibleWords(markdown: string): string[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  const notes: string[] = [];
  const lines = body
    .replace(/^- TOC\n\{:toc\}$/m, '')
    .split('\n')
    .filter((line) => !/^\*\[[^\]]+\]:/.test(line) && !/^\{:.*\}$/.test(line) && !/^```/.test(line))
    .filter((line) => !/^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*$/.test(line) && !/^-{3,}$/.test(line))
    .filter((line) => {
      const note = /^\[\^[^\]]+\]: (.*)$/.exec(line)?.[1];
      if (note !== undefined) notes.push(note);
      return note === undefined;
    });
  return split([...lines, ...notes].map(withoutMarkup).join('\n'));
}

function withoutMarkup(line: string): string {
  return line
    .replace(/\{[:#][^}]*\}/g, '')
    .replace(/^\s*(?:\d+\.|[-*>])\s+(?:\[[ x]\]\s+)?/, '')
    .replace(/^#+\s+/, '')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/<br[^>]*>|<\/?(?:li|ul|div|summary|details)[^>]*>/g, ' ')
    .replace(/<\/?[a-z][^>]*>/g, '')
    .replace(/\[\^[^\]]+\]/g, (mark) => (mark === '[^note]' || mark === '[^1]' ? '1' : mark))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\\|/g, '\u0001')
    .replace(/`([^`]*)`/g, (_, code: string) => code.replace(/\|/g, '\u0001'))
    .replace(/\|/g, ' ')
    .replaceAll('\u0001', '|')
    .replace(/&amp;/g, '&')
    .replace(/&eacute;/g, 'é')
    .replace(/&lt;/g, '<')
    .replace(/\*\*|\*|~~|(?<![a-z])_|_(?![a-z])|`/g, '')
    .replace(/ [-•] /g, ' ');
}

/** Words hold a letter or a digit; which quotes and dashes are set is tested elsewhere. */
function split(text: string): string[] {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]|-{2,}/g, '-')
    .replace(/…/g, '...')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
