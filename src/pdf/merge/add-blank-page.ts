import { neutralGrey } from '../content/neutral-grey.js';
import { writeOperation } from '../content/write-operation.js';
import { deflatedStream } from '../objects/deflate.js';
import { arrayAt, asDict, asNumbers, name } from '../objects/look.js';
import type { Pack } from './open-pack.js';

/** Adds an empty page of the size and paper (`#rrggbb`) of those around it. It needs no tags: there is nothing to read. */
export function addBlankPage(pack: Pack, paper: string): void {
  const { context } = pack;
  const before = asDict(context, pack.pages.at(-1));
  const box = before && arrayAt(before, 'MediaBox');
  if (box === undefined) throw new Error('A pack cannot start with a blank page.');
  const page = context.obj({ Type: 'Page', Parent: pack.pageTree, Resources: {} });
  page.set(name('MediaBox'), box.clone(context));
  if (paper.toLowerCase() !== '#ffffff') {
    const painted = new TextEncoder().encode(ground(asNumbers(box), paper));
    page.set(name('Contents'), context.register(deflatedStream(context, painted)));
  }
  pack.pages.push(context.register(page));
}

/** White paper is left as it is; any other is decoration. */
function ground([left = 0, bottom = 0, right = 0, top = 0]: readonly number[], paper: string): string {
  const colour = [1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16) / 255);
  const grey = neutralGrey(colour);
  const paint = grey === undefined ? writeOperation('rg', ...colour) : writeOperation('g', grey);
  const rectangle = writeOperation('re', left, bottom, right - left, top - bottom);
  return `/Artifact BMC\n${paint}${rectangle}f\nEMC`;
}
