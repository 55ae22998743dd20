import { byRules } from '../../build/checks/by-rules.js';
import { checkFit } from '../../build/checks/check-fit.js';
import type { Block, Level, Statement } from '../../domain/framework.js';
import { shortened } from '../../domain/shortened.js';
import type { AreaFit, CardPicture, OverAt, PreviewRound } from '../session.js';
import type { WallArea, WallCard, WallOverflow } from '../state.js';
import { toldProblem } from './told-problem.js';

/**
 * What the wall tells of a card that was set: how it fits, and what a build would say of that. The statement that overflow
 * begins with is named by its place.
 */
export function wallCard(set: CardPicture, id: string, { good }: Pick<PreviewRound, 'good'>): WallCard {
  const { fit, width, height, key } = set;
  const { density, filled, words, spare, areas, over, left } = fit;
  const level = good?.framework.crafts.flatMap(({ levels }) => levels).find((one) => one.id === id);
  const problems =
    good === undefined || level === undefined
      ? []
      : byRules(
          checkFit(level, good.settings.papers[0] ?? 'a4', { kind: 'card', density, left }),
          good.settings,
        );
  return {
    kind: 'set',
    version: key,
    fit: {
      width,
      height,
      size: density.size,
      filled,
      words,
      spare,
      areas: byName(areas, filled),
      over: level === undefined || over === undefined ? undefined : overflow(level, over, { width, height }),
    },
    problems: problems.map(toldProblem),
  };
}

/**
 * Text before the areas and behind them is one row. Shares are whole percents that add up to what is filled: what lies between
 * two areas is both's, and what is lost to rounding is nobody's.
 */
function byName(areas: readonly AreaFit[], filled: number): WallArea[] {
  const rows = new Map<string, WallArea>();
  for (const { area: name, words, left, share } of areas) {
    const row = rows.get(name) ?? { name, words: 0, left: 0, share: 0 };
    rows.set(name, { name, words: row.words + words, left: row.left + left, share: row.share + share });
  }
  const all = [...rows.values()];
  const sum = all.reduce((total, { share }) => total + share, 0);
  let end = 0;
  return all.map((row) => {
    const begin = end;
    end += sum === 0 ? 0 : (100 * row.share * filled) / sum;
    return { ...row, share: (Math.round(end) - Math.round(begin)) / 100 };
  });
}

function overflow(
  { sections, place }: Level,
  { area, text, mark }: OverAt,
  { width, height }: Pick<CardPicture, 'width' | 'height'>,
): WallOverflow {
  const texts = sections.flatMap((section): readonly (Block | Statement)[] => {
    if (section.kind === 'prose') return area === '' ? section.blocks : [];
    return section.expectations
      .filter(({ name }) => name.text === area)
      .flatMap(({ statements }) => statements.filter(({ heading }) => heading !== true));
  });
  // Found by its letters, since the card leaves out what stands elsewhere on it, such as a paragraph that is its summary.
  const wanted = lettersOf(text);
  const begins = texts.find((each) => {
    const found = lettersOf(each.text);
    return found !== '' && (wanted.startsWith(found) || found.startsWith(wanted));
  });
  return {
    text: shortened(begins?.text ?? text, 80),
    place: begins?.place ?? place,
    mark: mark && {
      left: mark.left / width,
      top: mark.top / height,
      width: mark.width / width,
      height: mark.height / height,
    },
  };
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
