import { styleText } from 'node:util';
import type { InspectedCraft, Inspection } from '../domain/inspection.js';
import { showPlace } from '../domain/place.js';
import { allPrintable, withoutOrders } from '../domain/printable.js';
import type { ReportOptions } from './reporter.js';
import { shortPath } from './short-path.js';

/** More are counted. */
const most = { reasons: 6, leftOut: 20, odd: 20, areas: 12 };

/** What the folder is taken for, craft by craft; then what is left out, what looks odd, and the mapping to paste. */
export function inspectionAsText(said: Inspection, options: ReportOptions): string {
  const inspection = allPrintable(said);
  const paint = (style: 'bold' | 'dim' | 'yellow', text: string) =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const folder = shortPath(inspection.folder, options.cwd);
  const { crafts, shapes, guesses, leftOut, odd, others, parts } = inspection;
  const paragraphs =
    crafts.length === 0
      ? [
          [`${folder} holds no levels that were found.`],
          section('What your mapping found', parts, most.odd, paint),
          section('Looks odd', odd.map(oddLine), most.odd, paint),
          ...guesses.map(guessLines),
        ]
      : [
          [
            `${folder} is taken for ${shapes.map(({ about }) => about).join('; and ')}.`,
            ...capped(
              shapes.flatMap(({ reasons }) => reasons),
              most.reasons,
            ).map((line) => paint('dim', `  ${line}`)),
          ],
          ...crafts.map((craft) => craftLines(craft, paint)),
          section('Printed beside them', others, most.leftOut, paint),
          section(
            'Left out',
            leftOut.map(({ file, why }) => `${file} ${why}`),
            most.leftOut,
            paint,
          ),
          section('Looks odd', odd.map(oddLine), most.odd, paint),
          [paint('bold', 'The same, to paste into ladderpress.yaml'), ...inspection.mapping],
        ];
  const text = paragraphs
    .map((lines) => lines.join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  return withoutOrders(`${text}\n`);
}

type Paint = (style: 'bold' | 'dim' | 'yellow', text: string) => string;

function craftLines({ name, file, areas, levels }: InspectedCraft, paint: Paint): string[] {
  const widest = Math.max(...levels.map(({ numeral }) => numeral.length));
  const named = capped(areas, most.areas).join(', ');
  return [
    `${paint('bold', name)}  ${paint('dim', file)}`,
    ...levels.map(({ numeral, title, words, areas: own }) => {
      const about = `${count(words, 'word')}${own === 0 ? '' : `, ${count(own, 'area')}`}`;
      return `  ${numeral.padStart(widest)}  ${title}  ${paint('dim', about)}`;
    }),
    areas.length === 0 ? '  No areas' : `  ${count(areas.length, 'area')}: ${named}`,
  ];
}

function oddLine({ place, what }: Inspection['odd'][number]): string {
  return `${showPlace(place)} ${what}`;
}

function guessLines({ about, reasons, mapping }: Inspection['guesses'][number]): string[] {
  return [`It might be ${about}. ${reasons.join(' ')} If it is, try in ladderpress.yaml:`, ...mapping];
}

function section(title: string, lines: readonly string[], limit: number, paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint('bold', title), ...capped(lines, limit).map((line) => `  ${line}`)];
}

function capped(lines: readonly string[], limit: number): string[] {
  const more = lines.length - limit;
  return more > 0 ? [...lines.slice(0, limit), `and ${more} more`] : [...lines];
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
