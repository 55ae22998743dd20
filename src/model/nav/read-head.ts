import { normalPermalink } from '../../domain/links.js';
import { placeFinder } from '../../domain/place-finder.js';
import { isHtmlFile, type Source } from '../../domain/source.js';
import { collectionPermalink } from '../front/collections.js';
import { type Front, frontFlag, frontText } from '../front/front.js';
import { parseYaml } from '../front/parse-yaml.js';
import type { Site } from '../front/read-site.js';
import { reportNoPage } from '../front/report-no-page.js';
import { splitFrontMatter } from '../front/split-front-matter.js';
import { htmlAsMarkdown } from '../markdown/html-as-markdown.js';
import type { Problems } from '../problem.js';
import { decode } from '../text/decode.js';
import { pageText } from '../text/page-text.js';
import type { PageHead } from './page-file.js';

/** Reads a page's front matter; undefined for a file that the website makes no page of, or that cannot be read. */
export function readHead(source: Source, site: Site, problems: Problems): PageHead | undefined {
  const decoded = decode(source.bytes);
  if ('badByte' in decoded) {
    reportNotUtf8(source, decoded.badByte, problems);
    return undefined;
  }
  const text = pageText(source.path, decoded.text);
  const isHtml = isHtmlFile(source.path);
  // For Jekyll a page begins with its first byte, and a byte order mark is three more.
  const split = decoded.isMarked ? { kind: 'none' as const } : splitFrontMatter(decoded.text);
  switch (split.kind) {
    case 'none':
      reportNoPage(text, { isMarked: decoded.isMarked, isHtml }, problems);
      return undefined;
    case 'other-language':
      problems.add('front-matter-not-yaml', text.place(3), {
        what: `The front matter says it is written in "${split.language}".`,
        why: 'Only YAML is read, and nothing in a page is ever run.',
        fix: 'Begin the page with --- alone and write the front matter as "key: value" lines.',
      });
      return undefined;
    case 'open':
      problems.add('front-matter-open', text.place(0), {
        what: 'The front matter starts here and never ends.',
        why: 'So the whole page would be taken for settings.',
        fix: 'Put a line with --- alone between the settings and the text.',
      });
      return undefined;
    case 'yaml': {
      const place = (offset: number) => text.place(split.yamlStart + offset);
      const { front } = parseYaml(split.yaml, place, problems, 'bad-yaml');
      const whole: Front = new Map([...site.defaultsFor(source.path), ...front]);
      if (isHtml && !isForReading(whole)) return undefined;
      const content = text.slice(split.contentStart);
      return {
        file: source.path,
        front: whole,
        title: frontText(whole, 'title') ?? '',
        permalink: permalinkOf(source.path, frontText(whole, 'permalink'), site),
        place: text.place(0),
        content: isHtml ? htmlAsMarkdown(content) : content,
      };
    }
  }
}

function reportNotUtf8(source: Source, badByte: number, problems: Problems): void {
  const before = new TextDecoder().decode(source.bytes.subarray(0, badByte)).replace(/\r\n?/g, '\n');
  const byte = source.bytes[badByte]?.toString(16).padStart(2, '0') ?? '';
  problems.add('not-utf8', placeFinder(source.path, before)(before.length), {
    what: `This file is not UTF-8 text: byte ${byte} stands here.`,
    why: 'Its letters cannot be told for sure, so the page is left out.',
    fix: 'Save the file as UTF-8.',
  });
}

/** Pages that a theme brings along, such as the one for an address that leads nowhere, say nothing to read. */
function isForReading(front: Front): boolean {
  return frontText(front, 'title') !== undefined && frontFlag(front, 'nav_exclude') !== true;
}

/** The address of a page; without a `permalink` it follows from the path, as in Jekyll. */
function permalinkOf(path: string, written: string | undefined, site: Site): string {
  if (written !== undefined) return normal(written);
  const found = site.collectionOf(path);
  if (found !== undefined) return normal(collectionPermalink(found.collection, found.path));
  return normal(`/${path.replace(/\.(?:md|markdown|html?)$/i, '')}`);
}

export function normal(address: string): string {
  const plain = normalPermalink(address.startsWith('/') ? address : `/${address}`);
  return normalPermalink(plain.replace(/\/index$/, '/'));
}
