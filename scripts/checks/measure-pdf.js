import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawSheets } from '../sheets/draw-sheets.js';
import { fillOfPages } from '../sheets/fill-of-pages.js';
import { inkEdges } from '../sheets/ink-edges.js';

const dpi = 40;
/** A drawn edge may lie a pixel beside the true one. */
const pixel = 25.4 / dpi;
/** Nothing but what bleeds is nearer to an edge, in millimetres. */
const least = 5;
/** The rail of rungs on slides bleeds; it ends here, in millimetres from the left (`slideSheet` in src/domain). */
const rail = 54;

/**
 * What a finished PDF looks like: `blank` pages, `near` (pages with ink too near to an edge), `fills` of the pages before
 * the last (parts of one), `orphans` (pages before the last whose last words are a heading) and `bookmarks` (titles).
 */
export async function measurePdf(pdf, product) {
  const sheets = await drawSheets(pdf, dpi, (sheet) => edgesOf(sheet, product));
  const fills = (await fillOfPages(pdf)).map(({ fill }) => fill).slice(0, -1);
  return {
    blank: sheets.filter((edges) => edges === undefined).length,
    near: sheets.filter((edges) => edges !== undefined && Math.min(...Object.values(edges)) < least - pixel)
      .length,
    fills,
    ...(await readTags(pdf)),
  };
}

function edgesOf(sheet, product) {
  const paper = [...sheet.data.subarray((sheet.columns - 2) * 4, (sheet.columns - 2) * 4 + 3)];
  if (product !== 'slides') return inkEdges(sheet, { paper });
  const kept = Math.ceil((rail / sheet.width) * sheet.columns);
  for (let row = 0; row < sheet.rows; row += 1) {
    for (let column = 0; column < kept; column += 1)
      sheet.data.set(paper, (row * sheet.columns + column) * 4);
  }
  return inkEdges(sheet, { paper });
}

async function readTags(pdf) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    let orphans = 0;
    for (let number = 1; number < document.numPages; number += 1) {
      const page = await document.getPage(number);
      const tree = await page.getStructTree();
      if (tree !== null && endsInHeading(tree, await painted(page))) orphans += 1;
    }
    const titles = (entries) => (entries ?? []).flatMap(({ title, items }) => [title, ...titles(items)]);
    return { orphans, bookmarks: titles(await document.getOutline()) };
  } finally {
    await task.destroy();
  }
}

/** Ids of the marked contents in which a page shows text: a line that moved to the next page leaves an empty one. */
async function painted(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open = [];
  const ids = new Set();
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str?.trim()) for (const id of open) ids.add(id);
  }
  return ids;
}

/** Whether the last that is read aloud of a page is a heading. */
function endsInHeading(node, ids) {
  const last = (node.children ?? []).filter((kid) => hasContent(kid, ids)).at(-1);
  if (last === undefined) return false;
  return /^H[1-6]$/.test(last.role ?? '') || (last.children !== undefined && endsInHeading(last, ids));
}

function hasContent({ type, id, children = [] }, ids) {
  return type === 'content' ? ids.has(id) : children.some((kid) => hasContent(kid, ids));
}
