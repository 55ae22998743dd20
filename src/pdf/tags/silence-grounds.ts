import type { ContentStream } from '../content/open-contents.js';
import { readNumbers } from '../content/read-operands.js';
import type { Operation } from '../content/scan-operations.js';
import { writeNumber } from '../content/write-operation.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { type ElementPlace, kidsOf, parentTree, setKids, typeOf } from '../objects/structure.js';
import { beginningsIn, type Mark, marksOf, silence } from './silence-marks.js';

/**
 * Chromium tags the ground that it paints a page with as content of the whole document. It is decoration, and becomes
 * that; it is also widened, since whole pixels leave a hair of the paper white. The rule over a row of a table, its
 * background, is tagged as content of the row, which holds nothing but cells: it becomes decoration as well.
 */
export function silenceGrounds(
  print: TaggedPdf,
  elements: readonly ElementPlace[],
  contents: readonly ContentStream[],
): void {
  const grounded = elements.filter(({ element }) => painters.has(typeOf(element)));
  if (!grounded.some(({ element }) => marksOf(element).length > 0)) return;
  const pages = new Map(
    contents.filter(({ kind }) => kind === 'page').map((content) => [content.page.ref, content]),
  );
  const parents = new Map(parentTree(print.structure));
  for (const { element } of grounded) {
    const gone = new Set<Mark['kid']>();
    for (const { kid, page, mcid } of marksOf(element)) {
      const content = pages.get(page);
      const painted = content && groundIn(content, mcid);
      if (content === undefined || painted === undefined) continue;
      silence(content, mcid, parents);
      if (typeOf(element) === 'Document') {
        for (const rectangle of painted) content.edits.push(widened(content, rectangle));
      }
      gone.add(kid);
    }
    setKids(
      element,
      kidsOf(element).filter((kid) => !gone.has(kid)),
    );
  }
}

/** Elements that hold others and no content of their own. */
const painters: ReadonlySet<string> = new Set(['Document', 'TR']);

/** The rectangles of a marked sequence that paints nothing else; undefined when it is no ground. */
function groundIn(content: ContentStream, mcid: number): Operation[] | undefined {
  const { operations } = content;
  const [start] = beginningsIn(content, mcid);
  if (start === undefined) return undefined;
  let end = start + 1;
  while (end < operations.length && operations[end]?.operator !== 'EMC') end += 1;
  const inside = operations.slice(start + 1, end);
  if (!inside.every(({ operator }) => onGrounds.has(operator))) return undefined;
  return inside.filter(({ operator }) => operator === 're');
}

const onGrounds: ReadonlySet<string> = new Set('re f rg RG g G cs CS scn SCN gs q Q cm W W* n'.split(' '));

/** By two pixels on each side; what is beyond the page is cut. */
function widened({ bytes }: ContentStream, rectangle: Operation): ContentStream['edits'][number] {
  const [x = 0, y = 0, width = 0, height = 0] = readNumbers(bytes, rectangle);
  const text = [x - 2, y - 2, width + 4, height + 4].map(writeNumber).join(' ');
  return { from: rectangle.from, to: rectangle.to, text: `${text} re` };
}
