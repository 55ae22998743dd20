import type { Craft, Framework, Level, PlainPage } from '../domain/framework.js';
import type { Place } from '../domain/place.js';

/** A run of text that reaches paper, and where it stands. */
export interface PrintedText {
  /** Empty where a page's front matter is printed. */
  readonly html: string;
  readonly text: string;
  readonly place: Place;
}

/** Every run of the authors' text that some file prints. */
export function* textsOf(framework: Framework): Generator<PrintedText> {
  const pages = framework.root === undefined ? framework.pages : [framework.root, ...framework.pages];
  for (const page of pages) yield* plainTexts(page);
  for (const craft of framework.crafts) {
    yield* craftTexts(craft);
    for (const level of craft.levels) yield* textsOfLevel(level);
  }
}

function* plainTexts(page: PlainPage): Generator<PrintedText> {
  yield page.heading;
  yield* page.blocks;
}

function* craftTexts(craft: Craft): Generator<PrintedText> {
  yield craft.heading;
  yield { html: '', text: craft.label, place: craft.place };
  yield* craft.intro;
  for (const area of craft.areas) {
    yield area.name;
    yield* area.blocks;
  }
  yield* craft.outro;
}

/** Every run of the text of one level that some file prints. */
export function* textsOfLevel(level: Level): Generator<PrintedText> {
  yield level.heading;
  yield { html: '', text: `${level.label} ${level.summary}`, place: level.place };
  for (const section of level.sections) {
    if (section.kind === 'prose') {
      yield* section.blocks;
      continue;
    }
    yield* section.head;
    for (const { name, statements } of section.expectations) {
      yield name;
      yield* statements;
    }
  }
}
