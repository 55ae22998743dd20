import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** The structure of every page with its text, as a second reader (pdf.js) sees it: `(H1 Title)(P Text)`. */
export async function readStructure(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const tree: Node | null = await page.getStructTree();
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = new Map<string, string>();
      const open: (string | undefined)[] = [];
      for (const item of items) {
        if ('str' in item) {
          const id = open.findLast((each) => each !== undefined);
          if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str);
        } else if (item.type === 'endMarkedContent') open.pop();
        else open.push('id' in item && typeof item.id === 'string' ? item.id : undefined);
      }
      pages.push(tree === null ? '' : show(tree, texts));
    }
    return pages.join('\n');
  } finally {
    await task.destroy();
  }
}

function show(node: Node, texts: ReadonlyMap<string, string>): string {
  if (node.type === 'content') return texts.get(node.id ?? '') ?? '';
  const inside = (node.children ?? []).map((child) => show(child, texts)).join('');
  if (node.role === undefined || node.role === 'Root' || node.role === 'NonStruct') return inside;
  return `(${node.role} ${node.alt ?? inside})`;
}
