import { neutralBrand } from '../domain/brand.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Craft, Framework, Level } from '../domain/framework.js';
import type { Edition, PrintJob } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';
import type { SpecimenSample } from '../domain/specimen-sample.js';
import { jobOf } from '../products/job-of.js';
import { makeRenderer, type Renderer } from '../render/render-page.js';
import { sheetSize } from '../render/sheet/lay-sheet.js';
import { orientationOf, sheetOf } from '../render/sheet/sheet-of.js';
import { chooseWords } from './looks/choose-words.js';
import { loadLooks } from './looks/load-looks.js';
import { wearOwn } from './looks/wear-own.js';
import type { BuildHooks } from './nouns/build-hooks.js';
import { factsAlone, type PrintedAlone, printAlone } from './print-alone.js';

/** The sheets of a brand by itself, or what is wrong with it. */
export type Specimen =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Prints the first brand of the settings by itself: its colours with their contrasts, its type, its logo, and a sample of
 * what is made in it, through the same printing and finishing as everything else.
 *
 * @param framework of which the samples are
 */
export async function printSpecimen(
  framework: Framework,
  settings: Settings,
  hooks: BuildHooks,
): Promise<Specimen> {
  const looks = chooseWords(wearOwn(await loadLooks(settings), framework), framework, settings);
  const id = settings.brands[0] ?? neutralBrand;
  const brand = looks.brands?.get(id);
  if (brand === undefined) return { kind: 'faulty', diagnostics: looks.diagnostics };
  const edition: Edition = {
    brand: id,
    paper: settings.papers.includes('letter') ? 'letter' : 'a4',
    cardOrientation: 'portrait',
    handoutRest: 'nothing',
    print: 'standard',
    folder: '',
  };
  const renderer = makeRenderer(framework, brand, looks.templates);
  const context = { framework, brand, edition };
  const samples = sampleJobs(framework).map(({ name, about, job, width }): SpecimenSample => {
    const { margins, ground } = sheetOf(job.template, context, job.subject);
    const size = sheetSize(edition.paper, orientationOf(job.template, edition));
    return {
      name,
      about,
      html: firstSheet(job, edition, renderer),
      size,
      margins,
      width,
      fill: ground?.fill,
    };
  });
  const job = { id: 'brand', template: 'brand', subject: { kind: 'brand', samples } } as const;
  const printed: PrintedAlone = await printAlone(settings, hooks, {
    facts: factsAlone(
      {
        title: `${brand.name}: the brand`,
        subject: brand.name,
        keywords: [brand.name],
        language: 'en',
      },
      brand,
      settings,
    ),
    print: async (print) => print(renderer.render(job, edition)),
  });
  return { kind: 'printed', ...printed };
}

interface SampleJob {
  readonly name: string;
  readonly about: string;
  readonly job: PrintJob;
  /** In millimetres: three sheets to a row, or one and a slide. */
  readonly width: number;
}

function sampleJobs(framework: Framework): SampleJob[] {
  const found = sampleLevel(framework);
  if (found === undefined) return [];
  const { craft, level } = found;
  const cover: PrintJob = { id: 'cover', template: 'cover', subject: { kind: 'cover', craft: undefined } };
  const slides: PrintJob = {
    id: 'slides',
    template: 'slides',
    subject: { kind: 'level', craft, level },
  };
  const next = craft.levels[craft.levels.indexOf(level) + 1];
  const above = next === undefined ? [] : [{ craft, level: next }];
  const divider: PrintJob = { id: 'divider', template: 'divider', subject: { kind: 'divider', craft } };
  return [
    { name: 'Handout', about: level.label, job: jobOf.handout(craft, level), width: 52 },
    { name: 'Card', about: level.label, job: jobOf.card(craft, level), width: 52 },
    { name: 'Overview', about: craft.name, job: jobOf.overview(craft), width: 52 },
    { name: 'Cover', about: framework.title, job: cover, width: 52 },
    { name: 'Slide', about: level.label, job: slides, width: 112 },
    { name: 'Divider', about: craft.name, job: divider, width: 52 },
    ...above.map((other) => ({
      name: 'Step-up',
      about: `from ${level.label} to ${other.level.label}`,
      job: jobOf.stepUp({ craft, level }, other, framework),
      width: 104,
    })),
  ];
}

/** The middle rung of the first craft that has one. */
function sampleLevel({ crafts }: Framework): { craft: Craft; level: Level } | undefined {
  for (const craft of crafts) {
    const level = craft.levels[Math.floor((craft.levels.length - 1) / 2)];
    if (level !== undefined) return { craft, level };
  }
  return undefined;
}

/** A page's body; nothing in it leads anywhere, and it is said by its caption. */
function firstSheet(job: PrintJob, edition: Edition, renderer: Renderer): string {
  return renderer.render(job, edition).body.replace(/ (?:href|id)="[^"]*"/g, '');
}
