import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/domain/count-words.js';
import { most } from '../../src/slides/measure.js';
import { bodyText, deckFramework, sampleDeck } from '../support/deck-samples.js';
import type { LevelSketch } from '../support/framework-of.js';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
const titles = (number?: number) =>
  sampleDeck(number).slides.map(({ title, step }) => (step === '' ? title : spaced(`${title} (${step})`)));
/** What a slide is called: no two of a deck have one name. */
const names = (number?: number) =>
  sampleDeck(number).slides.map(({ over, title, step }) => spaced([over, title, step].join(' | ')));

describe('the deck for a level', () => {
  it('has a title, the ladder, the areas, the level with a slide for each area, and the next rung', () => {
    expect(titles(2)).toEqual([
      'Senior Engineer',
      'The ladder',
      'Areas',
      'About this level',
      'Automation',
      'Automation (continued, 2 of 2)',
      'Process Design',
      'Notes',
      'Next rung',
    ]);
  });

  it('names the areas of the level after themselves alone', () => {
    const anchors = sampleDeck(2).slides.map(({ anchor }) => anchor);
    expect(anchors.filter((anchor) => anchor !== '')).toEqual(['automation', 'process-design']);
  });

  it('says on its last slide which rung is next, and at the top that it is the top', () => {
    expect(spaced(bodyText(sampleDeck(2).slides.at(-1) ?? fail()))).toBe('Lead Engineer, Level 3');
    expect(bodyText(sampleDeck(3).slides.at(-1) ?? fail())).toBe(
      'This is the top rung of the DevOps Engineer ladder.',
    );
  });

  it('names every rung from the top and marks its own', () => {
    const [, ladder] = sampleDeck(2).slides;
    expect(ladder?.body).toMatchObject({
      rungs: [
        { number: '3', role: 'Lead Engineer', mark: 'other' },
        { number: '2', role: 'Senior Engineer', mark: 'this' },
        { number: '1', role: 'Junior Engineer', mark: 'other' },
      ],
    });
  });

  it('says framework, craft, version, date, Draft and its number on every slide', () => {
    for (const [index, slide] of sampleDeck(2).slides.entries()) {
      expect(slide).toMatchObject({
        foot: 'Career Framework · Version 2026.1, effective 1 September 2026',
        status: 'Draft',
        number: index + 1,
      });
      expect(slide.rail.current).toBe('2');
      const said = spaced(`${slide.over} ${slide.title} ${bodyText(slide)}`);
      expect(said).toContain('DevOps Engineer · ');
      expect(said).toContain('Level 2 of 3');
    }
  });

  it('has every statement of an area in the notes of each of its slides, in full', () => {
    const slides = sampleDeck(2).slides.filter(({ title }) => title === 'Automation');
    expect(slides).toHaveLength(2);
    for (const { notes } of slides) {
      expect(notes).toEqual([
        'Automation',
        ...[1, 2, 3, 4, 5, 6, 7].map((number) => `I automate task ${number}.`),
      ]);
    }
  });
});

