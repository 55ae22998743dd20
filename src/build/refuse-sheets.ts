import type { Brand } from '../domain/brand.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { lightness } from '../domain/lightness.js';
import { papers } from '../domain/paper.js';
import type { Place } from '../domain/place.js';
import type { Plan, PlannedArtifact, PrintJob, Subject } from '../domain/plan.js';
import { checkFoot, type FootFault } from '../render/sheet/check-sheet.js';
import type { BrandPlaces } from '../settings/load-brand.js';
import type { Looks } from './load-looks.js';

/** A plan without the files whose sheets cannot be printed as they are, and why. */
export interface WithoutRefused {
  readonly plan: Plan;
  /** Paths of what was taken out; their last good files stay. */
  readonly refused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Under this lightness (L of OKLab) a sheet would be mostly ink or toner, up to an edge that desk printers leave white. */
const leastLightness = 0.9;

/**
 * Takes out what would be printed on a paper too dark to print, and what has a foot that its sheet cannot hold: both are
 * told at the line of brand.yaml, or of the page, that has to change. Slides are shown and not printed, on any paper.
 */
export function refuseSheets(plan: Plan, looks: Looks): WithoutRefused {
  const diagnostics = new Map<string, Diagnostic>();
  const checked = new Map<string, Diagnostic | undefined>();
  const problemOf = (artifact: PlannedArtifact, job: PrintJob): Diagnostic | undefined => {
    const { edition } = artifact;
    const key = [edition.brand, edition.paper, edition.print, job.id].join('\n');
    if (!checked.has(key)) checked.set(key, check(artifact, job, plan, looks));
    return checked.get(key);
  };
  const refused = new Set<PlannedArtifact>();
  for (const artifact of withPacked(plan.artifacts)) {
    for (const job of jobsOf(artifact)) {
      const problem = problemOf(artifact, job);
      if (problem === undefined) continue;
      refused.add(artifact);
      const { file, line } = problem.place;
      diagnostics.set(`${problem.code} ${file}:${line} ${problem.what}`, problem);
    }
  }
  if (refused.size === 0) return { plan, refused: [], diagnostics: [] };
  return {
    plan: {
      ...plan,
      artifacts: plan.artifacts.filter((one) => !refused.has(one)).map((one) => without(one, refused)),
    },
    refused: plan.artifacts.filter((one) => refused.has(one)).map(({ path }) => path),
    diagnostics: [...diagnostics.values()],
  };
}

/** What an offline pack holds may be in no plan of its own, when others were asked for. */
function withPacked(artifacts: readonly PlannedArtifact[]): ReadonlySet<PlannedArtifact> {
  return new Set(artifacts.flatMap((one) => (one.content.kind === 'bundle' ? one.content.of : [one])));
}

/** What an artifact is printed from. The text forms of an advert are as long as its print, and stand or fall with it. */
function jobsOf({ craft, content }: PlannedArtifact): PrintJob[] {
  switch (content.kind) {
    case 'print':
      return [content.job];
    case 'merge':
      return content.parts.map(({ job }) => (job === 'contents' ? contentsOf(craft) : job));
    case 'advert':
      return [advertJob(content.advert)];
    default:
      return [];
  }
}

function contentsOf(craft: PlannedArtifact['craft']): PrintJob {
  return {
    id: `contents:${craft?.id ?? ''}`,
    template: 'contents',
    subject: { kind: 'contents', craft, entries: [] },
  };
}

function advertJob(advert: Extract<Subject, { kind: 'advert' }>['advert']): PrintJob {
  return { id: `advert:${advert.id}`, template: 'advert', subject: { kind: 'advert', advert } };
}

function check(
  { edition }: PlannedArtifact,
  job: PrintJob,
  plan: Plan,
  looks: Looks,
): Diagnostic | undefined {
  const brand = looks.brands?.get(edition.brand);
  const places = looks.places.get(edition.brand);
  if (brand === undefined || places === undefined || job.template === 'slides') return undefined;
  if (lightness(brand.colours.paper) < leastLightness) return darkPaper(brand, places);
  const context = { framework: plan.framework, brand, edition };
  const fault = checkFoot(job, context);
  if (fault === undefined) return undefined;
  const own = fault.own === undefined ? undefined : places.foot[fault.own];
  return footProblem(fault, own ?? placeOf(job.subject, plan), sheetName(edition));
}

function darkPaper({ colours }: Brand, { paper }: BrandPlaces): Diagnostic {
  return {
    code: 'dark-paper',
    severity: 'error',
    place: paper,
    what: `paper ${colours.paper} is too dark to print on.`,
    why: 'Ink would cover every page, but for the edges that a desk printer leaves white.',
    fix: 'Choose a paper at least as light as #DEDEDE, or make slides alone: --product slides,pptx.',
  };
}

function footProblem(fault: FootFault, place: Place, sheet: string): Diagnostic {
  const problem = { severity: 'error', place } as const;
  if (fault.kind === 'too-wide') {
    return {
      ...problem,
      code: 'foot-too-wide',
      what: `"${shortened(fault.word)}" is wider than the foot of ${sheet}.`,
      why: 'It would run off the paper.',
      fix: 'Shorten it, or give it places to break: a space, a slash, a hyphen or a soft hyphen.',
    };
  }
  return {
    ...problem,
    code: 'foot-too-tall',
    what: `The foot of ${sheet} would be ${Math.round(fault.height)} mm high; at most ${Math.round(fault.most)} mm are left to it.`,
    why: 'It would crowd out what the page is for.',
    fix:
      fault.own === undefined
        ? 'Shorten the titles of the page.'
        : 'Shorten the lines of the foot in brand.yaml.',
  };
}

function sheetName({ paper, print }: PlannedArtifact['edition']): string {
  return print === 'large' ? `${papers[paper].name} in large print` : papers[paper].name;
}

function shortened(word: string): string {
  return word.length > 40 ? `${word.slice(0, 39)}…` : word;
}

/** The page that says what the foot repeats. */
function placeOf(subject: Subject, { framework }: Plan): Place {
  const nowhere = { file: framework.root?.file ?? framework.crafts[0]?.file ?? '', line: 1, column: 1 };
  switch (subject.kind) {
    case 'level':
      return subject.level.place;
    case 'craft':
      return subject.craft.place;
    case 'page':
      return subject.page.place;
    case 'advert':
      return subject.advert.level.place;
    case 'cover':
    case 'contents':
      return subject.craft?.place ?? framework.root?.place ?? nowhere;
    default:
      return nowhere;
  }
}

/** An offline pack holds what is left. */
function without(artifact: PlannedArtifact, refused: ReadonlySet<PlannedArtifact>): PlannedArtifact {
  const { content } = artifact;
  if (content.kind !== 'bundle') return artifact;
  return { ...artifact, content: { ...content, of: content.of.filter((one) => !refused.has(one)) } };
}
