import type { Block, Level, Statement } from '../../domain/framework.js';
import type { CardPicture, OverAt, PreviewRound } from '../session.js';
import type { WallFit } from '../state.js';

/** What the wall tells of how a card settled; the statement that overflow begins with is named by its place. */
export function wallFit({ fit, width, height }: CardPicture, id: string, { good }: PreviewRound): WallFit {
  const { density, filled, words, spare, areas, over } = fit;
  const level = good?.framework.crafts.flatMap(({ levels }) => levels).find((one) => one.id === id);
  return {
    width,
    height,
    size: density.size,
    filled,
    words,
    spare,
    areas: areas.map(({ area, ...counts }) => ({ name: area, ...counts })),
    over: level === undefined || over === undefined ? undefined : statementAt(level, over),
  };
}

function statementAt({ sections, place }: Level, { area, statement }: OverAt): WallFit['over'] {
  const texts = sections.flatMap((section): readonly (Block | Statement)[] => {
    if (section.kind === 'prose') return area === '' ? section.blocks : [];
    return section.expectations
      .filter(({ name }) => name.text === area)
      .flatMap(({ statements }) => statements.filter(({ heading }) => heading !== true));
  });
  const begins = texts[statement];
  return { text: begins?.text ?? '', place: begins?.place ?? place };
}
