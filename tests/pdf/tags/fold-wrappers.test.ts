import { type PDFArray, PDFContext, PDFDict, PDFName, PDFRef } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { elementsBelow } from '../../../src/pdf/objects/structure.js';
import { writeObject } from '../../../src/pdf/objects/write-object.js';
import { foldWrappers } from '../../../src/pdf/tags/fold-wrappers.js';

const [pageOne, pageTwo] = [PDFRef.of(1001), PDFRef.of(1002)];
type Entries = Record<string, string | number | PDFRef | (number | Record<string, string | number>)[]>;

/** An element around wrappers and perhaps a link behind them; says what stands in it then, and in the parent tree. */
function fold(type: string, wrappers: readonly Entries[], hasLink = false) {
  const context = PDFContext.create();
  const [root, block] = [context.nextRef(), context.nextRef()];
  const refs = wrappers.map((wrapper) =>
    context.register(context.obj({ S: 'NonStruct', P: block, Pg: pageOne, ...wrapper })),
  );
  const link = hasLink ? [context.register(context.obj({ S: 'Link', P: block, K: 9 }))] : [];
  context.assign(block, context.obj({ S: type, P: root, K: [...refs, ...link] }));
  const owners: PDFArray = context.obj([...refs]);
  const structure = context.obj({ K: block, ParentTree: { Nums: [0, owners] } });
  context.assign(root, structure);
  const print = { context, catalog: structure, info: undefined, pages: [], structure };
  foldWrappers(print, elementsBelow(structure));
  const kids = context.lookup(block, PDFDict).get(PDFName.of('K'));
  return { kids: kids && writeObject(kids), owners: writeObject(owners), block, refs, link };
}

describe('a wrapper', () => {
  test('gives its content to the paragraph around it, which the parent tree then names', () => {
    const { kids, owners, block } = fold('P', [{ K: 3 }]);
    expect(kids).toBe('3');
    expect(owners).toBe(`[${block.tag}]`);
  });

  test('gives it in its place among others', () => {
    const { kids, owners, block, link } = fold('LBody', [{ K: [3, 4] }, { K: 5 }], true);
    expect(kids).toBe(`[3 4 5 ${link[0]?.tag}]`);
    expect(owners).toBe(`[${block.tag} ${block.tag}]`);
  });

  test.each<[string, string, Entries]>([
    ['stands in an element that groups blocks', 'Div', { K: 3 }],
    ['holds more than marked content', 'P', { K: [3, { Type: 'MCR', MCID: 4 }] }],
    ['says something itself', 'P', { K: 3, ActualText: 'x' }],
    ['is no mere wrapper', 'P', { K: 3, S: 'Span' }],
  ])('stays when it %s', (_, type, wrapper) => {
    const { kids, owners, refs } = fold(type, [wrapper]);
    expect(kids).toBe(`[${refs[0]?.tag}]`);
    expect(owners).toBe(`[${refs[0]?.tag}]`);
  });

  test('stays when it is on another page than the one before', () => {
    const { kids, owners, block, refs } = fold('P', [{ K: 3 }, { K: 4, Pg: pageTwo }]);
    expect(kids).toBe(`[3 ${refs[1]?.tag}]`);
    expect(owners).toBe(`[${block.tag} ${refs[1]?.tag}]`);
  });
});
