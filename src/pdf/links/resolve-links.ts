import type { PDFDict, PDFObject, PDFRef } from 'pdf-lib';
import { normalPermalink, parsePageLink } from '../../domain/links.js';
import type { LinkPolicy } from '../document-facts.js';
import { dictAt, name, textAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { textString } from '../objects/text-string.js';
import { linksOf } from './links-of.js';
import { unlink } from './unlink.js';

/** The /Dest for a link to a framework page; undefined when the document does not hold that page. */
export type FindLanding = (permalink: string, anchor: string | undefined) => PDFObject | undefined;

/** Turns every travelling link (domain/links.ts) into a jump within the document, a web link, or text. */
export function resolveLinks(pdf: TaggedPdf, landing: FindLanding, policy: LinkPolicy): void {
  const gone = new Map<PDFRef, PDFDict>();
  for (const { ref, annotation } of pdf.pages.flatMap(linksOf)) {
    const action = dictAt(annotation, 'A');
    const target = parsePageLink((action && textAt(action, 'URI')) ?? '');
    if (action === undefined || target === undefined) continue;
    const inside = landing(normalPermalink(target.permalink), target.anchor);
    if (inside !== undefined) {
      annotation.delete(name('A'));
      annotation.set(name('Dest'), inside);
    } else if (policy.kind === 'web') action.set(name('URI'), textString(webAddress(policy.siteUrl, target)));
    else gone.set(ref, annotation);
  }
  if (gone.size > 0) unlink(pdf, gone);
}

function webAddress(siteUrl: string, target: { permalink: string; anchor: string | undefined }): string {
  const anchor = target.anchor === undefined ? '' : `#${encodeURIComponent(target.anchor)}`;
  return `${siteUrl.replace(/\/+$/, '')}${encodeURI(target.permalink)}${anchor}`;
}
