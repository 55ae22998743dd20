/** The DeviceGray value for an RGB colour, 0 to 1, when it is neutral; undefined for a hue, which stays what it is. */
export function neutralGrey([red = 0, green = 0, blue = 0]: readonly number[]): number | undefined {
  const darkest = Math.min(red, green, blue);
  const lightest = Math.max(red, green, blue);
  if (!(lightest - darkest <= tolerance)) return undefined;
  // Chromium writes four digits; the same green is the same grey in every colour of a set.
  return Math.round(green * 10_000) / 10_000;
}

/** Ink on paper is black, whatever its shade; another grey stays what it is. */
export function inkGrey(colour: readonly number[]): number | undefined {
  const grey = neutralGrey(colour);
  return grey !== undefined && Math.max(...colour) <= ink ? 0 : grey;
}

/** Four steps of eight bits: the hue of `#1C1B1F` is seen by nobody, and no reason to mix four inks. */
const tolerance = 4.5 / 255;

/**
 * Up to `#262626`: such a shade reflects 2 % of the light, and so does black toner on paper, but a printer would punch it
 * with a screen. A lighter grey was meant as one.
 */
const ink = 38.5 / 255;
