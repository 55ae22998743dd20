import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareFrameworks } from '../../src/compare/compare-frameworks.js';
import type { Subject } from '../../src/domain/plan.js';
import { answersOf } from '../../src/domain/review-form.js';
import type { TemplateName } from '../../src/domain/template-name.js';
import { wordsIn } from '../../src/domain/words/words-in.js';
import { makeView } from '../../src/render/views/make-view.js';
import { makeReviewForm } from '../../src/review/make-review-form.js';
import { advertOf } from '../adverts/support.js';
import { brandOf } from '../support/brand-of.js';
import { frameworkOf } from '../support/framework-of.js';

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
const framework = frameworkOf({ crafts: [{ levels: [{}, {}] }] });
const [craft] = framework.crafts;
const [level, next] = craft?.levels ?? [];
if (craft === undefined || level === undefined || next === undefined)
  throw new Error('The sketch has no two levels.');
const { heading, permalink } = craft;
const version = { framework, name: 'v1' };
const comparison = compareFrameworks(version, version);
const plain = { ...craft, kind: 'page', blocks: [], inContents: true, heading, permalink } as const;

const form = makeReviewForm(
  { framework, craft, level },
  { side: 'self', person: undefined, words: wordsIn(framework.language, brandOf().wording) },
);
const answered = answersOf(form, new Map());
const answers: Subject = {
  kind: 'answers',
  person: 'Ada',
  answers: [
    {
      ...answered,
      statements: answered.statements.map((each) => ({ ...each, evidence: 'Wrote it.' })),
      next: [{ what: 'Write more', when: 'May' }],
    },
  ],
};

/** A template without a row does not compile. The sheet of digits is nobody's to change. */
const templates: Readonly<
  Record<Exclude<TemplateName, 'numbers'>, { readonly section: string; readonly subject: Subject }>
> = {
  handout: { section: 'handout, handout-word, card', subject: { kind: 'level', craft, level } },
  'handout-word': { section: 'handout, handout-word, card', subject: { kind: 'level', craft, level } },
  card: { section: 'handout, handout-word, card', subject: { kind: 'level', craft, level } },
  overview: { section: 'overview', subject: { kind: 'craft', craft } },
  'step-up': {
    section: 'step-up',
    subject: { kind: 'step', below: { craft, level }, above: { craft, level: next }, framework },
  },
  'review-word': {
    section: 'review-word',
    subject: { kind: 'review', craft, level, side: 'self', person: undefined },
  },
  review: { section: 'review', subject: { kind: 'review', craft, level, side: 'self', person: undefined } },
  answers: { section: 'answers', subject: answers },
  scorecard: { section: 'scorecard', subject: { kind: 'level', craft, level } },
  ladders: { section: 'ladders', subject: { kind: 'ladders', framework } },
  matrix: { section: 'matrix', subject: { kind: 'craft', craft } },
  page: { section: 'page', subject: { kind: 'page', page: plain } },
  cover: { section: 'cover', subject: { kind: 'cover', craft: undefined } },
  divider: { section: 'divider', subject: { kind: 'divider', craft } },
  contents: { section: 'contents', subject: { kind: 'contents', craft: undefined, entries: [] } },
  diff: {
    section: 'diff',
    subject: { kind: 'comparison', comparison, detail: { pages: 'told', changes: 0 }, command: '' },
  },
  brand: { section: 'brand', subject: { kind: 'brand', samples: [] } },
  slides: { section: 'slides', subject: { kind: 'level', craft, level } },
  'advert-word': { section: 'advert, advert-word', subject: { kind: 'advert', advert: advertOf() } },
  advert: { section: 'advert, advert-word', subject: { kind: 'advert', advert: advertOf() } },
};
const rows = Object.entries(templates) as [keyof typeof templates, (typeof templates)['card']][];

describe('docs/templates.md', () => {
  it.each(rows)(
    'names every field that the template %s is given, and no other',
    (template, { section, subject }) => {
      const edition = {
        brand: 'test',
        paper: 'a4',
        cardOrientation: 'portrait',
        handoutRest: 'step',
        print: 'standard',
        folder: '',
      } as const;
      const view = makeView(template, { framework, brand: brandOf(), edition }, subject);
      const all = new Set([...documented('every template'), ...documented(section)]);
      expect([...all].sort()).toEqual(Object.keys(view.data).sort());
    },
  );
});

/** The names in the first column of a section's table. */
function documented(section: string): string[] {
  const text = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? '';
  const cells = [...text.matchAll(/^\| (`.*?) \|/gm)].map(([, cell]) => cell ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')).sort();
}
