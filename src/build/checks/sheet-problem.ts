import type { Brand } from '../../domain/brand.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { FittedLetterhead } from '../../domain/letterhead.js';
import { lightness } from '../../domain/oklch.js';
import { papers } from '../../domain/paper.js';
import type { Place } from '../../domain/place.js';
import type { Edition, PrintJob } from '../../domain/plan.js';
import { shortened } from '../../domain/shortened.js';
import { problem } from '../../model/problem.js';
import { checkFoot, type FootFault } from '../../render/sheet/check-sheet.js';
import { letterheadOf } from '../../render/sheet/letterhead-of.js';
import { orientationOf } from '../../render/sheet/sheet-of.js';
import type { BrandPlaces } from '../../settings/load-brand.js';
import type { Looks } from '../nouns/looks.js';
import { placeOf } from './place-of.js';

/** Under this lightness (L of OKLab) a sheet would be mostly ink or toner, up to an edge that desk printers leave white. */
const leastLightness = 0.9;

/** Why a document cannot be printed in an edition as it is; undefined when it can. */
export function sheetProblem(
  job: Pick<PrintJob, 'template' | 'subject'>,
  edition: Edition,
  framework: Framework,
  looks: Looks,
): Diagnostic | undefined {
  const brand = looks.brands?.get(edition.brand);
  const places = looks.places.get(edition.brand);
  if (brand === undefined || places === undefined) return undefined;
  if (orientationOf(job.template, edition) === 'slide') return undefined;
  if (lightness(brand.colours.paper) < leastLightness) return darkPaper(brand, places);
  const context = { framework, brand, edition };
  const fault = checkFoot(job, context);
  if (fault === undefined) return undefined;
  const letterhead = letterheadOf(job.template, context);
  if (letterhead !== undefined && places.letterhead !== undefined && fault.kind === 'too-tall') {
    const crowded = fault.height - letterhead.bottom <= fault.most / 2;
    if (crowded) return crowdedLetterhead(letterhead, fault, places.letterhead, sheetName(edition));
  }
  const own = fault.own === undefined ? undefined : places.foot[fault.own];
  return footProblem(fault, own ?? placeOf(job.subject, framework), sheetName(edition));
}

function darkPaper({ colours }: Brand, { paper }: BrandPlaces): Diagnostic {
  return problem('dark-paper', paper, {
    what: `paper ${colours.paper} is too dark to print on.`,
    why: 'Ink would cover every page, but for the edges that a desk printer leaves white.',
    fix: 'Choose a paper at least as light as #DEDEDE, or make slides alone: --product slides,pptx.',
  });
}

/** The words of the foot are few: it is what the letterhead keeps free below them that leaves no room. */
function crowdedLetterhead(
  { bottom }: FittedLetterhead,
  { height, most }: Extract<FootFault, { kind: 'too-tall' }>,
  place: Place,
  sheet: string,
): Diagnostic {
  return problem('foot-too-tall', place, {
    what: `On ${sheet} the letterhead keeps ${Math.round(bottom)} mm free below the foot, which would be ${Math.round(height)} mm high with them; at most ${Math.round(most)} mm are left to it.`,
    why: 'It would crowd out what the page is for.',
    fix: 'Give "bottom" of the letterhead fewer millimetres, or make one for this paper.',
  });
}

function footProblem(fault: FootFault, place: Place, sheet: string): Diagnostic {
  if (fault.kind === 'too-wide') {
    return problem('foot-too-wide', place, {
      what: `"${shortened(fault.word, 40)}" is wider than the foot of ${sheet}.`,
      why: 'It would run off the paper.',
      fix: 'Shorten it, or give it places to break: a space, a slash, a hyphen or a soft hyphen.',
    });
  }
  return problem('foot-too-tall', place, {
    what: `The foot of ${sheet} would be ${Math.round(fault.height)} mm high; at most ${Math.round(fault.most)} mm are left to it.`,
    why: 'It would crowd out what the page is for.',
    fix:
      fault.own === undefined
        ? 'Shorten the titles of the page.'
        : 'Shorten the lines of the foot in brand.yaml.',
  });
}

function sheetName({ paper, print }: Edition): string {
  return print === 'large' ? `${papers[paper].name} in large print` : papers[paper].name;
}
