import { createHash } from 'node:crypto';
import type { IndexSubject } from '../../bundle/index-page/index-data.js';
import { thumbnail } from '../../bundle/index-page/thumbnail.js';
import type { ManifestRow } from '../../domain/build-report.js';
import type { Craft } from '../../domain/framework.js';
import type { PrintJob } from '../../domain/plan.js';
import { jobOf } from '../../products/job-of.js';
import { brandKey } from '../keys/brand-key.js';
import { artifactKey } from '../keys/keys.js';
import type { Workshop } from '../nouns/workshop.js';

/** What an index page shows, with the thumbnails of its levels' cards. */
export async function indexSubject(
  shop: Workshop,
  of: {
    readonly craft: Craft | undefined;
    readonly files: readonly ManifestRow[];
    readonly changes: string | undefined;
  },
): Promise<IndexSubject> {
  const { brand, offline } = shop;
  const thumbnails = new Map<string, string>();
  for (const job of cardJobs(shop, of.craft)) {
    if (job.subject.kind === 'level') thumbnails.set(job.subject.level.id, await thumbnailOf(job, shop));
  }
  return { framework: offline.framework, brand, thumbnails, ...of };
}

/** Names everything that can change an index page, besides the page's own template. */
export function subjectKey(
  shop: Workshop,
  craft: Craft | undefined,
  files: readonly ManifestRow[],
): unknown[] {
  const { framework, templates } = shop.offline;
  const { images, ...text } = framework;
  return [
    text,
    [...images].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
    [...templates].filter(([path]) => path.startsWith('index/')),
    // The shell within it has the brand's fonts and colours.
    cardJobs(shop, craft).map((job) => shop.prints.key(job)),
    brandKey(shop.brand),
    files,
  ];
}

/** The cards are the same prints as those that are handed out. */
function cardJobs({ offline }: Workshop, craft: Craft | undefined): PrintJob[] {
  const crafts = craft === undefined ? offline.framework.crafts : [craft];
  return crafts.flatMap((one) => one.levels.map((level) => jobOf.card(one, level)));
}

function thumbnailOf(job: PrintJob, shop: Workshop): Promise<string> {
  const key = artifactKey('thumbnail', [shop.prints.key(job), shop.brand.colours]);
  const { thumbnails } = shop.offline;
  const coming = thumbnails.get(key) ?? makeThumbnail(key, job, shop);
  thumbnails.set(key, coming);
  return coming;
}

async function makeThumbnail(
  key: string,
  job: PrintJob,
  { brand, cache, prints }: Workshop,
): Promise<string> {
  const known = cache.get(key)?.bytes;
  if (known !== undefined) return Buffer.from(known).toString('utf8');
  // Brings the reader of PDFs along, which a build without an index page does not need here.
  const { readLayout } = await import('../../pdf/read-layout.js');
  const address = thumbnail(await readLayout((await prints.get(job)).pdf), brand.colours);
  cache.put(key, { facts: {}, bytes: Buffer.from(address) });
  return address;
}
