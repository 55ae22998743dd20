import { advertsFolder } from '../domain/advert.js';
import type { Place } from '../domain/place.js';
import { questionsFolder } from '../domain/questions-folder.js';
import type { FrameworkFolder, Source } from '../domain/source.js';
import type { Front } from '../model/front/front.js';
import { parseYaml } from '../model/front/parse-yaml.js';
import { splitFrontMatter } from '../model/front/split-front-matter.js';
import type { Model } from '../model/model.js';
import { once } from '../model/once.js';
import type { Problems } from '../model/problem.js';
import { decode } from '../model/text/decode.js';
import { tableAsUtf8 } from '../model/text/decode-table.js';
import { type PageText, pageText } from '../model/text/page-text.js';
import { inPlainMarkdown } from './notations/in-plain-markdown.js';
import { numberedLinks } from './notations/repeated-headings.js';
import { type Outline, outlineOf } from './outline.js';

/** Everything in a folder that a framework may be read from. */
export interface Material {
  /** By path. */
  readonly pages: readonly MaterialPage[];
  readonly data: readonly DataFile[];
  /** What the folder is as pages of the first format. */
  model(): Model;
}

/** A page in Markdown or HTML, with front matter or without. */
export interface MaterialPage {
  readonly file: string;
  readonly front: Front;
  /** The YAML of its front matter, between the fences; undefined where it has none. */
  readonly yaml: PageText | undefined;
  /** Everything below the front matter. */
  readonly text: PageText;
  /** Its blocks and headings, read on first use; nothing for a page too tangled to read. */
  outline(): Outline;
}

export interface DataFile {
  readonly file: string;
  readonly text: PageText;
}

/** Decodes pages and data; what cannot be read is reported and left out. */
export function readMaterial(folder: FrameworkFolder, model: () => Model, problems: Problems): Material {
  const sources = [...folder.pages, ...folder.texts]
    .filter(isOfFramework)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const texts = sources.flatMap((source) => readText(source, problems));
  const linked = new Set(texts.flatMap(({ text }) => numberedLinks(text.mapped.text)));
  return {
    pages: texts.map((file) => readPage(file, linked, problems)),
    data: folder.data.flatMap((source) => readText(asUtf8(source), problems)),
    model: once(model),
  };
}

/** Adverts and questions are about a framework whatever its shape. */
function isOfFramework({ path }: Source): boolean {
  return ![advertsFolder, questionsFolder].some((folder) => path.startsWith(`${folder}/`));
}

function readText({ path, bytes }: Source, problems: Problems): DataFile[] {
  const decoded = decode(bytes);
  if (!('badByte' in decoded)) return [{ file: path, text: pageText(path, decoded.text) }];
  problems.add(
    'not-utf8',
    { file: path, line: 1, column: 1 },
    {
      what: 'This file is not UTF-8 text.',
      why: 'Its letters cannot be told for sure, so it is left out.',
      fix: 'Save the file as UTF-8.',
    },
  );
  return [];
}

/** Spreadsheet programs write tables in encodings of their own. */
function asUtf8({ path, bytes }: Source): Source {
  return { path, bytes: /\.[ct]sv$/i.test(path) ? tableAsUtf8(bytes) : bytes };
}

function readPage(
  { file, text: whole }: DataFile,
  linked: ReadonlySet<string>,
  problems: Problems,
): MaterialPage {
  const split = splitFrontMatter(whole.mapped.text);
  const isYaml = split.kind === 'yaml';
  const yaml = isYaml ? whole.slice(split.yamlStart, split.yamlStart + split.yaml.length) : undefined;
  // A rule at the top of a page, or data that is no list of keys, is no front matter of a page.
  const front =
    yaml === undefined || !isYaml
      ? new Map()
      : parseYaml(split.yaml, (offset) => yaml.place(offset), problems, 'bad-yaml').front;
  const text = inPlainMarkdown(isYaml ? whole.slice(split.contentStart) : whole, linked);
  return { file, front, yaml, text, outline: once(() => outlineOf(text)) };
}

/** Where a value of front matter stands, else where the page begins. */
export function placeOfFront({ front, text }: MaterialPage, key: string): Place {
  return front.get(key)?.place ?? text.place(0);
}
