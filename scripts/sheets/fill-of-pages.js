import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * How full each page of a finished PDF is, by its tagged text, since what stands in margins is no part of the tags:
 * `text` run by run, `words`, and `fill`, the part of the room between `top` millimetres and the first line of the foot that text reaches
 * down to (0 for a page without tagged text). `last` is the lowest line, e.g. to see whether it is a heading.
 */
export async function fillOfPages(pdf, { top = 16 } = {}) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await fillOfPage(await document.getPage(number), top));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

async function fillOfPage(page, topInMm) {
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open = [];
  const tagged = [];
  let foot = height;
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str?.trim()) {
      const down = height - item.transform[5];
      if (open.some((id) => id)) tagged.push({ text: item.str.trim(), down });
      // The foot's first line: the text outside the tags that stands highest in the lower half.
      else if (down > height * 0.6) foot = Math.min(foot, down - item.height);
    }
  }
  const top = (topInMm / 25.4) * 72;
  const lowest = Math.max(0, ...tagged.map(({ down }) => down));
  return {
    text: tagged.map(({ text }) => text),
    words: tagged.flatMap(({ text }) => text.split(/\s+/)).length,
    fill: tagged.length === 0 ? 0 : Math.max(0, (lowest - top) / (foot - top)),
    last: tagged
      .filter(({ down }) => Math.abs(down - lowest) < 2)
      .map(({ text }) => text)
      .join(' '),
  };
}
