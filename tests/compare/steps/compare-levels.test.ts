import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareLevels } from '../../../src/compare/compare-levels.js';
import type { Framework } from '../../../src/domain/framework.js';
import type { LevelStep } from '../../../src/domain/level-step.js';
import { designerCraft, level, frameworkOf as modelledFramework, modelOf } from '../../model/support.js';
import { frameworkOf } from '../../support/framework-of.js';

interface Labelled {
  readonly was: readonly string[];
  readonly now: readonly string[];
  /** `new`, or `1 grown`. */
  readonly said: readonly string[];
}

const labelled: readonly Labelled[] = parse(readFileSync(new URL('labelled.yaml', import.meta.url), 'utf8'));

/** Each pair of rungs as a craft, so that words are as common as in a framework. */
const framework = frameworkOf({
  crafts: labelled.map(({ was, now }) => ({ levels: [{ areas: { Work: was } }, { areas: { Work: now } }] })),
});

function step(of: Framework, craft: number, [below, above]: readonly [number, number] = [0, 1]): LevelStep {
  const own = of.crafts[craft];
  const [lower, upper] = [own?.levels[below], own?.levels[above]];
  if (own === undefined || lower === undefined || upper === undefined) throw new Error('No such step.');
  return compareLevels({ craft: own, level: lower }, { craft: own, level: upper }, of);
}

/** What the comparison says of each statement of the upper rung, in the words of the labels. */
function found(at: number): string[] {
  const { was, now } = labelled[at] as Labelled;
  const pairs = step(framework, at).parts.flatMap(({ pairs }) => pairs);
  return now.map((text) => {
    const pair = pairs.find(({ above }) => above.text === text);
    return pair === undefined ? 'new' : `${was.indexOf(pair.below.text) + 1}`;
  });
}

const verdicts = labelled.flatMap(({ now, said, was }, at) => {
  const own = found(at);
  return now.map((text, index) => {
    const [origin = '', as = 'new'] = String(said[index]).split(' ');
    return { text, was: was[Number(origin) - 1], origin, as, found: own[index] };
  });
});

describe('a statement of the upper rung, as a hundred labelled by hand say', () => {
  it('has an origin that is right where one is told, and is told for most that have one', () => {
    const hasOrigin = verdicts.filter(({ as }) => as !== 'new');
    const told = verdicts.filter(({ found }) => found !== 'new');
    const right = told.filter(({ found, origin }) => found === origin);
    expect(verdicts.length).toBeGreaterThanOrEqual(100);
    // docs/step-up.md tells these figures.
    expect(right.length / told.length).toBeGreaterThanOrEqual(0.96);
    expect(right.length / hasOrigin.length).toBeGreaterThanOrEqual(0.87);
  });

  it.each(verdicts.filter(({ as }) => as === 'same' || as === 'reworded'))(
    '"$text" is not new',
    (verdict) => {
      expect(verdict.found).toBe(verdict.origin);
    },
  );
});

const table = (rows: Readonly<Record<string, string>>) =>
  `| Area | Description |\n|---|---|\n${Object.entries(rows)
    .map(([area, statements]) => `| ${area} | ${statements} |\n`)
    .join('')}`;

function twoRungs(was: string, now: string): LevelStep {
  const page = (number: number, text: string) =>
    level(`# Designer - Level ${number}\n\n${text}`, `Level ${number}`, number);
  return step(
    modelledFramework(
      modelOf({ 'index.md': designerCraft, 'level1.md': page(1, was), 'level2.md': page(2, now) }),
    ),
    0,
  );
}

const shape = ({ parts }: LevelStep) =>
  parts.map(({ name, under, only, pairs, below, fresh }) => ({
    name: [name?.text, under?.text].filter((part) => part !== undefined).join(' · '),
    ...(only === undefined ? {} : { only }),
    pairs: pairs.map(
      ({ kind, above, from }) => `${kind}: ${above.text}${from === undefined ? '' : ` (${from})`}`,
    ),
    below: below.map(({ text }) => text),
    fresh: fresh.map(({ text }) => text),
  }));

describe('two rungs side by side', () => {
  it('find a statement again that moved to another area', () => {
    const moved = twoRungs(
      table({ Research: 'I listen to customers. <br> I keep a diary of every study.', Drawing: 'I draw.' }),
      table({ Research: 'I plan studies.', Drawing: 'I draw. <br> I keep a diary of every study.' }),
    );
    expect(shape(moved)).toEqual([
      { name: 'Research', pairs: [], below: ['I listen to customers.'], fresh: ['I plan studies.'] },
      {
        name: 'Drawing',
        pairs: ['stays: I draw.', 'stays: I keep a diary of every study. (Research)'],
        below: [],
        fresh: [],
      },
    ]);
  });

  it('keep areas that only one of them has, the lower one’s last', () => {
    const step = twoRungs(
      table({ Research: 'I listen.', Pace: 'I keep up.' }),
      table({ Drawing: 'I draw.', Pace: 'I set it.' }),
    );
    expect(shape(step).map(({ name, only }) => [name, only])).toEqual([
      ['Drawing', 'above'],
      ['Pace', undefined],
      ['Research', 'below'],
    ]);
  });

  it('take what is equal but for marks and spaces as staying', () => {
    const step = twoRungs(
      table({ Pace: 'I **deploy**  the service' }),
      table({ Pace: 'I deploy the service.' }),
    );
    expect(shape(step)[0]?.pairs).toEqual(['stays: I deploy the service.']);
  });

  it('compare paragraphs and items under each heading where there are no areas', () => {
    const step = twoRungs(
      'Text first.\n\n## Craft\n\n- I draw small things.\n- I ask.\n\n## Team\n\nI turn up.',
      'Other text.\n\n## Craft\n\n- I draw large things.\n\n## Team\n\nI turn up.\n\nI bring cake.',
    );
    expect(shape(step)).toEqual([
      { name: '', pairs: ['grows: Other text.'], below: [], fresh: [] },
      { name: 'Craft', pairs: ['grows: I draw large things.'], below: ['I ask.'], fresh: [] },
      { name: 'Team', pairs: ['stays: I turn up.'], below: [], fresh: ['I bring cake.'] },
    ]);
  });

  it('say of two empty rungs nothing', () => {
    expect(shape(twoRungs('', ''))).toEqual([]);
  });
});
