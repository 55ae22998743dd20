import type { Deck } from '../../src/domain/deck.js';
import type { Framework } from '../../src/domain/framework.js';
import { plainWording } from '../../src/domain/words/wording.js';
import { deckOf } from '../../src/render/deck-of.js';
import { frameworkOf, type LevelSketch } from './framework-of.js';

/** A craft of three levels, the second with more than one slide holds, a draft. */
export function deckFramework(
  levels: readonly LevelSketch[] = sampleLevels,
  areas: readonly string[] | undefined = levels === sampleLevels
    ? ['Automation', 'Process Design']
    : undefined,
): Framework {
  return frameworkOf({
    title: 'Career Framework',
    release: { version: '2026.1', effective: '2026-09-01', status: 'draft', approvedBy: 'Ada & Co' },
    crafts: [{ id: 'devops', name: 'DevOps Engineer', ...(areas === undefined ? {} : { areas }), levels }],
  });
}

const sampleLevels: readonly LevelSketch[] = [
  {
    role: 'Junior Engineer',
    areas: { Automation: ['I script <things> & more.'], 'Process Design': ['I follow.'] },
  },
  {
    role: 'Senior Engineer',
    intro: ['I look after a whole system.', 'People ask me.'],
    summary: 'Scope grows.',
    areas: {
      Automation: Array.from({ length: 7 }, (_, index) => `I automate task ${index + 1}.`),
      'Process Design': ['I map how a change travels.'],
    },
    notes: ['Remember to ask for feedback.'],
  },
  { role: 'Lead Engineer', areas: { Automation: ['I teach.'] } },
];

/** The deck for the level of that number, or for the craft. */
export function sampleDeck(number?: number, framework = deckFramework()): Deck {
  const [craft] = framework.crafts;
  if (craft === undefined) throw new Error('The sample has no craft.');
  return deckOf(
    framework,
    craft,
    craft.levels.find((level) => level.number === number),
    plainWording,
  );
}

/** Every word that stands on a slide below its title. */
export function bodyText({ body }: Deck['slides'][number]): string {
  if (body.kind === 'lines')
    return body.lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
  if (body.kind === 'rows') return body.rows.map(({ name, text }) => `${name}: ${text}`).join('\n');
  if (body.kind === 'picture') return '';
  return body.rungs.map(({ number, role }) => `${number} ${role}`).join('\n');
}
