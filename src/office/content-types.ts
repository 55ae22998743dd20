import { xmlHead } from './xml.js';

/** What kind of content a part is, by its path. */
export interface PartKind {
  readonly path: RegExp;
  readonly type: string;
}

const own = 'application/vnd.openxmlformats';

/** Parts that every office file has; pictures and relations go by their ending. */
const everywhere: readonly PartKind[] = [
  { path: /^\w+\/theme\/[^/]+\.xml$/, type: `${own}-officedocument.theme+xml` },
  { path: /^docProps\/core\.xml$/, type: `${own}-package.core-properties+xml` },
  { path: /^docProps\/app\.xml$/, type: `${own}-officedocument.extended-properties+xml` },
];

/** The part that says what every other part is. */
export function contentTypes(paths: readonly string[], kinds: readonly PartKind[]): string {
  const overrides = paths.flatMap((path) => {
    const kind = [...kinds, ...everywhere].find((each) => each.path.test(path));
    return kind === undefined ? [] : [`<Override PartName="/${path}" ContentType="${kind.type}"/>`];
  });
  const defaults = [
    ['rels', `${own}-package.relationships+xml`],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['jpg', 'image/jpeg'],
    ['gif', 'image/gif'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
