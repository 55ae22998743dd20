import { compactText } from './content/compact-text.js';
import { markArtifacts } from './content/mark-artifacts.js';
import { type Content, openContents, writeContents } from './content/open-contents.js';
import { type FontReader, fontReader } from './fonts/font-reader.js';
import { describeLink } from './links/describe-link.js';
import { nameBookmarks } from './links/name-bookmarks.js';
import type { TaggedPdf } from './objects/open-pdf.js';
import { type ElementPlace, elementsBelow, typeOf } from './objects/structure.js';
import { adoptForms } from './tags/adopt-forms.js';
import { readSpokenText } from './tags/read-spoken-text.js';
import { renameIds } from './tags/rename-ids.js';
import { repairTags } from './tags/repair-tags.js';
import { silenceRepeats } from './tags/silence-repeats.js';

/** A change to the contents of a print that only its caller can know of, e.g. another page number. */
export type ChangeContents = (contents: readonly Content[], fonts: FontReader) => void;

/**
 * What every print goes through, alone or in a pack: its tags mended, its decoration marked, its links described,
 * its text written shorter.
 * Structure ids start with `prefix`.
 */
export function preparePrint(print: TaggedPdf, prefix: string, change: ChangeContents): void {
  const fonts = fontReader();
  const contents = openContents(print, (bytes, owner) =>
    compactText(bytes, (resource) => fonts(owner, resource)),
  );
  adoptForms(print, contents);
  silenceRepeats(print, contents, fonts);
  repairTags(print);
  const elements = elementsBelow(print.structure);
  renameIds(print, prefix, elements);
  speak(print, elements, contents, fonts);
  markArtifacts(contents);
  change(contents, fonts);
  writeContents(print, contents);
}

/** Links and bookmarks say what is written in them. */
function speak(
  print: TaggedPdf,
  places: readonly ElementPlace[],
  contents: readonly Content[],
  fonts: FontReader,
): void {
  const elements = places.map(({ element }) => element);
  const spoken = readSpokenText(
    elements.filter((element) => /^(Link|H[1-6])$/.test(typeOf(element))),
    contents,
    fonts,
  );
  for (const [element, text] of spoken) if (typeOf(element) === 'Link') describeLink(element, text);
  nameBookmarks(print, spoken);
}
