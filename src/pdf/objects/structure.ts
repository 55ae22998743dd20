import { PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { dictAt, name, nameAt, objectAt } from './look.js';

/** What stands below a structure element: references to elements, MCIDs, MCR and OBJR dictionaries. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = objectAt(element, 'K');
  if (kids instanceof PDFArray) return kids.asArray();
  const alone = element.get(name('K'));
  return alone === undefined ? [] : [alone];
}

export function setKids(element: PDFDict, kids: readonly PDFObject[]): void {
  const [only] = kids;
  if (only === undefined) element.delete(name('K'));
  else if (kids.length === 1) element.set(name('K'), only);
  else element.set(name('K'), element.context.obj([...kids]));
}

/** Its type, e.g. `LI`. */
export function typeOf(element: PDFDict): string {
  return nameAt(element, 'S') ?? '';
}

/** The element that a kid is; undefined for marked content and object references. */
export function elementOf(holder: PDFDict, kid: PDFObject): PDFDict | undefined {
  const found = holder.context.lookup(kid);
  return found instanceof PDFDict && found.has(name('S')) ? found : undefined;
}

export interface ElementPlace {
  readonly element: PDFDict;
  readonly ref: PDFRef;
  readonly parent: PDFDict;
}

/** Every element below a StructTreeRoot or element, in document order. */
export function elementsBelow(parent: PDFDict, found: ElementPlace[] = []): ElementPlace[] {
  for (const kid of kidsOf(parent)) {
    const element = kid instanceof PDFRef ? elementOf(parent, kid) : undefined;
    if (element === undefined || !(kid instanceof PDFRef)) continue;
    found.push({ element, ref: kid, parent });
    elementsBelow(element, found);
  }
  return found;
}

/** The annotation (or form) that an OBJR kid names; undefined for any other kid. */
export function objectOf(
  holder: PDFDict,
  kid: PDFObject,
): { ref: PDFRef; page: PDFRef | undefined } | undefined {
  const dict = holder.context.lookup(kid);
  if (!(dict instanceof PDFDict) || nameAt(dict, 'Type') !== 'OBJR') return undefined;
  const ref = dict.get(name('Obj'));
  const page = dict.get(name('Pg')) ?? holder.get(name('Pg'));
  if (!(ref instanceof PDFRef)) return undefined;
  return { ref, page: page instanceof PDFRef ? page : undefined };
}

/** Entries of a number tree, with its Kids folded in. */
export function numberTreeEntries(tree: PDFDict): [number, PDFObject][] {
  const found: [number, PDFObject][] = [];
  const kids = objectAt(tree, 'Kids');
  if (kids instanceof PDFArray) {
    for (const kid of kids.asArray()) {
      const branch = tree.context.lookup(kid);
      if (branch instanceof PDFDict) found.push(...numberTreeEntries(branch));
    }
  }
  const flat = objectAt(tree, 'Nums');
  const nums = flat instanceof PDFArray ? flat.asArray() : [];
  for (let at = 0; at + 1 < nums.length; at += 2) {
    const value = nums[at + 1];
    if (value !== undefined) found.push([Number(nums[at]?.toString()), value]);
  }
  return found;
}

/** The parent tree: from StructParents and StructParent keys to elements. */
export function parentTree(structure: PDFDict): [number, PDFObject][] {
  const tree = dictAt(structure, 'ParentTree');
  return tree === undefined ? [] : numberTreeEntries(tree);
}

/** Replaces the parent tree. Entries are in the order of their keys. */
export function setParentTree(structure: PDFDict, entries: readonly [number, PDFObject][]): void {
  const { context } = structure;
  const flat = entries.flatMap(([key, value]) => [PDFNumber.of(key), value]);
  structure.set(name('ParentTree'), context.register(context.obj({ Nums: flat })));
  structure.set(name('ParentTreeNextKey'), PDFNumber.of((entries.at(-1)?.[0] ?? -1) + 1));
}
