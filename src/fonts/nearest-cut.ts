import type { FontFace, FontFamily } from '../domain/brand.js';

export type Cut = Pick<FontFace, 'weight' | 'style'>;

/** The faces of a family that serve a cut: https://www.w3.org/TR/css-fonts-4/#font-style-matching, for our weights. */
export function nearestCut(family: FontFamily, cut: Cut): readonly FontFace[] {
  const styled = family.faces.filter(({ style }) => style === cut.style);
  const faces = styled.length > 0 ? styled : family.faces;
  const weight = preferred[cut.weight].find((wanted) => faces.some((face) => face.weight === wanted));
  return faces.filter((face) => face.weight === weight);
}

const preferred: Readonly<Record<FontFace['weight'], readonly FontFace['weight'][]>> = {
  400: [400, 600, 700],
  600: [600, 700, 400],
  700: [700, 600, 400],
};
