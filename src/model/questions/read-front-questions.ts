import { plainLetters } from '../../domain/plain-letters.js';
import type { FrontPart, FrontValue } from '../front/front.js';
import { parsePage } from '../markdown/parse-page.js';
import type { PageFile } from '../nav/page-file.js';
import { draftPage, type Surroundings } from '../page-parts.js';
import { textAt } from '../text/page-text.js';
import type { WrittenQuestions } from './asked.js';

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
  const drafts = texts.map(({ text = '', place }) =>
    draftPage({ ...page, parsed: parsedAt(text, place, around) }, around),
  );
  const blocks = drafts.flatMap(({ items }) => items.map(({ block }) => block));
  return blocks.length === 0 ? [] : [{ area, blocks, images: drafts.flatMap(({ images }) => images) }];
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
