import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** A handout, and both sides of a review sheet. */
const most = 3;

/**
 * Looks through the first Word files of a folder: each is valid to the Open XML SDK, LibreOffice makes pages of it, and the
 * bookmarks of those are its headings, in order. `note` is told of each file and what is wrong with it.
 */
export async function checkDocuments(folder, { office, validate, note }) {
  const documents = (await readdir(folder, { recursive: true }))
    .filter((path) => path.endsWith('.docx'))
    .sort()
    // One level is as good as another, and each file takes the SDK most of a second.
    .slice(0, most);
  if (documents.length === 0) return;
  const pdfs = await office.toPdf(documents.map((path) => join(folder, path)));
  for (const [index, path] of documents.entries()) {
    const pdf = await PDFDocument.load(await readFile(pdfs[index]));
    const [shown, own] = [bookmarksOf(pdf), headingsOf(await readFile(join(folder, path)))];
    note(basename(path), [
      ...(await validate(join(folder, path))),
      ...(pdf.getPageCount() > 0 ? [] : ['LibreOffice shows no page.']),
      ...(own.length > 0 && shown.join('\n') === own.join('\n')
        ? []
        : [`LibreOffice lists other headings: ${shown.join(', ')} instead of ${own.join(', ')}.`]),
    ]);
  }
}

function headingsOf(bytes) {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']);
  return [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="Heading\d"\/>.*?<\/w:p>/g)].map(([paragraph]) =>
    folded([...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')),
  );
}

function bookmarksOf({ catalog }) {
  const found = [];
  const visit = (item) => {
    for (let at = item; at instanceof PDFDict; at = at.lookup(PDFName.of('Next'))) {
      const title = at.lookup(PDFName.of('Title'));
      if (title instanceof PDFHexString || title instanceof PDFString) found.push(folded(title.decodeText()));
      visit(at.lookup(PDFName.of('First')));
    }
  };
  const outlines = catalog.lookup(PDFName.of('Outlines'));
  if (outlines instanceof PDFDict) visit(outlines.lookup(PDFName.of('First')));
  return found;
}

const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function folded(text) {
  return text
    .replace(/&(?:amp|lt|gt|quot);/g, (code) => signs[code])
    .replace(/\s+/g, ' ')
    .trim();
}
