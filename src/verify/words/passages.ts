import { compareLevels } from '../../compare/compare-levels.js';
import { craftMatrix } from '../../compare/craft-matrix.js';
import type { Craft, Framework, Level, Section, Statement } from '../../domain/framework.js';
import type { StepSubject } from '../../domain/level-step.js';
import type { PlannedContent, PrintJob, Subject } from '../../domain/plan.js';
import type { ReviewSubject } from '../../domain/review-form.js';
import type { TemplateName } from '../../domain/template-name.js';
import { jobOf } from '../../products/job-of.js';
import { askedOfLevel } from '../../review/make-review-form.js';
import { advertPassages } from './advert-passages.js';
import { type CardPart, type Passage, type Written, whole } from './passage.js';

/** What a file of such content must say, in order; empty for one that holds no page of the framework whole. */
export function contentPassages(content: PlannedContent): Passage[] {
  return jobsOf(content).flatMap(jobPassages);
}

/** The prints that a file is made of. */
export function jobsOf(content: PlannedContent): PrintJob[] {
  switch (content.kind) {
    case 'print':
    case 'word':
      return [content.job];
    case 'merge':
      return content.parts.flatMap(({ job }) => (job === 'contents' ? [] : [job]));
    case 'advert':
      return [jobOf.advert(content.advert)];
    case 'pptx':
    case 'review-sheet':
    case 'matrix':
    case 'index':
    case 'site-data':
    case 'bundle':
      return [];
  }
}

/** Of what shows a choice, or nothing of the framework's. */
const noWords = () => [];

/** The words that each template promises of its subject. */
const promised: Readonly<Record<TemplateName, (subject: Subject) => Passage[]>> = {
  handout: (of) => (of.kind === 'level' ? levelPassages(of.level, 'handout') : []),
  'handout-word': (of) => (of.kind === 'level' ? levelPassages(of.level, 'handout') : []),
  card: (of) => (of.kind === 'level' ? levelPassages(of.level, 'card') : []),
  'step-up': (of) => (of.kind === 'step' ? stepPassages(of) : []),
  'review-word': (of) => (of.kind === 'review' ? reviewPassages(of) : []),
  review: (of) => (of.kind === 'review' ? reviewPassages(of) : []),
  scorecard: (of) => (of.kind === 'level' ? scorecardPassages(of.level) : []),
  overview: (of) => (of.kind === 'craft' ? craftPassages(of.craft) : []),
  page: (of) => (of.kind === 'page' ? [of.page.heading, ...of.page.blocks].map(whole) : []),
  ladders: (of) => (of.kind === 'ladders' ? laddersPassages(of.framework) : []),
  matrix: (of) => (of.kind === 'craft' ? matrixPassages(of.craft) : []),
  advert: (of) => (of.kind === 'advert' ? advertPassages(of.advert) : []),
  'advert-word': (of) => (of.kind === 'advert' ? advertPassages(of.advert) : []),
  slides: noWords,
  cover: noWords,
  divider: noWords,
  contents: noWords,
  answers: noWords,
  diff: noWords,
  brand: noWords,
  numbers: noWords,
};

function jobPassages({ template, subject }: PrintJob): Passage[] {
  return promised[template](subject);
}

type LevelForm = 'handout' | 'card';

function levelPassages(level: Level, form: LevelForm): Passage[] {
  const length = level.sections.reduce(
    (sum, each) => sum + (each.kind === 'prose' ? each.blocks.length : 0),
    0,
  );
  const text = form === 'card' ? { page: level.file, area: '', length } : undefined;
  return [
    whole(level.heading),
    ...(level.isOwnSummary ? [whole({ html: '', text: level.summary, place: level.place })] : []),
    ...level.sections.flatMap((section) => sectionPassages(section, level, text)),
  ];
}

/** A card has no column heads, and may leave the end of an area and of other text to the handout. */
function sectionPassages(section: Section, { file }: Level, text: CardPart | undefined): Passage[] {
  if (section.kind === 'prose') return section.blocks.map((block) => partOf(block, text));
  const head = text === undefined ? section.head.slice(0, 2).map(whole) : [];
  const areas = section.expectations.flatMap(({ name, statements }) => {
    const part = text && { page: file, area: name.text, length: statements.filter(isCounted).length };
    return [
      whole(name),
      ...statements.map((statement) => ({
        ...partOf(statement, part),
        ...(isCounted(statement) ? {} : { leads: true as const }),
      })),
    ];
  });
  return [...head, ...areas];
}

/** What a level says about its areas, else all it says, and what is asked. */
function scorecardPassages({ role, place, sections, questions = [] }: Level): Passage[] {
  const askedOf = (area: string | undefined) =>
    questions.filter((each) => each.area === area).flatMap(({ blocks }) => blocks.map(whole));
  const areas = sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : []));
  const prose = sections.flatMap((section) => (section.kind === 'prose' ? section.blocks : []));
  return [
    whole({ html: '', text: role, place }),
    ...(areas.length === 0 ? prose.map(whole) : []),
    ...askedOf(undefined),
    ...areas.flatMap(({ name, statements }, at) => [
      whole(name),
      ...statements.map(whole),
      // Of two areas of one name, the first is asked about.
      ...(areas.findIndex((each) => each.name.text === name.text) === at ? askedOf(name.text) : []),
    ]),
  ];
}

function isCounted({ heading }: Statement): boolean {
  return heading !== true;
}

function partOf(written: Written, part: CardPart | undefined): Passage {
  return part === undefined ? whole(written) : { ...whole(written), part };
}

function craftPassages(craft: Craft): Passage[] {
  return [
    craft.heading,
    ...craft.intro,
    ...craft.areas.flatMap(({ name, blocks }) => [name, ...blocks]),
    ...craft.outro,
  ].map(whole);
}

/** What a sheet of two levels says, area by area: the lower one's statements, then the upper one's. */
function stepPassages({ below, above, framework }: StepSubject): Passage[] {
  return compareLevels(below, above, framework).parts.flatMap((part) =>
    [
      ...[part.name, part.under].flatMap((name) => name ?? []),
      ...part.pairs.map((pair) => pair.below),
      ...part.below,
      ...part.pairs.map((pair) => pair.above),
      ...part.fresh,
    ].map(whole),
  );
}

/** What a sheet asks about, area by area. */
function reviewPassages({ craft, level }: ReviewSubject): Passage[] {
  return askedOfLevel(craft, level).flatMap(({ name, under, statements }) =>
    [...[name, under].flatMap((head) => head ?? []), ...statements.map(({ statement }) => statement)].map(
      whole,
    ),
  );
}

/** A poster may be parted at its levels, so its cells have no one order. */
function matrixPassages(craft: Craft): Passage[] {
  const cells = craftMatrix(craft).rows.flatMap(({ name, cells }) => [
    ...(name === undefined ? [] : [name]),
    ...cells.flat().flatMap(({ heading, statements }) => [...(heading ? [heading] : []), ...statements]),
  ]);
  return cells.map((each) => ({ ...whole(each), anywhere: true }));
}

function laddersPassages({ crafts }: Framework): Passage[] {
  return crafts.flatMap(({ levels }) =>
    levels.flatMap(({ role, summary, place }) =>
      [role, summary]
        .filter((text) => text !== '')
        .map((text) => ({ ...whole({ html: '', text, place }), anywhere: true as const })),
    ),
  );
}
