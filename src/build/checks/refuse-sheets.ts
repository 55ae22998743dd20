import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Plan, PlannedArtifact, PrintJob } from '../../domain/plan.js';
import { jobOf } from '../../products/job-of.js';
import type { KnownSheets } from '../nouns/known-sheets.js';
import type { Looks } from '../nouns/looks.js';
import { sheetProblem } from './sheet-problem.js';

/** A plan without the files whose sheets cannot be printed as they are, and why. */
export interface WithoutRefused {
  readonly plan: Plan;
  /** Paths of what was taken out; their last good files stay. */
  readonly refused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes out what would be printed on a paper too dark to print, and what has a foot that its sheet cannot hold: both are
 * told at the line of brand.yaml, or of the page, that has to change. Slides are shown and not printed, on any paper.
 *
 * @param known what earlier rounds of a process that stays found
 */
export function refuseSheets(plan: Plan, looks: Looks, known: KnownSheets = nothingKnown): WithoutRefused {
  const { framework } = plan;
  const diagnostics = new Map<string, Diagnostic>();
  const checked = new Map<string, Diagnostic | undefined>();
  const problemOf = (artifact: PlannedArtifact, job: PrintJob): Diagnostic | undefined => {
    const { edition } = artifact;
    const key = [edition.brand, edition.paper, edition.print, job.id].join('\n');
    if (!checked.has(key)) {
      const from = { edition, framework, looks };
      checked.set(
        key,
        known.problemOf(job, from, (asked) => sheetProblem(job, edition, asked, looks)),
      );
    }
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

const nothingKnown: KnownSheets = { problemOf: (_job, { framework }, check) => check(framework) };

/** What an offline pack holds may be in no plan of its own, when others were asked for. */
function withPacked(artifacts: readonly PlannedArtifact[]): ReadonlySet<PlannedArtifact> {
  return new Set(artifacts.flatMap((one) => (one.content.kind === 'bundle' ? one.content.of : [one])));
}

/** What an artifact is printed from. The other forms of an advert are as long as its print, and stand or fall with it. */
function jobsOf({ craft, content }: PlannedArtifact): PrintJob[] {
  switch (content.kind) {
    case 'print':
    case 'word':
      return [content.job];
    case 'merge':
      return content.parts.map(({ job }) => (job === 'contents' ? contentsOf(craft) : job));
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

/** One object, by which it is known from round to round that they are the same. */
const noEntries: readonly never[] = [];

function contentsOf(craft: PlannedArtifact['craft']): PrintJob {
  return {
    id: `contents:${craft?.id ?? ''}`,
    template: 'contents',
    subject: { kind: 'contents', craft, entries: noEntries },
  };
}

/** An offline pack holds what is left. */
function without(artifact: PlannedArtifact, refused: ReadonlySet<PlannedArtifact>): PlannedArtifact {
  const { content } = artifact;
  if (content.kind !== 'bundle') return artifact;
  return { ...artifact, content: { ...content, of: content.of.filter((one) => !refused.has(one)) } };
}
