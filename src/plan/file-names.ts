import type { Audience } from '../domain/audience.js';
import { frameworkBrands } from '../domain/brand.js';
import type { Craft, Framework, Level, Release } from '../domain/framework.js';
import type { Medium } from '../domain/medium.js';
import type { Edition } from '../domain/plan.js';
import { safeName } from '../domain/safe-name.js';
import type { FileNaming } from '../products/product.js';

/**
 * The one place that names output files. Names come from permalinks, so a new role or H1 keeps old links alive; a
 * level's rank follows, so a new rank gives its files new names. They read well on their own as an attachment:
 * `devopsengineer/devopsengineer-level3-senior-handout.pdf`.
 */
export function fileName(
  edition: Edition,
  naming: Exclude<FileNaming, { kind: 'attachment' | 'person' }>,
  of: { framework: Framework; craft: Craft | undefined; level: Level | undefined; toward?: Level },
  release: NamedRelease,
): string {
  const audience = release.audience === 'everyone' ? [] : [release.audience];
  const toward = of.toward === undefined ? [] : ['to', nameStem({ ...of, level: of.toward })];
  const stem = [nameStem(of), ...toward, ...audience, ...marks(edition, release)].join('-');
  const folder = [edition.folder, of.craft === undefined ? '' : of.craft.id].filter((part) => part !== '');
  if (naming.kind === 'ending') return [...folder, `${stem}-${naming.ending}`].join('/');
  // Where a name has a folder of its own, the file is what says for whom it is.
  const parts = naming.name.split('/');
  return [...folder, ...parts.slice(0, -1), [...audience, ...parts.slice(-1)].join('-')].join('/');
}

/**
 * The name of a file that somebody gets alone: `devopsengineer/vaarst-senior-devops-engineer-job-advert.pdf`. It begins
 * with whose it is: the brand, or the framework where it wears none.
 */
export function attachmentName(
  edition: Edition,
  { stem, ending }: { readonly stem: string; readonly ending: string },
  of: { framework: Framework; craft: Craft | undefined; level: Level | undefined },
  release: NamedRelease,
): string {
  const owner = frameworkBrands.includes(edition.brand) ? of.framework.id : edition.brand;
  const own = slug(stem) || of.level?.id || 'level';
  const folder = [edition.folder, of.craft?.id ?? ''].filter((part) => part !== '');
  return [...folder, [slug(owner), own, ...marks(edition, release), ending].join('-')].join('/');
}

/** A file for one person, in a folder of theirs: `ada-lovelace/ada-lovelace-pack.pdf`, below it one for each edition. */
export function personName(
  edition: Edition,
  folder: string | undefined,
  ending: string,
  release: NamedRelease,
): string {
  if (folder === undefined) throw new Error(`A file "${ending}" of a person is for nobody.`);
  const audience = release.audience === 'everyone' ? [] : [release.audience];
  const name = [folder, ...audience, ...marks(edition, release), ending].join('-');
  return [folder, edition.folder, name].filter((part) => part !== '').join('/');
}

/** What of its release a file's name says. */
export interface NamedRelease extends Pick<Release, 'version' | 'status'> {
  /** Whether the version is part of the name: in a release it is. */
  readonly naming: 'version' | 'status';
  /** A file for candidates says so: nobody should have to open it to know whom it may be sent to. */
  readonly audience: Audience;
  /** The file for paper has the plain name, which it had before there was another. */
  readonly medium: Medium | undefined;
}

/**
 * What tells a file from others about the same page, before the product: `v2026.1-large`, `draft`. A file that may
 * change any day says so in its name, since a name is all that an attachment shows.
 */
function marks({ print }: Edition, { version, status, naming, medium }: NamedRelease): string[] {
  return [
    naming === 'version' && version !== undefined ? versionMark(version) : '',
    status === 'draft' || status === 'review' ? status : '',
    print === 'large' ? 'large' : '',
    medium === 'screen' ? 'screen' : '',
  ].filter((mark) => mark !== '');
}

/** `2026.1` is `v2026.1`; dots stay between letters and digits only. */
function versionMark(version: string): string {
  const parts = version.split('.').map(slug);
  const mark = parts.filter((part) => part !== '').join('.');
  return /^\d/.test(mark) ? `v${mark}` : mark;
}

function nameStem(of: { framework: Framework; craft: Craft | undefined; level: Level | undefined }): string {
  if (of.level !== undefined) {
    const rank = of.level.rank === undefined ? '' : slug(of.level.rank);
    return rank === '' ? of.level.id : `${of.level.id}-${rank}`;
  }
  return of.craft === undefined ? of.framework.id : of.craft.id;
}

/** Shorter than an id, since a name holds one as well and systems allow 255 bytes. */
function slug(text: string): string {
  return safeName(text, 60);
}
