import { strFromU8, unzipSync } from 'fflate';

/** A presentation taken apart by plain rules that share no code with what wrote it. */
export interface ReadPptx {
  /** XML of every part by its path. */
  readonly parts: ReadonlyMap<string, string>;
  /** XML of the slides and of their notes, in the order of the presentation. */
  readonly slides: readonly string[];
  readonly notes: readonly string[];
}

export function readPptx(bytes: Uint8Array): ReadPptx {
  const entries = Object.entries(unzipSync(bytes));
  const parts = new Map(entries.map(([path, part]) => [path, strFromU8(part)]));
  const count = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  const numbered = (path: (number: number) => string) =>
    Array.from({ length: count }, (_, index) => parts.get(path(index + 1)) ?? '');
  return {
    parts,
    slides: numbered((number) => `ppt/slides/slide${number}.xml`),
    notes: numbered((number) => `ppt/notesSlides/notesSlide${number}.xml`),
  };
}

/** The text of each paragraph. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)].map(([, inside = '']) =>
    [...inside.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => decode(text)).join(''),
  );
}

/** The text of the shapes whose XML fits. */
export function textOfShapes(xml: string, like: RegExp): string[] {
  return shapesOf(xml)
    .filter((shape) => like.test(shape))
    .map((shape) => paragraphsOf(shape).join('\n'));
}

export function shapesOf(xml: string): string[] {
  return [...xml.matchAll(/<p:(sp|pic|graphicFrame)>[\s\S]*?<\/p:\1>/g)].map(([shape]) => shape);
}

/** Why a text is not well-formed XML, in a few words; undefined when it is. */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml[^?]*\?>\n?/, '');
  for (const [tag, slash, name = '', self] of rest.matchAll(
    /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>|</g,
  )) {
    if (tag === '<') return 'a stray <';
    if (self === '/') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return `a stray </${name}>`;
  }
  if (open.length > 0) return `no end of <${open.at(-1)}>`;
  return /&(?!(amp|lt|gt|quot);)/.test(xml) ? 'a stray &' : undefined;
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
