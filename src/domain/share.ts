import { createHash } from 'node:crypto';
import type { PlannedArtifact, PlannedContent } from './plan.js';

/** The first, second… of so many shares of one build, from 1. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** Nobody has more machines than that for one framework. */
export const mostShares = 1000;

/** Reads `2/8`; undefined for what is no share. */
export function readShare(text: string): Share | undefined {
  const [, index = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const share = { index: Number(index), of: Number(of) };
  return share.index >= 1 && share.index <= share.of && share.of <= mostShares ? share : undefined;
}

/**
 * Whether a file is made in a share. What is put together of many prints, and what tells of other files, is made when the shares
 * are joined. All files of a level fall into one share, whatever else is planned, so that a level that comes or goes moves no
 * other.
 */
export function isInShare({ content, craft, level }: PlannedArtifact, { index, of }: Share): boolean {
  if (isJoined[content.kind]) return false;
  return shareOf(level?.id ?? craft?.id ?? '', of) === index;
}

const isJoined: Readonly<Record<PlannedContent['kind'], boolean>> = {
  print: false,
  pptx: false,
  advert: false,
  matrix: false,
  'review-sheet': false,
  word: false,
  merge: true,
  index: true,
  'site-data': true,
  bundle: true,
};

/** The share that a name falls into, from 1: evenly, by its hash. */
export function shareOf(name: string, of: number): number {
  return (createHash('sha256').update(name).digest().readUIntBE(0, 6) % of) + 1;
}
