/** A picture of one colour, to stretch: it is painted as a surface, where CSS would make a shading of it. */
export function fill(colour: string): string {
  const picture = `<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1' preserveAspectRatio='none' viewBox='0 0 1 1'><rect width='1' height='1' fill='${colour}'/></svg>`;
  return asAddress(picture);
}

function asAddress(picture: string): string {
  return `url("data:image/svg+xml,${picture.replace(/[<>#]/g, encodeURIComponent)}")`;
}

/** A picture of a line of 0.375 pt on a ground of 0.75, to stretch: Chromium prints borders under 0.75 pt at 0.75. */
export function rule(direction: 'horizontal' | 'vertical', ink: string): string {
  const [ground, line] =
    direction === 'horizontal'
      ? [
          { width: 100, height: 1 },
          { width: 100, height: 0.5 },
        ]
      : [
          { width: 1, height: 100 },
          { width: 0.5, height: 100 },
        ];
  const picture =
    `<svg xmlns='http://www.w3.org/2000/svg' width='${ground.width}' height='${ground.height}' ` +
    `preserveAspectRatio='none' viewBox='0 0 ${ground.width} ${ground.height}'>` +
    `<rect width='${line.width}' height='${line.height}' fill='${ink}'/></svg>`;
  return asAddress(picture);
}
