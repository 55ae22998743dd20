import type { PDFDict } from 'pdf-lib';
import { type Direction, directionOf } from '../domain/direction.js';
import type { LaidLetterhead } from '../domain/letterhead.js';
import { groundsOf } from './content/find-grounds.js';
import { findStray } from './content/find-stray.js';
import { greyGradients } from './content/grey-gradients.js';
import { greyNeutrals } from './content/grey-neutrals.js';
import { settleNumberSigns } from './content/number-sign.js';
import { type ContentStream, writeContents } from './content/open-contents.js';
import { openRewritten } from './content/open-rewritten.js';
import { setNumberApart } from './content/set-number-apart.js';
import { sourceText } from './content/source-text.js';
import type { FontReader } from './fonts/font-reader.js';
import { type FormToMake, makeFields } from './forms/make-fields.js';
import { layLetterhead } from './letterhead/lay-letterhead.js';
import { nameBookmarks } from './links/name-bookmarks.js';
import { writtenTexts } from './links/written-texts.js';
import { asDict, dictAt, name, textAt } from './objects/look.js';
import type { TaggedPdf } from './objects/open-pdf.js';
import { type ElementPlace, elementsBelow, kidsOf, objectOf, typeOf } from './objects/structure.js';
import { textString } from './objects/text-string.js';
import { adoptForms } from './tags/adopt-forms.js';
import { readSpokenText } from './tags/read-spoken-text.js';
import { renameIds } from './tags/rename-ids.js';
import { repairTags } from './tags/repair-tags.js';
import { silenceGrounds } from './tags/silence-grounds.js';
import { silenceRepeats } from './tags/silence-repeats.js';

/**
 * What every print goes through, alone or in a pack: its tags mended, its decoration marked, its links described,
 * its text written shorter, its neutral colours made true greys, its page number set apart. `html` is the body that was
 * printed, which knows where its lines broke; where it is empty, that is guessed. `form` says what is filled in.
 */
export function preparePrint(
  print: TaggedPdf,
  html: string,
  letterhead?: LaidLetterhead,
  form?: FormToMake,
): void {
  const direction = directionOf(textAt(print.catalog, 'Lang') ?? '');
  const { contents, fonts } = openRewritten(print, sourceText(html), direction);
  adoptForms(print, contents);
  const printed = elementsBelow(print.structure);
  silenceRepeats(print, printed, contents, fonts);
  silenceGrounds(print, printed, contents);
  repairTags(print, printed);
  const elements = elementsBelow(print.structure);
  renameIds(print, 'e', elements);
  nameBookmarks(print, speak(elements, { contents, fonts, direction, html }), html);
  markArtifacts(contents);
  const grounds = groundsOf(contents);
  greyNeutrals(contents, grounds);
  greyGradients(contents, grounds);
  for (const content of contents) {
    if (content.kind === 'page') setNumberApart(content, (resource) => fonts(content.owner, resource));
  }
  settleNumberSigns(print.pages);
  writeContents(print, contents);
  if (letterhead !== undefined) layLetterhead(print, letterhead);
  if (form !== undefined) makeFields(print, form);
}

/** Links say what is written in them. What they and headings say is returned. */
function speak(
  places: readonly ElementPlace[],
  { contents, fonts, direction, html }: Spoken,
): Map<PDFDict, string> {
  const elements = places.map(({ element }) => element);
  const spoken = readSpokenText(
    elements.filter((element) => /^(Link|H[1-6])$/.test(typeOf(element))),
    contents,
    fonts,
    direction,
  );
  const written = writtenTexts(html, 'a');
  for (const [element, text] of spoken) {
    if (typeOf(element) === 'Link') describeLink(element, written(text) ?? text);
  }
  return spoken;
}

interface Spoken {
  readonly contents: readonly ContentStream[];
  readonly fonts: FontReader;
  readonly direction: Direction;
  /** What was printed. */
  readonly html: string;
}

/** Gives the annotations of a Link element the /Contents that PDF/UA asks for: the link's own text, else its address. */
function describeLink(link: PDFDict, text: string): void {
  for (const kid of kidsOf(link)) {
    const annotation = asDict(link.context, objectOf(link, kid)?.ref);
    annotation?.set(name('Contents'), textString(text || addressOf(annotation)));
  }
}

function addressOf(annotation: PDFDict): string {
  const action = dictAt(annotation, 'A');
  return (action && textAt(action, 'URI')) ?? 'Link';
}

/**
 * Marks everything that is painted outside all tags as an artifact. It takes decoration for decoration and cannot tell
 * text that should have had a tag: the templates are checked for that elsewhere.
 */
function markArtifacts(contents: readonly ContentStream[]): void {
  for (const { content, untagged } of findStray(contents)) {
    for (const { from, to } of untagged) {
      content.edits.push({ from, to: from, text: '/Artifact BMC\n' }, { from: to, to, text: '\nEMC\n' });
    }
  }
}
