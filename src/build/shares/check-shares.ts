import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BuildError } from '../../domain/build-error.js';
import { peopleFolder } from '../../domain/person.js';
import { mostShares } from '../../domain/share.js';
import { manifestName } from '../../write/manifest-name.js';
import { shareFile, shareFolder } from '../nouns/share-folder.js';
import { type MadeFrom, madeFromKeys } from './made-from.js';

const count = z.int().min(1).max(mostShares);
const shape = z.object({
  generator: z.literal('ladderpress'),
  format: z.literal(1),
  index: count,
  of: count,
  made: z.object(Object.fromEntries(madeFromKeys.map((key) => [key, z.string()]))),
});

type Left = z.infer<typeof shape> & { readonly folder: string };

/**
 * Says that folders hold each share of one build once, and that the build is that of this framework.
 *
 * @param folders absolute paths
 * @param here what the whole is made from
 * @throws BuildError `no-share`, `share-doubled`, `share-missing` or `share-differs`
 */
export async function checkShares(folders: readonly string[], here: MadeFrom): Promise<void> {
  const shares = await Promise.all(folders.map(readLeft));
  const [first] = shares;
  if (first === undefined) return;
  for (const share of shares) {
    if (share.of !== first.of) {
      throw new BuildError(
        'share-differs',
        `${first.folder} is one of ${first.of} shares, and ${share.folder} one of ${share.of}.`,
        'Join the shares of one build.',
      );
    }
    const fault = madeFromKeys.find((key) => share.made[key] !== here[key]);
    if (fault !== undefined) throw differs(share, fault, here);
    const twin = shares.find((other) => other !== share && other.index === share.index);
    if (twin !== undefined) {
      throw new BuildError(
        'share-doubled',
        `Share ${share.index} of ${share.of} is in ${share.folder} and in ${twin.folder}.`,
        'Name each share once.',
      );
    }
  }
  const missing = Array.from({ length: first.of }, (_, at) => at + 1).filter(
    (index) => !shares.some((share) => share.index === index),
  );
  if (missing.length === 0) return;
  throw new BuildError(
    'share-missing',
    `Of ${first.of} shares, ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    `Build ${missing.length === 1 ? 'it' : 'them'} with --shard ${missing[0]}/${first.of}${missing.length === 1 ? '' : ' and so on'}, or name the folder of each.`,
  );
}

async function readLeft(folder: string): Promise<Left> {
  const text = await readFile(join(folder, shareFolder, shareFile), 'utf8').catch(() => undefined);
  const parsed = shape.safeParse(parseJson(text));
  if (parsed.success) return { ...parsed.data, folder };
  if (existsSync(join(folder, peopleFolder, manifestName))) {
    throw new BuildError(
      'no-share',
      `${folder} holds packs for people, which are whole as they are: there is nothing to join.`,
      'Copy the folders of people out of each share into one folder; docs/scale.md tells how.',
    );
  }
  throw new BuildError(
    'no-share',
    `${folder} holds no share of a build.`,
    'Name the folders that builds with --shard wrote to, whole, with the folder .ladderpress-share in each.',
  );
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const words: Readonly<Record<(typeof madeFromKeys)[number], string>> = {
  program: 'by another version of Ladderpress',
  browser: 'by another browser',
  settings: 'with other settings',
  templates: 'with other templates or brands',
  framework: 'from another framework',
};

function differs(share: Left, fault: keyof MadeFrom, here: MadeFrom): BuildError {
  const told = fault === 'program' ? ` (${share.made[fault]}; this is ${here[fault]})` : '';
  return new BuildError(
    'share-differs',
    `Share ${share.index} in ${share.folder} was made ${words[fault]} than what is joined here${told}.`,
    'Build every share, and join them, with one version of Ladderpress, of one commit, with the same flags.',
  );
}
