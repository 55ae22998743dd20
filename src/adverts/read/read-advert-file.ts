import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Place } from '../../domain/place.js';
import type { Source } from '../../domain/source.js';
import type { Front } from '../../model/front/front.js';
import { parseYaml } from '../../model/front/parse-yaml.js';
import { splitFrontMatter } from '../../model/front/split-front-matter.js';
import { collectProblems, problem } from '../../model/problem.js';
import { decode } from '../../model/text/decode.js';
import { type PageText, pageText } from '../../model/text/page-text.js';
import { checkYaml } from '../../settings/check-yaml.js';
import { type AdvertFile, advertFile } from './advert-file.js';
import { frontWorkedOut } from './front-worked-out.js';
import type { BodyContext } from './read-body.js';

/** One advert as it was written. */
export interface WrittenAdvert {
  readonly file: string;
  /** All that is right. */
  readonly values: AdvertFile;
  /** What is wrong with the rest; no advert is made then. */
  readonly faults: readonly Diagnostic[];
  /** What it is read with; knows its front matter as written. */
  readonly context: BodyContext;
  /** Everything below the front matter. */
  readonly body: PageText;
  /** Where the value at a path stands, else the front matter. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** Reads an advert's front matter, its Liquid worked out, against its schema. */
export function readAdvertFile(
  source: Source,
  contextOf: (front: Front) => BodyContext,
): WrittenAdvert | readonly Diagnostic[] {
  const { path: file } = source;
  const start = { file, line: 1, column: 1 };
  const decoded = decode(source.bytes);
  if ('badByte' in decoded) {
    return [
      problem('not-utf8', start, {
        what: 'This advert is not UTF-8 text.',
        why: 'Its letters cannot be told for sure, so it is left out.',
        fix: 'Save the file as UTF-8.',
      }),
    ];
  }
  const split = splitFrontMatter(decoded.text);
  if (split.kind !== 'yaml') {
    return [
      problem('advert-without-front-matter', start, {
        what: 'This advert has no front matter that can be read.',
        why: 'So nobody knows which level it is for.',
        fix: 'Begin it with a line ---, then "craft: …" and "level: …", then another line ---.',
      }),
    ];
  }
  // Blank lines stand for what comes before the YAML, so that its lines keep their numbers.
  const above = decoded.text.slice(0, split.yamlStart).replace(/[^\n]/g, '');
  const yaml = new TextEncoder().encode(above + split.yaml);
  const { front } = parseYaml(split.yaml, () => start, collectProblems(), 'bad-yaml');
  const context = contextOf(front);
  const { usable, diagnostics, placeOf } = checkYaml(file, yaml, advertFile, {
    prepare: (values, at) => frontWorkedOut(values, { ...context, placeOf: at }),
  });
  if (usable === undefined) return diagnostics;
  const body = pageText(file, decoded.text).slice(split.contentStart);
  return { file, values: usable.values, faults: diagnostics, context, body, placeOf };
}
