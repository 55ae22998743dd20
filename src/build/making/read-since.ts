import { readFile } from 'node:fs/promises';
import { type PackText, readPack } from '../../bundle/pack-text.js';
import type { Audience } from '../../domain/audience.js';
import { BuildError } from '../../domain/build-error.js';

/**
 * What an earlier offline pack says. Throws a BuildError when it cannot be read, is none of ours, or was made for
 * others: what changed would quote to candidates what is internal.
 */
export async function readSince(path: string, audience: Audience): Promise<PackText> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BuildError(
      'pack-unreadable',
      `The pack ${path} cannot be read.`,
      'Name an offline pack that an earlier build made.',
      { cause },
    );
  });
  const pack = readPack(bytes);
  if ('problem' in pack) {
    throw new BuildError(
      'pack-not-ours',
      `${path} is not an offline pack of Ladderpress: ${pack.problem}`,
      'Name an offline pack that an earlier build made; its name ends in offline-pack.zip.',
    );
  }
  if (pack.text.audience !== audience) {
    throw new BuildError(
      'pack-for-others',
      `${path} was made for ${whom[pack.text.audience]}, and this one is for ${whom[audience]}.`,
      'Name a pack for the same audience.',
    );
  }
  return pack.text;
}

const whom: Readonly<Record<Audience, string>> = {
  everyone: 'everyone in the company',
  candidate: 'candidates',
};
