import { compareLevels } from '../../compare/compare-levels.js';
import type { Inline, Statement } from '../../domain/framework.js';
import { escapeText } from '../../domain/html-text.js';
import { nextRungOf, rungOf } from '../../domain/ladder.js';
import type { LevelOfCraft, StepPart, StepSubject } from '../../domain/level-step.js';
import { levelName, stepName } from '../../domain/words/step-name.js';
import { type Words, wordsIn } from '../../domain/words/words-in.js';
import { addressOf, hrefOf, statusWord, type View, type ViewContext } from './view.js';

/** Two levels side by side, area by area, with room to write evidence. */
export function stepUpView(context: ViewContext, { below, above, framework }: StepSubject): View {
  const { brand } = context;
  const { language } = below.level;
  const words = wordsIn(language, brand.wording);
  const { stepUp: own } = words;
  const isNext = nextRungOf(below.craft, below.level)?.id === above.level.id;
  const numbered = ({ level }: LevelOfCraft) => words.levelNumber(level.numeral);
  const title = stepName({ below, above }, words);
  const { parts } = compareLevels(below, above, framework);
  return {
    title,
    language,
    kind: 'step-up',
    data: {
      frameworkTitle: framework.title,
      craft: { name: below.craft.name, href: hrefOf(below.craft) },
      heading: escapeText(title),
      status: statusWord(below.level.release, words) || statusWord(above.level.release, words),
      steps: isNext
        ? `${numbered(below)} → ${words.levelOf(above.level.numeral, rungOf(above.craft, above.level).of)}`
        : '',
      below: sideOf(below, isNext ? own.today(numbered(below)) : levelName(below.level, words)),
      above: sideOf(above, isNext ? own.next(numbered(above)) : levelName(above.level, words)),
      parts: parts.map((part) => partData(part, own)),
      signs: signsOf(parts),
      address: addressOf(framework, above.level.permalink),
      words: {
        area: words.area,
        evidence: own.evidence,
        evidenceHint: own.evidenceHint,
        isNew: own.isNew,
        grows: own.grows,
        stays: own.stays,
      },
    },
    arrangement: { kind: 'step-up', steps: stepsFor(context) },
  };
}

function sideOf({ level }: LevelOfCraft, title: string): Record<string, unknown> {
  return { title, role: level.role, summary: level.summary, href: hrefOf(level) };
}

/** The signs that a sheet has to explain; none where no sign is. */
function signsOf(parts: readonly StepPart[]): Readonly<Record<string, boolean>> | undefined {
  const isNew = parts.some(({ fresh }) => fresh.length > 0);
  const kinds = new Set(parts.flatMap(({ pairs }) => pairs.map(({ kind }) => kind)));
  return isNew || kinds.size > 0
    ? { isNew, grows: kinds.has('grows'), stays: kinds.has('stays') }
    : undefined;
}

function partData(
  { name, under, pairs, below, fresh }: StepPart,
  own: Words['stepUp'],
): Record<string, unknown> {
  return {
    name: htmlOf(name),
    under: htmlOf(under),
    plainName: name?.text ?? '',
    pairs: pairs.map((pair, index) => ({
      row: index + 1,
      grows: pair.kind === 'grows',
      below: pair.below.html,
      above: pair.above.html,
      from: pair.from === undefined ? '' : own.from(pair.from),
    })),
    rest: pairs.length + 1,
    rows: Math.max(1, pairs.length + (below.length + fresh.length > 0 ? 1 : 0)),
    below: below.map(({ html }: Statement) => html),
    fresh: fresh.map(({ html }: Statement) => html),
  };
}

function htmlOf(inline: Inline | undefined): string {
  return inline?.html ?? '';
}

/**
 * From comfortable down to what a table bears, then closer lines; never below an x-height of 1.35 mm, a point being
 * 0.3528 mm.
 */
function stepsFor({ brand }: ViewContext): { size: number; leading: number }[] {
  const floor = Math.round((1.35 / (brand.fonts.text.xHeight * 0.3528)) * 2) / 2;
  const sizes = [10, 9.5, 9, 8.5, 8, 7.5, 7].filter((size) => size >= floor);
  return [
    ...sizes.map((size) => ({ size, leading: size > 8 ? 1.34 : 1.3 })),
    { size: floor, leading: 1.24 },
    { size: floor, leading: 1.18 },
  ];
}
