import type { Craft, Expectation, Level } from '../../domain/framework.js';
import { escapeText } from '../../domain/html-text.js';
import { rungOf } from '../../domain/ladder.js';
import { statementGroups } from '../../domain/statement-groups.js';
import { capital } from '../../domain/words/capital.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { addressOf, hrefOf, statusWord, type View, type ViewContext } from './view.js';

/** A level to interview for: each area with what is asked and room to write, then a decision in words. */
export function scorecardView(context: ViewContext, craft: Craft, level: Level): View {
  const words = wordsIn(level.language, context.brand.wording);
  const { scorecard: own } = words;
  const rung = rungOf(craft, level);
  const expectations = level.sections.flatMap((each) => (each.kind === 'areas' ? each.expectations : []));
  const prose = level.sections.flatMap((each) => (each.kind === 'prose' ? each.blocks : []));
  const asked = askedOf(level, undefined);
  const product = capital(words.products.scorecard);
  // Of a level without areas, all that it says is what is asked about.
  const said = expectations.length === 0 ? prose.map(({ html }) => html) : [];
  const areas = expectations.map((each, at) => {
    // Of two areas of one name, the first is asked about.
    const isFirst = expectations.findIndex(({ name }) => name.text === each.name.text) === at;
    return areaData(each, isFirst ? askedOf(level, each.name.text) : []);
  });
  return {
    title: words.titled(level.title, words.products.scorecard),
    language: level.language,
    kind: 'scorecard',
    data: {
      frameworkTitle: context.framework.title,
      craft: { name: craft.name, href: hrefOf(craft) },
      product,
      heading: escapeText(level.role),
      panelHeading: escapeText(words.roleAndLevel(level.role, words.levelNumber(level.numeral))),
      rung: words.levelOf(rung.number, rung.of),
      status: statusWord(level.release, words),
      summary: level.summary,
      whole: {
        shown: said.length + asked.length > 0,
        html: said.join('\n'),
        questions: asked.join('\n'),
      },
      areas,
      interviewers: [1, 2, 3, 4, 5],
      address: addressOf(context.framework, level.permalink),
      words: { ...own, notes: words.notes },
    },
    arrangement: { kind: 'scorecard', steps: stepsFor(context) },
  };
}

function askedOf({ questions = [] }: Level, area: string | undefined): string[] {
  return questions
    .filter((each) => each.area === area)
    .flatMap(({ blocks }) => blocks.map(({ html }) => html));
}

function areaData({ name, statements }: Expectation, questions: readonly string[]): Record<string, unknown> {
  return {
    name: name.html,
    plainName: name.text,
    groups: statementGroups(statements).map(({ heading, statements: led }) => ({
      heading: heading?.html ?? '',
      isColumn: heading?.column === true,
      statements: led.map(({ html }) => html),
    })),
    questions: questions.join('\n'),
  };
}

/** From comfortable down to what is read beside writing; never below 8 points or an x-height of 1.35 mm, a point being 0.3528 mm. */
function stepsFor({ brand }: ViewContext): { size: number; left: number }[] {
  const floor = Math.max(8, Math.round((1.35 / (brand.fonts.text.xHeight * 0.3528)) * 2) / 2);
  const sizes = [9.5, 9, 8.5, floor].filter((size, at, all) => size >= floor && all.indexOf(size) === at);
  return [...sizes.map((size) => ({ size, left: 5 })), { size: floor, left: 6 }];
}
