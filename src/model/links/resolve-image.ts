import type { Place } from '../../domain/place.js';
import { shortened } from '../../domain/shortened.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { pictureFault } from '../../svg/picture-fault.js';
import type { Site } from '../front/read-site.js';
import type { Problems } from '../problem.js';
import { didYouMean } from '../text/did-you-mean.js';
import { joinPath } from './join-path.js';
import { decoded } from './link-map.js';
import type { LinkFrom } from './resolve-link.js';

/** What is asked of a folder about its pictures. */
type Pictures = Pick<FrameworkFolder, 'images' | 'refused'> & {
  readonly undecodable?: ReadonlySet<string> | undefined;
};

/** The path of a local image, or nothing when only the alternative text can be printed; reports why. */
export function resolveImage(
  written: string,
  from: LinkFrom,
  { folder, site, problems }: { readonly folder: Pictures; readonly site: Site; readonly problems: Problems },
  place: Place,
): string | undefined {
  const local = localAddress(written.trim(), site);
  if (local === undefined) {
    reportForeign(written, place, problems);
    return undefined;
  }
  const path = decoded(local.replace(/[?#].*/s, ''));
  const candidates = path.startsWith('/')
    ? [joinPath('', path)]
    : [from.file, `${from.permalink}/x`, from.permalink].map((base) =>
        joinPath(base.slice(0, Math.max(0, base.lastIndexOf('/'))), path),
      );
  const found = candidates.find((candidate) => candidate !== undefined && folder.images.has(candidate));
  if (found !== undefined) return checked(found, folder, place, problems);
  const isOutside =
    candidates[0] === undefined ||
    folder.refused.some(
      ({ path: refused, reason }) => reason === 'leaves-folder' && covers(refused, candidates[0] ?? ''),
    );
  if (isOutside) {
    problems.add('image-outside', place, {
      what: `The image "${written}" lies outside the framework folder.`,
      why: 'Nothing outside the folder is read, so the image would be missing.',
      fix: 'Copy the image into the folder.',
    });
  } else reportMissing(written, candidates[0] ?? '', folder, place, problems);
  return undefined;
}

function localAddress(written: string, site: Site): string | undefined {
  const { address, baseurl } = site;
  if (address !== undefined && written.startsWith(`${address}/`)) return written.slice(address.length);
  if (/^[a-z][a-z\d+.-]*:/i.test(written) || written.startsWith('//')) return undefined;
  return written.startsWith(`${baseurl}/`) ? written.slice(baseurl.length) : written;
}

function reportForeign(written: string, place: Place, problems: Problems): void {
  const isRemote = /^(?:https?:)?\/\//i.test(written);
  const name = shortened(written);
  problems.add(isRemote ? 'remote-image' : 'image-refused', place, {
    what: `The image "${name}" is not in the framework folder.`,
    why: 'Nothing is fetched while printing, so its alternative text is printed instead.',
    fix: 'Save the image in the folder and name it by its path.',
  });
}

function checked(path: string, folder: Pictures, place: Place, problems: Problems): string | undefined {
  const bytes = folder.images.get(path);
  const fault = bytes === undefined ? undefined : (pictureFault(path, bytes) ?? lookedFault(path, folder));
  if (fault === undefined) return path;
  problems.add('image-refused', place, {
    what: `The picture "${shortened(path)}" cannot be shown: ${fault}.`,
    why: 'Its alternative text is printed instead.',
    fix: 'Export it again, plain and complete.',
  });
  return undefined;
}

function lookedFault(path: string, { undecodable }: Pictures): string | undefined {
  return undecodable?.has(path) === true ? 'a browser cannot decode it, so it is damaged' : undefined;
}

function covers(refused: string, path: string): boolean {
  return path === refused || path.startsWith(`${refused}/`);
}

function reportMissing(
  written: string,
  path: string,
  folder: Pictures,
  place: Place,
  problems: Problems,
): void {
  problems.add('missing-image', place, {
    what: `There is no image "${written}".`,
    why: 'Its alternative text is printed instead.',
    fix: `Add the file, or correct its path. ${didYouMean(path, folder.images.keys())}`,
  });
}
