import { escapeXml, xmlHead } from './xml.js';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One arrow from a part to another, or to the web. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `slide`, `theme`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly mode?: 'External';
}

/** The part that lists where another part points. */
export function relationsXml(relations: readonly Relation[]): string {
  const rows = relations.map(({ id, type, target, mode }) => {
    const outside = mode === undefined ? '' : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${typeOf(type)}" Target="${escapeXml(target)}"${outside}/>`;
  });
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

/** What the package itself points to; `main` is the path of the part that the others belong to. */
export function packageRelations(main: string): string {
  return relationsXml([
    { id: 'rId1', type: 'officeDocument', target: main },
    { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ]);
}

function typeOf(type: string): string {
  return type === 'core-properties'
    ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
    : `${types}/${type}`;
}
