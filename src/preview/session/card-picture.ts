import { atPlace } from '../../build/checks/page-problem.js';
import { placeOf } from '../../build/checks/place-of.js';
import { BuildError } from '../../domain/build-error.js';
import type { Page } from '../../domain/page.js';
import type { PrintJob } from '../../domain/plan.js';
import type { CardPicture } from '../session.js';
import type { Shown } from './show-choice.js';

/** A card before its picture was taken. */
export interface CardJob {
  readonly level: string;
  readonly job: PrintJob;
  /** Renders its page. */
  readonly page: () => Page;
  /** Of its print, which the picture is of. */
  readonly key: string;
}

/** Dots to a CSS pixel. */
const scale = 1;

/** @throws BuildError `no-artifact` for a level that has no card */
export function cardJob(of: Shown, level: string): CardJob {
  const artifact = of.cards.get(level);
  if (artifact?.content.kind !== 'print') {
    throw new BuildError('no-artifact', `There is no card of ${level}.`, 'Choose a level of the framework.');
  }
  const { job } = artifact.content;
  const { prints } = of.shopOf(artifact);
  return { level, job, page: () => prints.page(job), key: prints.key(job) };
}

/** Takes the picture of a card, and measures it. */
export async function takeCard(
  { level, job, page, key }: CardJob,
  of: Shown,
  signal: AbortSignal,
): Promise<CardPicture> {
  const { png, width, height, fit, measures } = await of.press.printer
    .picture(page(), scale, signal)
    .catch((error: unknown) => {
      throw atPlace(error, placeOf(job.subject, of.framework));
    });
  if (fit.kind !== 'card' || measures === undefined) throw new Error(`What was set for ${level} is no card.`);
  return { key, png, width, height, fit: { density: fit.density, left: fit.left, ...measures } };
}
