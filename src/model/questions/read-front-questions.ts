import type { Block } from '../../domain/framework.js';
import { plainLetters } from '../../domain/plain-letters.js';
import { makeElement } from '../../html/elements.js';
import type { Html } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { writeHtml } from '../../html/write-html.js';
import type { FrontPart, FrontValue } from '../front/front.js';
import { parsePage } from '../markdown/parse-page.js';
import type { PageFile } from '../nav/page-file.js';
import { draftPage, type Surroundings } from '../page-parts.js';
import { textAt } from '../text/page-text.js';
import type { WrittenQuestions } from './written-questions.js';

/**
 * What `questions` in a page's front matter asks: a text or a list of texts for the role as a whole, or either of them for
 * each area by its name. Each text is Markdown.
 */
export function readFrontQuestions(page: PageFile, around: Surroundings): readonly WrittenQuestions[] {
  const value = page.front.get('questions');
  if (value === undefined) return [];
  const isMap = value.inside?.some(({ key }) => key !== undefined) === true;
  if (!isMap) return asked(value, undefined, page, around);
  return (value.inside ?? []).flatMap(({ key = '', keyPlace, value: own }) =>
    asked(own, { text: plainLetters(key), place: keyPlace }, page, around),
  );
}

function asked(
  value: FrontValue,
  area: WrittenQuestions['area'],
  page: PageFile,
  around: Surroundings,
): WrittenQuestions[] {
  const texts = textsOf(value);
  if (texts === undefined) {
    around.problems.add('bad-questions', value.place, {
      what: area === undefined ? 'These are no questions.' : `These are no questions about "${area.text}".`,
      why: 'So none of them is on a scorecard.',
      fix: 'Write one question behind the colon, or a list with one on each line that begins with "- ", in quotation marks where it holds ": ".',
    });
    return [];
  }
  const drafts = texts.map(({ text = '', place }) => draftPage(page, parsedAt(text, place, around), around));
  const read = drafts.map(({ items }) => items.map(({ block }) => block)).filter(({ length }) => length > 0);
  if (read.length === 0) return [];
  return [{ area, blocks: asList(read), images: drafts.flatMap(({ images }) => images) }];
}

/** Several are items of one list. */
function asList(read: readonly (readonly Block[])[]): readonly Block[] {
  const blocks = read.flat();
  const [first] = blocks;
  if (read.length < 2 || first === undefined) return blocks;
  const items = read.map((own) => makeElement('li', {}, withoutParagraph(parseHtml(htmlOf(own)))));
  const html = writeHtml([makeElement('ul', {}, items)]);
  return [{ kind: 'list', html, text: blocks.map(({ text }) => text).join(' '), place: first.place }];
}

function htmlOf(blocks: readonly Block[]): string {
  return blocks.map(({ html }) => html.trim()).join('\n');
}

/** What one paragraph alone holds, as in a list without empty lines. */
function withoutParagraph(html: Html): Html {
  const [only, ...more] = html;
  return only?.kind === 'element' && only.name === 'p' && more.length === 0 ? only.inside : html;
}

/** Undefined for what is neither a text nor a list of texts. */
function textsOf({ text, place, inside }: FrontValue): readonly FrontValue[] | undefined {
  if (text !== undefined) return [{ text, place }];
  const isList = inside?.every(isText) === true;
  return isList ? inside.map(({ value }) => value) : undefined;
}

function isText({ key, value }: FrontPart): boolean {
  return key === undefined && value.text !== undefined;
}

/** All of it stands where the value stands. A heading would be the page's own, so that the sign is said as it is. */
function parsedAt(text: string, place: FrontValue['place'], { site, problems, showing }: Surroundings) {
  const plain = text.trim().replace(/^#(?=\s)/, '\\#');
  return parsePage(textAt(place, plain), { dialect: site.headingIds, problems, showing });
}
