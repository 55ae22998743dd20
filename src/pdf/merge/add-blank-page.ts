import { arrayAt, asDict, name } from '../objects/look.js';
import type { Pack } from './open-pack.js';

/** Adds an empty page of the size of the page before it. It needs no tags: there is nothing to read. */
export function addBlankPage(pack: Pack): void {
  const { context } = pack;
  const before = asDict(context, pack.pages.at(-1));
  const box = before && arrayAt(before, 'MediaBox');
  if (box === undefined) throw new Error('A pack cannot start with a blank page.');
  const page = context.obj({ Type: 'Page', Parent: pack.pageTree, Resources: {} });
  page.set(name('MediaBox'), box.clone(context));
  pack.pages.push(context.register(page));
}
