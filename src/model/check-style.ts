import { countWords } from '../domain/count-words.js';
import type { Framework, Level } from '../domain/framework.js';
import type { Source } from '../domain/source.js';
import { changeElements } from '../html/change-elements.js';
import { textNode } from '../html/elements.js';
import { parseHtml } from '../html/parse-html.js';
import { foldSpace, textOf } from '../html/text.js';
import { withoutStruck } from '../html/without-struck.js';
import type { Problems } from './problem.js';
import { type StyleWords, styleWords } from './style-words.js';
import { asHeard } from './text/as-heard.js';
import { placesOfMatches } from './text/places-of-matches.js';
import { type PrintedText, textsOf } from './texts-of.js';

/**
 * Words of a statement that a reader takes in at one go; style guides for plain language ask for sentences of 15 to 25,
 * and a statement may have two.
 */
const mostWords = 50;

type Reports = Problems<'long-statement' | 'absolute-word' | 'mixed-persons'>;

/** Matters of style in what levels say. Nobody is told of them who did not ask. */
export function checkStyle(framework: Framework, sources: readonly Source[], problems: Reports): void {
  const all = [...textsOf(framework)];
  for (const level of framework.crafts.flatMap(({ levels }) => levels)) {
    const statements = statementsOf(level);
    for (const statement of statements) checkLength(statement, problems);
    const words = styleWords(level.language);
    if (words === undefined) continue;
    for (const statement of statements) checkAbsolute(statement, words, { all, sources, problems });
    checkPersons(level, statements, words, problems);
  }
}

function checkLength(statement: PrintedText, problems: Reports): void {
  if (statement.kind === 'list') return;
  const count = countWords(withoutLists(statement));
  if (count <= mostWords) return;
  problems.add('long-statement', statement.place, {
    what: `This statement has ${count} words.`,
    why: `Of more than ${mostWords} few readers know at the end what the beginning said.`,
    fix: 'Say it in fewer words, or make two statements of it.',
  });
}

/** A list within a statement has statements of its own. */
function withoutLists({ html, text }: PrintedText): string {
  if (!/<(?:ul|ol|table)\b/.test(html)) return text;
  return textOf(
    changeElements(parseHtml(html), (element) => (/^(?:ul|ol|table)$/.test(element.name) ? [] : element)),
  );
}

function checkAbsolute(
  statement: PrintedText,
  { absolute }: StyleWords,
  { all, sources, problems }: { all: readonly PrintedText[]; sources: readonly Source[]; problems: Reports },
): void {
  const found = spoken(statement).match(absolute) ?? [];
  const places = found.length === 0 ? [] : placesOfMatches(found, absolute, statement.place, all, sources);
  for (const [index, place] of places.entries()) {
    problems.add('absolute-word', place, {
      what: `"${found[index]}" allows of no exception.`,
      why: 'Nobody can show it, and one bad day proves it wrong.',
      fix: 'Say how often, or leave the word out.',
    });
  }
}

/** Reported once a level, at the first statement that differs from most. */
function checkPersons(
  { numeral }: Level,
  statements: readonly PrintedText[],
  { persons }: StyleWords,
  problems: Reports,
): void {
  if (persons === undefined) return;
  const told = statements.map((statement) => {
    const words = spoken(statement);
    return { statement, first: words.search(persons.first) >= 0, second: words.search(persons.second) >= 0 };
  });
  const first = told.filter((each) => each.first && !each.second);
  const second = told.filter((each) => each.second && !each.first);
  const [fewer, more] = second.length <= first.length ? [second, first] : [first, second];
  const [odd] = fewer;
  if (odd === undefined || more.length === 0) return;
  const word = (list: typeof first, of: RegExp) => spoken(list[0]?.statement ?? odd.statement).match(of)?.[0];
  const [here, there] =
    fewer === second
      ? [word(second, persons.second), word(first, persons.first)]
      : [word(first, persons.first), word(second, persons.second)];
  problems.add('mixed-persons', odd.statement.place, {
    what: `This statement says "${here}", ${more.length === 1 ? 'another' : 'others'} of Level ${numeral} "${there}".`,
    why: 'A reader asks who is meant.',
    fix: 'Write all statements of a level in one person.',
  });
}

/** What a level says in sentences: the statements of its areas, and its other paragraphs, lists and quotes. */
function statementsOf({ sections }: Level): PrintedText[] {
  return sections.flatMap((section): PrintedText[] =>
    section.kind === 'prose'
      ? section.blocks.filter(({ kind }) => /^(?:paragraph|list|quote)$/.test(kind))
      : section.expectations.flatMap(({ statements }) => statements.filter((each) => each.heading !== true)),
  );
}

/** The words of a text that its author speaks: without code, and without what the author quotes or strikes out. */
function spoken({ html, text }: PrintedText): string {
  if (!/<(?:code|pre|blockquote|q|del|s|strike)\b/.test(html)) return text;
  const own = changeElements(parseHtml(html), (element) =>
    /^(?:code|pre|blockquote|q)$/.test(element.name) ? textNode(' ') : element,
  );
  return foldSpace(textOf(asHeard(withoutStruck(own))));
}
