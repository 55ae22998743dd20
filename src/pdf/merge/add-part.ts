import { type PDFDict, type PDFRef, PDFString } from 'pdf-lib';
import { findLandings } from '../links/find-landings.js';
import { linksOf } from '../links/links-of.js';
import { type OutlineEntry, outlineEntries } from '../links/outline-entries.js';
import type { Bookmark } from '../links/write-outline.js';
import { arrayAt, asDict, asText, dictAt, name, nameAt, refAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { elementOf, kidsOf, setKids, typeOf } from '../objects/structure.js';
import { textString } from '../objects/text-string.js';
import { renameIds } from '../tags/rename-ids.js';
import type { MergePart } from './merge-part.js';
import type { Pack } from './open-pack.js';
import { rekeyParents } from './rekey-parents.js';

/** Makes a prepared print that was opened in a pack's context a part of it: pages, tags, bookmarks, destinations. */
export function addPart(pack: Pack, print: TaggedPdf, part: MergePart): void {
  renameIds(print, `${part.id}.`);
  pack.parents.push(...rekeyParents(print, (pack.parents.at(-1)?.[0] ?? -1) + 1));
  const landings = findLandings(print, part.anchors);
  const names = nameLandings(part, [...landings.anchors.keys()]);
  for (const used of renameDests(print, names)) pack.landed.add(used);

  const element = partElement(print, part.title);
  asDict(print.context, element)?.set(name('P'), pack.document);
  for (const { ref, dict } of print.pages) {
    dict.set(name('Parent'), pack.pageTree);
    pack.shared.shareResources(dict);
    pack.pages.push(ref);
  }
  pack.parts.push(element);
  addIds(pack, print);
  for (const [key, value] of dictAt(print.structure, 'RoleMap')?.entries() ?? []) {
    pack.roles.set(key.decodeText(), value);
  }
  pack.landings.set(part.id, landings.top);
  for (const [anchor, destination] of landings.anchors) {
    pack.landings.set(names.get(anchor) ?? part.id, destination);
  }
  pack.landed.add(part.id);
  pack.info ??= print.info;
  pack.bookmarks.push({
    title: part.title,
    depth: part.depth,
    destination: landings.top,
    element,
    open: part.depth === 0,
    kids: areas(print).map(bookmark),
  });
}

/** Destination names: `part#anchor`, in ASCII. */
export function landingName(part: string, anchor: string): string {
  return `${part}#${encodeURIComponent(anchor)}`;
}

function nameLandings(part: MergePart, anchors: readonly string[]): Map<string, string> {
  return new Map(anchors.map((anchor) => [anchor, landingName(part.id, anchor)]));
}

/** Links within the print name their destination; the names must not clash with those of other parts. */
function renameDests(print: TaggedPdf, names: ReadonlyMap<string, string>): string[] {
  return print.pages.flatMap(linksOf).flatMap(({ annotation }) => {
    const now = names.get(nameAt(annotation, 'Dest') ?? '');
    if (now === undefined) return [];
    annotation.set(name('Dest'), PDFString.of(now));
    return [now];
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
function areas(print: TaggedPdf): readonly OutlineEntry[] {
  const [first, ...others] = outlineEntries(print);
  const heading = asDict(print.context, first?.element);
  if (first === undefined) return [];
  return heading === undefined || typeOf(heading) === 'H1' ? [...first.kids, ...others] : [first, ...others];
}

function bookmark({ title, destination, element, kids }: OutlineEntry): Bookmark {
  return { title, destination, element, open: false, kids: kids.map(bookmark) };
}
