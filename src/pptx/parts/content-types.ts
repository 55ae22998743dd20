import { xmlHead } from '../xml.js';

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml';

/** What kind of content a part is, by its path; pictures and relations go by their ending. */
const kinds: readonly { readonly path: RegExp; readonly type: string }[] = [
  { path: /^ppt\/presentation\.xml$/, type: `${presentation}.presentation.main+xml` },
  { path: /^ppt\/slideMasters\/[^/]+\.xml$/, type: `${presentation}.slideMaster+xml` },
  { path: /^ppt\/slideLayouts\/[^/]+\.xml$/, type: `${presentation}.slideLayout+xml` },
  { path: /^ppt\/slides\/[^/]+\.xml$/, type: `${presentation}.slide+xml` },
  { path: /^ppt\/notesMasters\/[^/]+\.xml$/, type: `${presentation}.notesMaster+xml` },
  { path: /^ppt\/notesSlides\/[^/]+\.xml$/, type: `${presentation}.notesSlide+xml` },
  { path: /^ppt\/presProps\.xml$/, type: `${presentation}.presProps+xml` },
  { path: /^ppt\/viewProps\.xml$/, type: `${presentation}.viewProps+xml` },
  { path: /^ppt\/tableStyles\.xml$/, type: `${presentation}.tableStyles+xml` },
  { path: /^ppt\/theme\/[^/]+\.xml$/, type: 'application/vnd.openxmlformats-officedocument.theme+xml' },
  { path: /^docProps\/core\.xml$/, type: 'application/vnd.openxmlformats-package.core-properties+xml' },
  {
    path: /^docProps\/app\.xml$/,
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  },
];

/** The part that says what every other part is. */
export function contentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const kind = kinds.find((each) => each.path.test(path));
    return kind === undefined ? [] : [`<Override PartName="/${path}" ContentType="${kind.type}"/>`];
  });
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['jpg', 'image/jpeg'],
    ['gif', 'image/gif'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
