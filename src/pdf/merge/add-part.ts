import type { PDFDict, PDFObject, PDFRef } from 'pdf-lib';
import { findLandings } from '../links/find-landings.js';
import { nameDestinations } from '../links/name-destinations.js';
import type { PlaceNames } from '../links/name-places.js';
import type { OutlineEntry } from '../links/outline-entries.js';
import type { Bookmark } from '../links/write-outline.js';
import { arrayAt, asDict, asText, dictAt, name, refAt, textAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { elementOf, kidsOf, setKids, typeOf } from '../objects/structure.js';
import { textString } from '../objects/text-string.js';
import { renameIds } from '../tags/rename-ids.js';
import type { MergePart } from './merge-part.js';
import type { Pack } from './open-pack.js';
import { rekeyParents } from './rekey-parents.js';

/**
 * Makes a prepared print that was opened in a pack's context a part of it: pages, tags, bookmarks, destinations. It
 * names its language where that is not the pack's.
 */
export function addPart(
  pack: Pack,
  print: TaggedPdf,
  part: MergePart,
  { names, language }: { readonly names: PlaceNames; readonly language: string },
): void {
  renameIds(print, `${part.id}.`);
  pack.parents.push(...rekeyParents(print, (pack.parents.at(-1)?.[0] ?? -1) + 1));
  const landings = findLandings(print, part.anchors);
  const named = nameDestinations(print, landings, names);
  pack.named.set(part.id, named);

  const destinationOf = (entry: OutlineEntry) =>
    named.anchors.get(landings.headings.get(entry) ?? '') ?? entry.destination;

  const element = partElement(print, part.title);
  asDict(print.context, element)?.set(name('P'), pack.document);
  const own = textAt(print.catalog, 'Lang');
  if (own !== undefined && own !== language) {
    asDict(print.context, element)?.set(name('Lang'), textString(own));
  }
  for (const { ref, dict } of print.pages) {
    dict.set(name('Parent'), pack.pageTree);
    pack.shared.shareResources(dict);
    pack.pages.push(ref);
  }
  pack.parts.push(element);
  addIds(pack, print);
  pack.forms.add(print);
  for (const [key, value] of dictAt(print.structure, 'RoleMap')?.entries() ?? []) {
    pack.roles.set(key.decodeText(), value);
  }
  pack.info ??= print.info;
  pack.bookmarks.push({
    title: part.title,
    depth: part.depth,
    destination: named.top,
    element,
    open: part.depth === 0,
    kids: areas(print, landings.outline).map(bookmark(destinationOf)),
  });
}

/** The print's Document element, turned into a Part; or a Part around what stands at its top. */
function partElement(print: TaggedPdf, title: string): PDFRef {
  const { context, structure } = print;
  const kids = kidsOf(structure);
  const only = kids.length === 1 ? kids[0] : undefined;
  const document = only && elementOf(structure, only);
  const ref = refAt(structure, 'K');
  if (document !== undefined && typeOf(document) === 'Document' && ref !== undefined) {
    return asPart(document, ref, title);
  }
  const part = context.obj({ Type: 'StructElem', P: refAt(print.catalog, 'StructTreeRoot') });
  setKids(part, kids);
  const partRef = context.register(part);
  for (const kid of kids) elementOf(structure, kid)?.set(name('P'), partRef);
  return asPart(part, partRef, title);
}

function asPart(element: PDFDict, ref: PDFRef, title: string): PDFRef {
  element.set(name('S'), name('Part'));
  element.set(name('T'), textString(title));
  return ref;
}

function addIds(pack: Pack, print: TaggedPdf): void {
  const tree = dictAt(print.structure, 'IDTree');
  const names = (tree && arrayAt(tree, 'Names'))?.asArray() ?? [];
  for (let at = 0; at + 1 < names.length; at += 2) {
    const value = names[at + 1];
    if (value !== undefined) pack.ids.push([asText(names[at]) ?? '', value]);
  }
}

/** A print's bookmarks without its h1, whose place the part's own bookmark takes. */
function areas(print: TaggedPdf, [first, ...others]: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const heading = asDict(print.context, first?.element);
  if (first === undefined) return [];
  return heading === undefined || typeOf(heading) === 'H1' ? [...first.kids, ...others] : [first, ...others];
}

function bookmark(destinationOf: (entry: OutlineEntry) => PDFObject | undefined) {
  return function write(entry: OutlineEntry): Bookmark {
    const { title, element, kids } = entry;
    return { title, destination: destinationOf(entry), element, open: false, kids: kids.map(write) };
  };
}
