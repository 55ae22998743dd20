import { type PDFArray, type PDFDict, PDFNumber, type PDFRef, PDFString } from 'pdf-lib';
import type { LanguageTag } from '../../domain/language-tag.js';
import { writeDestinations } from '../links/write-destinations.js';
import { writeOutline } from '../links/write-outline.js';
import { asDict, name } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { setKids, setParentTree } from '../objects/structure.js';
import { textString } from '../objects/text-string.js';
import { nestBookmarks } from './nest-bookmarks.js';
import type { Pack } from './open-pack.js';

/** Writes what holds the parts together: page tree, structure tree, bookmarks, page labels. Links come after it. */
export function closePack(pack: Pack, language: LanguageTag): TaggedPdf {
  const { context } = pack;
  pack.fonts.write();
  context.assign(
    pack.pageTree,
    context.obj({ Type: 'Pages', Count: pack.pages.length, Kids: [...pack.pages] }),
  );
  const structure = writeStructure(pack, language);
  const catalog = context.obj({
    Type: 'Catalog',
    Pages: pack.pageTree,
    StructTreeRoot: structure.ref,
    Outlines: writeOutline(context, nestBookmarks(pack.bookmarks)),
    Names: writeDestinations(context, destinationsOf(pack)),
    // A page's label is its number in the pack, counting every page, as it is printed.
    PageLabels: { Nums: [PDFNumber.of(0), { S: 'D' }] },
  });
  pack.forms.write(catalog);
  context.trailerInfo.Root = context.register(catalog);
  const pages = pack.pages.flatMap((ref) => {
    const dict = asDict(context, ref);
    return dict === undefined ? [] : [{ ref, dict }];
  });
  return { context, catalog, info: pack.info, pages, structure: structure.dict };
}

function destinationsOf({ named }: Pack): ReadonlyMap<string, PDFArray> {
  return new Map([...named.values()].flatMap(({ destinations }) => [...destinations]));
}

function writeStructure(pack: Pack, language: LanguageTag): { ref: PDFRef; dict: PDFDict } {
  const { context } = pack;
  const root = context.obj({ Type: 'StructTreeRoot', K: pack.document });
  const rootRef = context.register(root);
  const document = context.obj({
    Type: 'StructElem',
    S: 'Document',
    P: rootRef,
    Lang: textString(language),
  });
  setKids(document, pack.parts);
  context.assign(pack.document, document);
  setParentTree(root, pack.parents);
  if (pack.roles.size > 0) root.set(name('RoleMap'), context.obj(Object.fromEntries(pack.roles)));
  if (pack.ids.length > 0) {
    const sorted = [...pack.ids].sort(([a], [b]) => (a < b ? -1 : 1));
    root.set(name('IDTree'), context.obj({ Names: sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]) }));
  }
  return { ref: rootRef, dict: root };
}
