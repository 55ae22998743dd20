import { showPlace } from '../domain/place.js';
import type { FrameworkFolder } from '../domain/source.js';
import type { SourceMapping } from '../domain/source-mapping.js';
import type { Model } from '../model/model.js';
import { problem } from '../model/problem.js';
import type { Chosen } from './shape.js';

/** No word of advice is worth more than three guesses. */
const guesses = 3;

/**
 * What is said of a folder in which no shape finds levels: instead of advice for one shape the nearest guesses, why each
 * fell short, and what to try.
 */
export function withAdvice(
  model: Model,
  { fellShort, parts, diagnostics }: Chosen,
  folder: FrameworkFolder,
  source: SourceMapping,
): Model {
  const without = model.diagnostics.filter(({ code }) => code !== 'no-levels');
  const nearest = fellShort.slice(0, guesses);
  const [first] = nearest;
  const files = folder.pages.length + folder.texts.length + folder.data.length;
  const isMapped = Object.keys(source).length > 0;
  const told = model.diagnostics.find(({ code }) => code === 'no-levels');
  const file = folder.pages[0]?.path ?? folder.texts[0]?.path ?? folder.data[0]?.path ?? '.';
  const advice = problem('no-levels', told?.place ?? { file, line: 1, column: 1 }, {
    what: `${isMapped ? 'What "source" in ladderpress.yaml says finds no level' : 'No level was found'} in ${files === 1 ? 'the one file that was' : `the ${files} files that were`} looked at.`,
    why: [
      ...(parts.length === 0 ? [] : [`${parts.join('; ')}.`]),
      ...nearest.map(({ shape, reasons }) => `It is not ${shape.about}: ${lower(reasons.join(' '))}`),
    ].join(' '),
    fix:
      first === undefined
        ? 'Name the folder that holds the framework.'
        : `Run "ladderpress inspect" to see what to try; for ${first.shape.about} it is, in ladderpress.yaml: ${inOneLine(first.attempt())}.`,
  });
  // What is wrong with files that are no pages is told by nobody else.
  const known = new Set(without.map(({ code, place }) => `${code} ${showPlace(place)}`));
  const further = diagnostics.filter(({ code, place }) => !known.has(`${code} ${showPlace(place)}`));
  return { ...model, diagnostics: [...without, ...further, advice] };
}

/** As YAML writes maps in one line. */
function inOneLine(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(' ');
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
