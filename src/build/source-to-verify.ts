import { makeAdverts } from '../adverts/make-adverts.js';
import type { Advert } from '../domain/advert.js';
import { BuildError } from '../domain/build-error.js';
import type { Framework } from '../domain/framework.js';
import type { Settings } from '../domain/settings.js';
import { forAudience } from '../model/for-audience.js';
import { type PageSource, pageSources } from '../model/page-sources.js';
import { unseenPictures } from '../model/unseen-pictures.js';
import { readFolder } from '../read/read-folder.js';
import { readFramework } from '../shapes/read-framework.js';

/** What finished files are looked through for. */
export interface SourceToVerify {
  readonly source: {
    readonly folder: string;
    readonly framework: Framework;
    readonly adverts: readonly Advert[];
    /** The pages themselves, for a second reader. */
    readonly pages: readonly PageSource[];
  };
  /** Pictures whose words nobody can look for, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads the framework that an output folder was made from, to look for every word of it.
 *
 * @param folder absolute
 * @param now tells which adverts are past their closing date
 * @throws BuildError `no-framework`, or what reading a folder throws
 */
export async function sourceToVerify(folder: string, settings: Settings, now: Date): Promise<SourceToVerify> {
  const { siteUrl, source } = settings;
  const read = await readFolder(folder);
  const { framework, cut } = await readFramework(read, { siteUrl, source });
  if (framework !== undefined) {
    const today = now.toISOString().slice(0, 10);
    const { adverts } = makeAdverts(read, forAudience(framework, 'candidate'), { ...settings, today });
    return {
      source: { folder, framework, adverts, pages: pageSources(read, siteUrl, cut) },
      notes: unseenPictures(framework.images),
    };
  }
  throw new BuildError(
    'no-framework',
    `${folder} holds no framework whose words could be looked for.`,
    'Name the folder that was built, after --framework.',
  );
}
