import { describe, expect, it } from 'vitest';
import { plainWording } from '../../src/domain/words/wording.js';
import { parseHtml } from '../../src/html/parse-html.js';
import { writePptx } from '../../src/pptx/write-pptx.js';
import { deckOf } from '../../src/render/deck-of.js';
import { linesHtml } from '../../src/render/lines-html.js';
import { linesOf } from '../../src/slides/lines-of.js';
import { notesOf } from '../../src/slides/notes-of.js';
import { frameworkOf, levelOf, withBody } from '../model/support.js';
import { paragraphsOf, readPptx } from '../pptx/read-pptx.js';
import { brandOf } from '../support/brand-of.js';
import { british } from '../support/british.js';

const table = (statement: string) => `| Area | Description |\n|---|---|\n| Research | ${statement} |\n`;

function made(statement: string, intro = 'I start.') {
  const model = withBody(`${intro}\n\n${table(statement)}`);
  const framework = frameworkOf(model);
  const [craft] = framework.crafts;
  if (craft === undefined) throw new Error('The framework has no craft.');
  const deck = deckOf(framework, craft, levelOf(model), plainWording);
  const facts = { title: '', author: '', subject: '', keywords: [], language: british, date: 0 };
  const bytes = writePptx(deck, brandOf(), { ...facts, links: { kind: 'text' } }, new Map());
  return { deck, read: readPptx(bytes) };
}

describe('struck words', () => {
  const { deck, read } = made('I ~~must~~ may travel.', 'I ~~never~~ always ask. Then I act.');
  const slides = read.slides.join('');

  it('are struck on slides to edit and in print', () => {
    expect(slides).toMatch(/<a:rPr [^>]*strike="sngStrike"[^>]*><\/a:rPr><a:t>must<\/a:t>/);
    expect(slides).toMatch(
      /<a:rPr lang="en" b="0"><\/a:rPr><a:t> may travel.<\/a:t>|<a:t> may travel.<\/a:t>/,
    );
    expect(linesHtml(linesOf(parseHtml('I <del>must</del> may travel.'), 'statement'))).toContain(
      '<del>must</del>',
    );
  });

  it('are left out where nothing can strike them: in notes and summaries', () => {
    const notes = read.notes.flatMap(paragraphsOf);
    expect(notes).toContain('I may travel.');
    expect(notes).toContain('I always ask.');
    expect(deck.slides.flatMap((slide) => slide.notes).join(' ')).not.toMatch(/must|never/);
  });

  it.each([
    ['I <del>must</del>.', 'I.'],
    ['(<del>must</del> may)', '(may)'],
    ['<del>All of it.</del>', undefined],
    ['dis<del>dis</del>agree', 'disagree'],
  ])('leave no gap behind: %s', (html, text) => {
    expect(notesOf([{ html }], [{ html }], String).filter((note) => note !== '')).toEqual(
      text === undefined ? [] : [text],
    );
  });
});

describe('raised and lowered words', () => {
  it('stand off the line on slides', () => {
    const { read } = made('I save 10<sup>2</sup> t of CO<sub>2</sub>.');
    const slides = read.slides.join('');
    expect(slides).toMatch(/baseline="30000"[^>]*><\/a:rPr><a:t>2<\/a:t>/);
    expect(slides).toMatch(/baseline="-25000"[^>]*><\/a:rPr><a:t>2<\/a:t>/);
    expect(read.notes.flatMap(paragraphsOf)).toContain('I save 10² t of CO₂.');
  });
});
