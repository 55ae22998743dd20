import { describe, expect, it } from 'vitest';
import type { Deck } from '../../src/domain/deck.js';
import { plainWording } from '../../src/domain/words/wording.js';
import { forAudience } from '../../src/model/for-audience.js';
import { deckOf } from '../../src/render/deck-of.js';
import { frameworkOf, level, modelOf } from '../model/support.js';
import { bodyText } from '../support/deck-samples.js';

const secret = 'Zyxwvut pays.';
const craft = (more: string) =>
  `---\ntitle: Designer Craft\npermalink: /designer\n---\n# Designer Craft\n\n${more}\n\n## Research\n\nWe listen.\n\n## Drawing\n\nWe draw.\n`;
const rows = (research: string) =>
  `| Area | Description |\n|---|---|\n| Research | ${research} |\n| Drawing | I draw. |\n`;

/** The deck of level 1, or of the craft, from what their pages say. */
function deck(pages: { craft?: string; body?: string; front?: string }, of: 'level' | 'craft' = 'level') {
  const framework = frameworkOf(
    modelOf({
      'index.md': craft(pages.craft ?? ''),
      'level1.md': level(`# Designer - Level 1\n\n${pages.body ?? `I start.\n\n${rows('I listen.')}`}`),
      'level2.md': level('# Lead Designer - Level 2\n\nI lead.', `Level 2${pages.front ?? ''}`, 2),
    }),
  );
  const made = (seen: typeof framework): Deck => {
    const [own] = seen.crafts;
    if (own === undefined) throw new Error('The framework has no craft.');
    return deckOf(seen, own, of === 'level' ? own.levels[0] : undefined, plainWording);
  };
  return { everyone: made(framework), candidate: made(forAudience(framework, 'candidate')) };
}

/** All that people in the room see. */
function projected({ title, slides }: Deck): string {
  return [
    title,
    ...slides.map((slide) => [slide.title, slide.step, slide.kicker, slide.foot, bodyText(slide)].join(' ')),
  ].join('\n');
}

interface Form {
  readonly form: string;
  readonly pages: Parameters<typeof deck>[0];
  readonly of: 'level' | 'craft';
}

const inLevel = (form: string, body: string): Form => ({ form, pages: { body }, of: 'level' });
const inCraft = (form: string, craft: string): Form => ({ form, pages: { craft }, of: 'craft' });
const forms: readonly Form[] = [
  inLevel('a block before the areas', `I start.\n\n${secret}\n{: .internal }\n\n${rows('I listen.')}`),
  inLevel('all of the intro', `${secret}\n{: .internal }\n\n${rows('I listen.')}`),
  inLevel('all that follows the areas', `I start.\n\n${rows('I listen.')}\n${secret}\n{: .internal }`),
  inLevel(
    'a heading and what follows it',
    `I start.\n\n${rows('I listen.')}\n## For managers\n{: .internal }\n\n${secret}\n{: .internal }`,
  ),
  inLevel('an item of a list', `I start.\n\n- One\n- {: .internal} ${secret}\n\n${rows('I listen.')}`),
  inLevel('some words', `I start. *${secret}*{: .internal }\n\n${rows('I listen.')}`),
  inLevel('a statement', `I start.\n\n${rows(`I listen. <br> ${secret} {: .internal }`)}`),
  inLevel('the only statement of an area', `I start.\n\n${rows(`${secret} {: .internal }`)}`),
  inCraft('what a craft is for', `We design.\n\n${secret}\n{: .internal }`),
  inCraft('all that a craft says of itself', `${secret}\n{: .internal }`),
];

describe('what is internal', () => {
  it.each(forms)('is in the notes and on no slide: $form', ({ pages, of }) => {
    const { everyone, candidate } = deck(pages, of);
    expect(projected(everyone)).not.toContain('Zyxwvut');
    expect(everyone.slides.flatMap(({ notes }) => notes).join('\n')).toContain(`Internal: `);
    expect(everyone.slides.flatMap(({ notes }) => notes).join('\n')).toContain(secret);
    expect(JSON.stringify(candidate)).not.toMatch(/Zyxwvut|Internal/);
  });

  it('shows the slides that candidates see', () => {
    for (const { pages, of } of forms) {
      const { everyone, candidate } = deck(pages, of);
      expect(projected(everyone)).toBe(projected(candidate));
    }
  });

  it('as a whole level stands in the notes of its craft’s deck, and on the slides of its own', () => {
    const { everyone } = deck({ front: '\naudience: internal' }, 'craft');
    expect(projected(everyone)).not.toContain('Lead Designer');
    expect(everyone.slides.at(-1)?.notes).toEqual(
      expect.arrayContaining(['Internal: Lead Designer - Level 2', 'Internal: I lead.']),
    );
  });

  it('leaves notes alone where nothing is internal', () => {
    const { everyone } = deck({});
    expect(everyone.slides.flatMap(({ notes }) => notes).join(' ')).not.toContain('Internal');
  });
});
