interface Point {
  readonly x: number;
  readonly y: number;
}

/** How many numbers each command of SVG path data takes (SVG 2, §9.3). */
const arity: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Z: 0 };

/**
 * SVG path data as the commands of a DrawingML path; `place` puts a point of the drawing where the path has it.
 * Undefined for arcs and quadratic curves, which logos seldom have.
 */
export function pathGeometry(data: string, place: (point: Point) => string): string | undefined {
  const xml: string[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  /** Where the last curve came from; a smooth one goes on in its direction. */
  let control: Point | undefined;
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toUpperCase();
    const count = arity[command];
    if (count === undefined) return undefined;
    if (command === 'Z') {
      xml.push('<a:close/>');
      at = start;
      control = undefined;
      continue;
    }
    const numbers = [...rest.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([number]) =>
      Number(number),
    );
    if (numbers.length === 0 || numbers.length % count !== 0) return undefined;
    for (let first = 0; first < numbers.length; first += count) {
      const from: Point = letter === command ? { x: 0, y: 0 } : at;
      const given = pointsOf(command, numbers.slice(first, first + count), from, at);
      const points = command === 'S' ? [mirror(control ?? at, at), ...given] : given;
      control = points.length === 3 ? points[1] : undefined;
      at = points.at(-1) ?? at;
      // Further pairs after a move are lines.
      const draws = points.length === 3 ? 'cubicBezTo' : command === 'M' && first === 0 ? 'moveTo' : 'lnTo';
      if (draws === 'moveTo') start = at;
      xml.push(`<a:${draws}>${points.map(place).join('')}</a:${draws}>`);
    }
  }
  return xml.join('');
}

/** The point as far beyond the middle as `point` is before it. */
function mirror(point: Point, middle: Point): Point {
  return { x: 2 * middle.x - point.x, y: 2 * middle.y - point.y };
}

function pointsOf(command: string, numbers: readonly number[], from: Point, at: Point): Point[] {
  const [one = 0] = numbers;
  if (command === 'H') return [{ x: from.x + one, y: at.y }];
  if (command === 'V') return [{ x: at.x, y: from.y + one }];
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: from.x + (numbers[index * 2] ?? 0),
    y: from.y + (numbers[index * 2 + 1] ?? 0),
  }));
}
