import type { PDFDict } from 'pdf-lib';
import { asDict, dictAt, name, textAt } from '../objects/look.js';
import { kidsOf, objectOf } from '../objects/structure.js';
import { textString } from '../objects/text-string.js';

/** Gives the annotations of a Link element the /Contents that PDF/UA asks for: the link's own text, else its address. */
export function describeLink(link: PDFDict, text: string): void {
  for (const kid of kidsOf(link)) {
    const annotation = asDict(link.context, objectOf(link, kid)?.ref);
    annotation?.set(name('Contents'), textString(text || addressOf(annotation)));
  }
}

function addressOf(annotation: PDFDict): string {
  const action = dictAt(annotation, 'A');
  return (action && textAt(action, 'URI')) ?? 'Link';
}
