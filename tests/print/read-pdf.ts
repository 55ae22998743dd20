import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a page; `y` in points from the top of the paper. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  /** In points. */
  readonly size: number;
}

/** The text of every page of a PDF, as a second reader sees it. */
export async function readPdf(pdf: Uint8Array): Promise<readonly (readonly TextRun[])[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: TextRun[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) =>
          'str' in item && item.str.trim() !== ''
            ? [
                {
                  text: item.str,
                  x: item.transform[4],
                  y: height - item.transform[5],
                  font: item.fontName,
                  size: Math.abs(item.transform[3]),
                },
              ]
            : [],
        ),
      );
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** The whole text of a PDF in one line. */
export async function readText(pdf: Uint8Array): Promise<string> {
  const pages = await readPdf(pdf);
  return pages
    .flat()
    .map((run) => run.text)
    .join(' ');
}
