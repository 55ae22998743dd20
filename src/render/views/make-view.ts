import type { Subject } from '../../domain/plan.js';
import type { TemplateName } from '../../domain/template-name.js';
import { letterheadOf } from '../sheet/letterhead-of.js';
import { advertView } from './advert-view.js';
import { answersView } from './answers-view.js';
import { cardView } from './card-view.js';
import { comparisonView } from './comparison-view.js';
import { coverView, dividerView } from './cover-view.js';
import { overviewView } from './craft-view.js';
import { contentsView, numbersView, plainView } from './front-view.js';
import { handoutView } from './handout-view.js';
import { laddersView } from './ladders-view.js';
import { logoData } from './logo-data.js';
import { matrixView } from './matrix-view.js';
import { reviewView } from './review-view.js';
import { reviewWordView } from './review-word-view.js';
import { scorecardView } from './scorecard-view.js';
import { slidesView } from './slides-view.js';
import { specimenView } from './specimen-view.js';
import { stepUpView } from './step-up-view.js';
import type { View, ViewContext } from './view.js';

/** Which view each template is given. */
const views: Readonly<Record<TemplateName, (context: ViewContext, subject: Subject) => View | undefined>> = {
  handout: (context, of) => (of.kind === 'level' ? handoutView(context, of.craft, of.level) : undefined),
  'handout-word': (context, of) =>
    of.kind === 'level' ? handoutView(context, of.craft, of.level) : undefined,
  card: (context, of) => (of.kind === 'level' ? cardView(context, of.craft, of.level) : undefined),
  slides: (context, of) =>
    of.kind === 'level'
      ? slidesView(context, of.craft, of.level)
      : of.kind === 'craft'
        ? slidesView(context, of.craft, undefined)
        : undefined,
  overview: (context, of) => (of.kind === 'craft' ? overviewView(context, of.craft) : undefined),
  'step-up': (context, of) => (of.kind === 'step' ? stepUpView(context, of) : undefined),
  answers: (context, of) => (of.kind === 'answers' ? answersView(context, of) : undefined),
  'review-word': (context, of) => (of.kind === 'review' ? reviewWordView(context, of) : undefined),
  review: (context, of) => (of.kind === 'review' ? reviewView(context, of) : undefined),
  scorecard: (context, of) => (of.kind === 'level' ? scorecardView(context, of.craft, of.level) : undefined),
  ladders: (context, of) => (of.kind === 'ladders' ? laddersView(context, of) : undefined),
  matrix: (context, of) => (of.kind === 'craft' ? matrixView(context, of.craft) : undefined),
  advert: (context, of) => (of.kind === 'advert' ? advertView(context, of.advert) : undefined),
  'advert-word': (context, of) => (of.kind === 'advert' ? advertView(context, of.advert) : undefined),
  page: (context, of) => (of.kind === 'page' ? plainView(context, of.page) : undefined),
  diff: (context, of) =>
    of.kind === 'comparison' ? comparisonView(context, of.comparison, of.detail, of.command) : undefined,
  brand: (context, of) => (of.kind === 'brand' ? specimenView(context, of.samples) : undefined),
  numbers: (context, of) => (of.kind === 'numbers' ? numbersView(context, of.language) : undefined),
  cover: (context, of) => (of.kind === 'cover' ? coverView(context, of) : undefined),
  divider: (context, of) => (of.kind === 'divider' ? dividerView(context, of.craft) : undefined),
  contents: (context, of) =>
    of.kind === 'contents' ? contentsView(context, of.craft, of.entries) : undefined,
};

/** The view for a template and what it is about. A subject that it does not show is our bug. */
export function makeView(template: TemplateName, context: ViewContext, subject: Subject): View {
  const view = views[template](context, subject);
  if (view === undefined) throw new Error(`No view shows a ${subject.kind} in the template "${template}".`);
  // A letterhead says whose a sheet is.
  const said = letterheadOf(template, context) === undefined ? {} : { logo: undefined, brandName: '' };
  return { ...view, data: together(brandData(context), view.data, said) };
}

/** The fields of all, the later ones counting; what is worked out when a template asks for it stays so. */
function together(...all: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return all.reduce<Record<string, unknown>>(
    (data, fields) => Object.defineProperties(data, Object.getOwnPropertyDescriptors(fields)),
    {},
  );
}

/** What every template may say of whose sheet it is. */
function brandData({ brand, framework }: ViewContext): Record<string, unknown> {
  const { name, logo, url, contact, foot } = brand;
  return {
    brandName: name === framework.title ? '' : name,
    logo: logoData(logo),
    brand: { name, url: url ?? '', contact: contact ?? '', foot },
  };
}
