import type { Place } from '../domain/place.js';
import { safeName } from '../domain/safe-name.js';
import type { CutPage } from '../model/cut.js';
import type { Front, FrontValue } from '../model/front/front.js';
import { joinTexts, type TextPart } from '../model/text/join-texts.js';
import type { PageText } from '../model/text/page-text.js';
import { missingNumbers } from './ladder.js';
import type { ChosenCraft, FoundLevel, PlacedWords } from './shape.js';
import { uniqueAddresses, uniqueTitles } from './unique-names.js';

/** The page above all crafts. */
export interface FoundRoot {
  readonly title: PlacedWords;
  readonly heading: PageText | undefined;
  readonly file: string;
  readonly body: PageText | undefined;
}

/** A page beside the crafts, which the framework leads to. */
export type FoundPage = FoundRoot;

/** Makes pages of the first format of crafts and their levels, each with the front matter that its author never wrote. */
export function cutCrafts(
  root: FoundRoot,
  crafts: readonly ChosenCraft[],
  others: readonly FoundPage[],
): CutPage[] {
  const addresses = uniqueAddresses();
  const titles = uniqueTitles();
  const rootTitle = root.title.text;
  titles.take(rootTitle, '');
  const top = cutPage(root.file, '/', root.title, root.heading, root.body, {}, undefined);
  return [
    top,
    ...crafts.flatMap((craft, at) => {
      const title = { ...craft.title, text: titles.take(craft.title.text, craft.file) };
      const address = addresses.take(`/${addressOf(craft.title.text)}`);
      const above = { parent: { text: rootTitle, place: title.place } };
      const page = cutPage(
        craft.file,
        address,
        title,
        craft.heading,
        craft.body,
        {
          ...above,
          nav_order: { text: String(at + 1), place: title.place },
        },
        undefined,
      );
      const numbers = missingNumbers(
        craft.levels.map((level) => ({ title: level.title.text, number: level.number?.text })),
        title.text,
      );
      const levels = craft.levels.map((level, index) =>
        cutLevel(level, {
          craft: title.text,
          root: rootTitle,
          address: addresses.take(`${address}/${addressOf(level.title.text)}`),
          number: numbers[index],
          order: index + 1,
        }),
      );
      return [page, ...levels];
    }),
    ...others.map((other, at) => {
      const title = { ...other.title, text: titles.take(other.title.text, other.file) };
      const address = addresses.take(`/${addressOf(other.title.text)}`);
      const keys = {
        parent: { text: rootTitle, place: title.place },
        nav_order: { text: String(crafts.length + at + 1), place: title.place },
      };
      return cutPage(other.file, address, title, other.heading, other.body, keys, undefined);
    }),
  ];
}

function cutLevel(
  level: FoundLevel,
  own: {
    readonly craft: string;
    readonly root: string;
    readonly address: string;
    readonly number: string | undefined;
    readonly order: number;
  },
): CutPage {
  const { place } = level.title;
  return cutPage(
    level.file,
    own.address,
    level.title,
    withGrade(level),
    level.body,
    {
      parent: { text: own.craft, place },
      grand_parent: { text: own.root, place },
      nav_order: { text: String(own.order), place },
      ...(own.number === undefined
        ? {}
        : { level: { text: own.number, place: level.number?.place ?? place } }),
    },
    level.areaDepth,
  );
}

/** A grade that stands apart from the title, as M2 in a column of its own, is more than its number: it ends the heading. */
function withGrade({ title, number, heading }: FoundLevel): PageText | undefined {
  const isGrade = number !== undefined && /\p{L}/u.test(number.text) && !title.text.includes(number.text);
  if (!isGrade || heading?.mapped.text.includes('\n') === true) return heading;
  return joinTexts([
    heading ?? { text: escaped(title.text), place: title.place },
    { text: ` - ${escaped(number.text)}`, place: number.place },
  ]);
}

function cutPage(
  file: string,
  permalink: string,
  title: PlacedWords,
  heading: PageText | undefined,
  body: PageText | undefined,
  keys: Readonly<Record<string, FrontValue>>,
  areaDepth: number | undefined,
): CutPage {
  const front: Front = new Map([['title', { ...title, isText: true as const }], ...Object.entries(keys)]);
  return {
    file,
    front,
    title: title.text,
    permalink,
    place: title.place,
    content: withHeading(title, heading, body),
    cut: { areaDepth, order: Number(keys.nav_order?.text ?? 0) },
  };
}

/** A heading of the first level in one line, and the text below. */
function withHeading(
  title: PlacedWords,
  heading: PageText | undefined,
  body: PageText | undefined,
): PageText {
  const glue = (text: string, place: Place): TextPart => ({ text, place });
  const words =
    heading === undefined || heading.mapped.text.includes('\n')
      ? glue(escaped(title.text), title.place)
      : heading;
  return joinTexts([
    glue('# ', title.place),
    words,
    glue('\n\n', title.place),
    ...(body === undefined ? [] : [body, glue('\n', body.place(Math.max(0, body.mapped.text.length - 1)))]),
  ]);
}

/** PlacedWords as Markdown that says just them. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]{}<>|~^#]/g, '\\$&').replace(/\s+/g, ' ');
}

function addressOf(title: string): string {
  return safeName(title, 80) || 'page';
}
