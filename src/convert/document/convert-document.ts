import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { classesOf, elementsOf, headingDepth } from '../../html/elements.js';
import type { Html } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { foldSpace, textOf } from '../../html/text.js';
import { type Converted, pageOf, stemOf, type Told } from '../converted.js';
import { blocksOf } from '../markdown/blocks.js';
import { unpack, unreadable } from '../unpack.js';
import { headingStyles } from './heading-styles.js';
import { leftOutOf } from './left-out.js';
import { withNotesInPlace } from './with-notes-in-place.js';

/** Pictures that a page may show, by what Word calls their kind. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/**
 * A .docx document as one page: headings by their styles, lists within lists, tables with merged cells, links and pictures.
 * Footnotes stand where they were called. Comments, headers and what is drawn are told.
 *
 * @throws BuildError `file-unreadable`, `file-too-large` or `file-locked`.
 */
export async function convertDocument(bytes: Uint8Array, name: string): Promise<Converted> {
  const files = unpack(bytes, name, () => true);
  const images = new Map<string, Uint8Array>();
  const told: Told[] = leftOutOf(files, name);
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(zipSync(Object.fromEntries(files), { level: 0 })) },
      {
        styleMap: headingStyles(files),
        // The default, said aloud: a linked picture or template is never fetched.
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const ending = endings[image.contentType];
          const path = `images/picture-${images.size + 1}.${ending}`;
          if (ending === undefined) return { src: '' };
          images.set(path, new Uint8Array(await image.readAsBuffer()));
          return { src: path };
        }),
      },
    )
    // What the reader says is about its own insides.
    .catch(() => {
      throw unreadable(name);
    });
  const html = withNotesInPlace(parseHtml(value));
  const title = titleOf(html, files) || stemOf(name);
  const blocks = blocksOf(html, {
    image: ({ attributes: { src = '', alt = '' } }) => {
      if (images.has(src)) return `![${alt.replace(/[[\]\\]/g, '')}](${src})`;
      told.push({
        where: name,
        what: `A picture was left out${alt === '' ? '' : `: "${alt}"`}. Save it as PNG or JPEG.`,
      });
      return undefined;
    },
  });
  return { title, pages: [pageOf('document.md', title, blocks)], tables: [], images, told };
}

/** What a document is called: its paragraph of that style, its only heading of depth 1, or what its properties say. */
function titleOf(html: Html, files: ReadonlyMap<string, Uint8Array>): string {
  const styled = elementsOf(html, (element) => classesOf(element).includes('title'))[0];
  if (styled !== undefined) return foldSpace(textOf(styled.inside));
  const [first, another] = elementsOf(html, (element) => headingDepth(element) === 1);
  if (first !== undefined && another === undefined) return foldSpace(textOf(first.inside));
  const properties = new TextDecoder().decode(files.get('docProps/core.xml'));
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(properties)?.[1] ?? '';
  return foldSpace(title.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));
}
