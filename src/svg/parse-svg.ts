import { parseXml, XmlDocumentType, XmlElement, XmlError, XmlProcessingInstruction } from '@rgrove/parse-xml';

/** An SVG as a tree, or in a few words why it is none that a browser would draw. */
export type ParsedSvg = { readonly root: XmlElement } | { readonly fault: string };

/** Whether a DOCTYPE that declares nothing may stand above the drawing, as programs for drawing once wrote it. */
export interface SvgForm {
  readonly plainDoctype: boolean;
}

/** Deeper than any drawing nests. Whoever walks through a tree goes one call deeper with each step down. */
const deepest = 500;

/**
 * Reads an SVG as XML 1.0 in UTF-8. Names keep the prefix that stands before them; entities are those of XML alone, so
 * that no text in the file can grow into a longer one.
 */
export function parseSvg(bytes: Uint8Array, form: SvgForm = { plainDoctype: false }): ParsedSvg {
  const text = decode(bytes);
  if (text === undefined) return { fault: 'it is not UTF-8 text' };
  if (!text.includes('<')) return { fault: 'it is not an SVG' };
  let foreign = false;
  try {
    const document = parseXml(text, {
      preserveDocumentType: true,
      resolveUndefinedEntity: () => {
        foreign = true;
        return '';
      },
    });
    const fault = document.children.map((node) => besideFault(node, form)).find((each) => each !== undefined);
    if (fault !== undefined) return { fault };
    const { root } = document;
    if (root?.name !== 'svg') return { fault: 'its outermost element is not <svg>' };
    if (isTooDeep(root)) return { fault: 'its elements are nested too deep' };
    return foreign ? { fault: 'it names an entity that XML does not have' } : { root };
  } catch (error) {
    // Deeper even than the parser's own calls may go.
    if (error instanceof RangeError) return { fault: 'its elements are nested too deep' };
    if (!(error instanceof XmlError)) throw error;
    const isAtEnd = text.slice(error.pos).trim() === '';
    return { fault: isAtEnd ? 'it is cut short' : `it is not well-formed XML in line ${error.line}` };
  }
}

function isTooDeep(root: XmlElement): boolean {
  let row = [root];
  for (let depth = 1; row.length > 0; depth += 1) {
    if (depth > deepest) return true;
    row = row.flatMap(childrenOf);
  }
  return false;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What stands before or behind the outermost element. */
function besideFault(node: unknown, { plainDoctype }: SvgForm): string | undefined {
  if (node instanceof XmlDocumentType && !(plainDoctype && node.internalSubset === null)) {
    return 'it holds a DOCTYPE';
  }
  if (node instanceof XmlProcessingInstruction && node.name === 'xml-stylesheet') {
    return 'it refers to a style sheet outside it';
  }
  return undefined;
}

/** An element and all elements inside it, in document order. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of childrenOf(root)) yield* elementsOf(child);
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}