describe('the text of a deck', () => {
  const words = (count: number) => `${Array.from({ length: count }, () => 'steady').join(' ')}.`;
  const statements = (count: number, length: number) => Array.from({ length: count }, () => words(length));
  const deckOf = (level: Partial<LevelSketch>, number: number | undefined = 1) =>
    sampleDeck(number, deckFramework([{ role: 'Engineer', intro: [], ...level }])).slides;

  it('is 24 pt on every slide, however much there is', () => {
    const slides = deckOf({
      intro: [words(120)],
      areas: { Automation: statements(9, 20), Craft: ['I plan.'] },
      notes: [words(200)],
    });
    const sizes = slides.flatMap(({ body }) => (body.kind === 'lines' ? [body.size] : []));
    expect(sizes.length).toBeGreaterThan(8);
    expect(new Set(sizes)).toEqual(new Set([24]));
  });

  it('leaves no slide with a word or two of what went before', () => {
    for (const count of [91, 95, 181, 185, 271]) {
      const slides = deckOf({ areas: { Automation: [words(count)] } });
      const shown = slides.filter(({ title }) => title === 'Automation').map(bodyText);
      expect(shown.join(' ').split(' ')).toHaveLength(count);
      for (const text of shown) expect(text.split(' ').length).toBeGreaterThan(20);
    }
  });

  it('says below an area’s title what it is about, once, unless that took more than two lines', () => {
    const area = (text: string) => {
      const framework = deckFramework([{ role: 'Engineer', areas: { Automation: statements(9, 20) } }]);
      const [craft] = framework.crafts;
      if (craft === undefined) fail();
      const areas = craft.areas.map((each) => ({ ...each, summary: text }));
      return sampleDeck(1, { ...framework, crafts: [{ ...craft, areas }] }).slides.filter(
        ({ title }) => title === 'Automation',
      );
    };
    const [first, ...others] = area('We let machines repeat what can be repeated.');
    expect(first?.lead?.text).toBe('We let machines repeat what can be repeated.');
    expect(others.length).toBeGreaterThan(0);
    expect(others.map(({ lead }) => lead)).toEqual(others.map(() => undefined));
    expect(area(words(60))[0]?.lead).toBeUndefined();
  });

  it('keeps a level that an author names on one line', () => {
    const { slides } = sampleDeck(1, deckFramework([{ intro: ['Work at Level 2 (Senior) starts here.'] }]));
    expect(bodyText(slides.find(({ title }) => title === 'About this level') ?? fail())).toContain(
      'at Level\u00a02 (Senior)',
    );
  });

  it('keeps what follows a title on one line', () => {
    const steps = deckOf({ areas: { Automation: statements(9, 20) } }).map(({ step }) => step);
    expect(steps).toContain('continued,\u00a02\u00a0of\u00a03');
  });

  it('begins with what a level is about: on the opening of its own deck, on its title in its craft’s', () => {
    const level = { summary: 'Scope grows.', areas: { Craft: ['I plan.'] } };
    const own = deckOf(level);
    expect(own.map(({ kind }) => kind)).not.toContain('level');
    expect(bodyText(own[0] ?? fail())).toContain('Scope grows.');
    const [title, ...others] = sampleDeck(
      undefined,
      deckFramework([{ role: 'Engineer', intro: [], ...level }]),
    ).slides.filter(({ kind }) => kind === 'level');
    expect(others).toEqual([]);
    expect(title).toMatchObject({ title: 'Engineer', step: 'Level\u00a01', kicker: 'DevOps Engineer' });
    expect(bodyText(title ?? fail())).toBe('Scope grows.');
  });

  it('is about the level where it has no intro and its opening has no room for that', () => {
    const summary = words(70);
    const slides = deckOf({ summary, areas: { Craft: ['I plan.'] } });
    expect(bodyText(slides[0] ?? fail())).not.toContain('steady');
    expect(bodyText(slides.find(({ title }) => title === 'About this level') ?? fail())).toBe(summary);
  });
});

describe('the rung below', () => {
  const besides = (below: LevelSketch, above: LevelSketch, number?: number) =>
    sampleDeck(number, deckFramework([below, above])).slides.flatMap(({ title, rail, body }) =>
      body.kind === 'lines' && body.beside !== undefined
        ? [{ area: title, rung: rail.current, ...body.beside }]
        : [],
    );
  const saying = (areas: Record<string, string[]>): LevelSketch => ({ role: 'Engineer', areas });
  const many = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `I keep promise ${at + 1} to all who use our systems at night and by day.`,
    );

  it.each([2, undefined])('stands beside this one where both fit, in the deck of %s', (number) => {
    const [beside, ...others] = besides(
      saying({ Automation: ['I script.'], Craft: ['I learn.'] }),
      saying({ Automation: ['I plan it.'], Design: ['I draw.'] }),
      number,
    );
    expect(others).toEqual([]);
    expect(beside).toMatchObject({ title: 'Rung below, Level\u00a01', rung: '2' });
    expect(beside?.lines.map(({ runs, mark }) => mark + runs.map(({ text }) => text).join(''))).toEqual([
      'I script.',
    ]);
  });

  it('is left out where it would take this one a second slide, and where it has no room itself', () => {
    const short = saying({ Automation: ['I script.'] });
    expect(besides(short, saying({ Automation: many(6) }), 2)).toEqual([]);
    expect(besides(short, saying({ Automation: many(2) }), 2)).toHaveLength(1);
    expect(besides(saying({ Automation: many(6) }), short, 2)).toEqual([]);
  });
});

