import type { Block, Craft, Framework, Level, PlacedText, PlainPage } from '../domain/framework.js';
import type { Place } from '../domain/place.js';

/** A run of text that reaches paper, and where it stands. */
export interface PrintedText {
  /** Empty for what is no Markdown. */
  readonly html: string;
  readonly text: string;
  readonly place: Place;
  /** What it is, where that matters: a heading names what follows. */
  readonly kind?: Block['kind'];
}

/** Every run of the authors' text that some file prints. */
export function* textsOf(framework: Framework): Generator<PrintedText> {
  yield* textsBeside(framework);
  for (const craft of framework.crafts) yield* textsOfCraft(craft);
}

/** Those of no craft. */
export function* textsBeside(framework: Framework): Generator<PrintedText> {
  yield* plainTexts(framework.fields);
  const pages = framework.root === undefined ? framework.pages : [framework.root, ...framework.pages];
  for (const page of pages) yield* textsOfPage(page);
}

/** Words without markup as texts. */
export function plainTexts(fields: readonly PlacedText[]): PrintedText[] {
  return fields.map((field) => ({ html: '', ...field }));
}

/** A title that only says the heading again is read there, where code can be told from words. */
function fieldsOf({ heading, fields }: PlainPage | Craft | Level): PrintedText[] {
  return plainTexts(fields.filter(({ text }) => text !== heading.text));
}

export function* textsOfPage(page: PlainPage): Generator<PrintedText> {
  yield page.heading;
  yield* fieldsOf(page);
  yield* page.blocks;
}

/** With its levels'. */
export function* textsOfCraft(craft: Craft): Generator<PrintedText> {
  yield craft.heading;
  yield* fieldsOf(craft);
  yield* craft.intro;
  for (const area of craft.areas) {
    yield { ...area.name, kind: 'heading' };
    yield* area.blocks;
  }
  yield* craft.outro;
  for (const level of craft.levels) yield* textsOfLevel(level);
}

/** Every run of the text of one level that some file prints. */
export function* textsOfLevel(level: Level): Generator<PrintedText> {
  yield level.heading;
  yield* fieldsOf(level);
  for (const section of level.sections) {
    if (section.kind === 'prose') {
      yield* section.blocks;
      continue;
    }
    yield* section.head;
    for (const { name, statements } of section.expectations) {
      yield { ...name, kind: 'heading' };
      yield* statements;
    }
  }
  for (const { blocks } of level.questions ?? []) yield* blocks;
}