describe('the areas of a craft', () => {
  const overview = (count: number, name: (number: number) => string, level?: number) => {
    const areas = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [name(index + 1), ['I plan.']]),
    );
    const { slides } = sampleDeck(level, deckFramework([{ role: 'Engineer', areas }]));
    return slides.filter(({ title }) => title === 'Areas');
  };

  it('with short words stand eight on a slide', () => {
    expect(overview(8, (number) => `Area ${number}`)).toHaveLength(1);
    expect(overview(16, (number) => `Area ${number}`)).toHaveLength(2);
  });

  it('with long names have a wider column for them where that takes fewer slides', () => {
    const [first] = overview(5, (number) => `I keep systems of kind ${number} healthy while people sleep`);
    expect(first?.body.kind === 'rows' && first.body.names).toBeGreaterThan(68);
  });

  it('that are too many for an overview are named alone in a level’s deck, and told in its notes', () => {
    const name = (number: number) => `I keep systems of kind ${number} healthy while people sleep`;
    const slides = overview(24, name, 1);
    expect(slides.length).toBeLessThanOrEqual(3);
    const shown = slides.flatMap(({ body }) => (body.kind === 'lines' ? body.lines : []));
    expect(shown.map(({ runs }) => runs[0]?.text)).toEqual(
      Array.from({ length: 24 }, (_, at) => name(at + 1)),
    );
    for (const { body, notes } of slides) {
      expect(body).toMatchObject({ kind: 'lines', columns: 2 });
      expect(notes.join(' ')).toContain('healthy while people sleep means.');
    }
    expect(overview(24, name)[0]?.body.kind).toBe('rows');
  });

  it('are places of a craft’s deck, also where a table alone shows them', () => {
    const framework = deckFramework();
    const [craft] = framework.crafts;
    if (craft === undefined) fail();
    const areas = craft.areas.map((area) => ({ ...area, blocks: [] }));
    const { slides } = sampleDeck(undefined, { ...framework, crafts: [{ ...craft, areas }] });
    expect(slides.find(({ title }) => title === 'Areas')?.places).toEqual(['automation', 'process-design']);
    expect(sampleDeck().slides.flatMap(({ places }) => places)).toEqual([]);
    expect(sampleDeck(2).slides.flatMap(({ places }) => places)).toEqual([]);
  });
});

describe('the deck for a craft', () => {
  it('shows what the craft is for, the ladder, the areas in full, then every level', () => {
    expect(titles()).toEqual([
      'DevOps Engineer',
      'About the craft',
      'The ladder',
      'Areas',
      'Automation',
      'Process Design',
      'Junior Engineer (Level 1)',
      'About this level',
      'Automation',
      'Process Design',
      'Next rung',
      'Senior Engineer (Level 2)',
      'About this level',
      'Automation',
      'Automation (continued, 2 of 2)',
      'Process Design',
      'Notes',
      'Next rung',
      'Lead Engineer (Level 3)',
      'About this level',
      'Automation',
      'Next rung',
    ]);
  });

  it('has no two slides of the same name, so that each is found by it', () => {
    for (const number of [undefined, 2]) expect(new Set(names(number)).size).toBe(names(number).length);
  });

  it('names each level and area once, where a slide begins it, and its own areas without a level', () => {
    const anchors = sampleDeck().slides.map(({ anchor }) => anchor);
    expect(anchors.filter((anchor) => anchor !== '')).toEqual([
      'automation',
      'process-design',
      'level1',
      'level1-automation',
      'level1-process-design',
      'level2',
      'level2-automation',
      'level2-process-design',
      'level3',
      'level3-automation',
    ]);
    expect(anchors[titles().indexOf('Automation (continued, 2 of 2)')]).toBe('');
  });
});

describe('a level of 2,000 words', () => {
  const statements = Array.from(
    { length: 20 },
    (_, index) => `${Array.from({ length: 100 }, (_, word) => `w${index * 100 + word}`).join(' ')}.`,
  );
  const framework = deckFramework([{ role: 'Engineer', areas: { Automation: statements } }]);
  const slides = sampleDeck(1, framework).slides.filter(({ title }) => title === 'Automation');

  it('still makes slides, each of at most six statements and 90 words', () => {
    expect(slides.length).toBeGreaterThan(20);
    for (const slide of slides) {
      expect(countWords(bodyText(slide))).toBeLessThanOrEqual(most.words);
      expect(slide.body.kind === 'lines' && slide.body.lines.length).toBeLessThanOrEqual(most.statements);
    }
  });

  it('loses no word', () => {
    expect(slides.map(bodyText).join(' ').split(/\s+/)).toEqual(statements.join(' ').split(/\s+/));
  });
});

it('a ladder of twenty rungs takes several slides, and its rail shows the nearest nine', () => {
  const levels = Array.from({ length: 20 }, (_, index) => ({
    role: `Engineer ${index + 1}`,
    areas: { A: ['I do.'] },
  }));
  const { slides } = sampleDeck(12, deckFramework(levels));
  const ladder = slides.filter(({ title }) => title === 'The ladder');
  expect(ladder.map(({ body }) => body.kind === 'rungs' && body.rungs.map(({ number }) => number))).toEqual([
    ['20', '19', '18', '17', '16', '15', '14'],
    ['13', '12', '11', '10', '9', '8', '7'],
    ['6', '5', '4', '3', '2', '1'],
  ]);
  expect(slides.at(-1)?.rail.rungs).toEqual(['8', '9', '10', '11', '12', '13', '14', '15', '16']);
});

function fail(): never {
  throw new Error('There is no such slide.');
}
