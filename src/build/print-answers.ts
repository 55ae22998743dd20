import { type AnswersSubject, formOf, textsOfAnswers } from '../domain/answers-subject.js';
import { BuildError } from '../domain/build-error.js';
import type { Framework } from '../domain/framework.js';
import { type LanguageTag, languageTag } from '../domain/language-tag.js';
import type { Edition } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';
import { capital } from '../domain/words/capital.js';
import { wordsIn } from '../domain/words/words-in.js';
import { makeRenderer } from '../render/render-page.js';
import { sheetProblem } from './checks/sheet-problem.js';
import { undrawnIn } from './checks/undrawn-in.js';
import { chooseWords } from './looks/choose-words.js';
import { loadLooks } from './looks/load-looks.js';
import { lettersOf, wearLetters } from './looks/wear-letters.js';
import { wearOwn } from './looks/wear-own.js';
import type { BuildHooks } from './nouns/build-hooks.js';
import type { Looks } from './nouns/looks.js';
import {
  factsAlone,
  firstEdition,
  type LoneDocument,
  type PrintedAlone,
  withLonePress,
} from './print-alone.js';

/** A sheet of answers as a PDF, or why there is none. */
export type AnswersPdf =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly kind: 'refused'; readonly what: string; readonly fix: string };

/**
 * Prints answers as the content of pages, in the first brand and on the first paper of the settings, through the same
 * printing and finishing as everything else: what was typed into fields is text, in fonts that have it. A sheet that
 * would show boxes is refused. Nothing of it is kept in the cache.
 *
 * @param framework whose brand it is; undefined where none is at hand
 * @param withPress what prints
 */
export async function printAnswers(
  subjects: readonly AnswersSubject[],
  framework: Framework | undefined,
  settings: Settings,
  hooks: BuildHooks,
  withPress = withLonePress,
): Promise<AnswersPdf[]> {
  const edition = firstEdition(settings);
  const looks = await loadLooks(settings);
  if (looks.brands?.get(edition.brand) === undefined) {
    throw new BuildError(
      'brand-has-errors',
      `The brand "${edition.brand}" cannot be used. ${looks.diagnostics[0]?.what ?? ''}`,
      'Build once to see all of its errors.',
    );
  }
  return withPress(settings, hooks, async (print) => {
    const made: AnswersPdf[] = [];
    for (const subject of subjects) {
      const asked = await documentOf(subject, frameworkOf(subject, framework), { settings, edition, looks });
      made.push('kind' in asked ? asked : await print(asked).then(asPrinted, asRefused));
      hooks.progress({ kind: 'printed', done: made.length, total: subjects.length });
    }
    return made;
  });
}

function asPrinted(printed: PrintedAlone): AnswersPdf {
  return { kind: 'printed', ...printed };
}

/** A sheet that cannot be printed must not cost the others, nor what was read; a machine that cannot print costs all. */
function asRefused(error: unknown): AnswersPdf {
  const why = error instanceof BuildError ? ofOneSheet.get(error.code) : undefined;
  if (why === undefined) throw error;
  // What the error says names the sheet, and so the person.
  return { kind: 'refused', ...why };
}

const ofOneSheet: ReadonlyMap<string, { readonly what: string; readonly fix: string }> = new Map([
  [
    'too-slow-to-print',
    { what: 'Printing it took too long, twice.', fix: 'Shorten what was pasted into the form.' },
  ],
  ['wider-than-page', { what: 'It is wider than its page.', fix: 'Name larger paper, after --paper.' }],
  [
    'page-not-printed',
    { what: 'Printing it failed again and again.', fix: 'Collect again into another folder.' },
  ],
]);

/** What is known of the framework that a form was made from; its brand is taken from the one at hand, if it is the same. */
function frameworkOf(subject: AnswersSubject, atHand: Framework | undefined): Framework {
  const form = formOf(subject);
  const { id, title } = form.framework;
  const release = { version: form.version, effective: undefined, status: undefined, approvedBy: undefined };
  const language = languageTag(form.language) ?? 'en';
  const own = { id, title, language, release };
  if (atHand?.id === id) return { ...atHand, ...own };
  const none = { fields: [], siteUrl: undefined, root: undefined, crafts: [], pages: [], logo: undefined };
  return { ...none, ...own, images: new Map() };
}

interface Around {
  readonly settings: Settings;
  readonly edition: Edition;
  readonly looks: Looks;
}

async function documentOf(
  subject: AnswersSubject,
  framework: Framework,
  { settings, edition, looks: loaded }: Around,
): Promise<LoneDocument | Extract<AnswersPdf, { kind: 'refused' }>> {
  const texts = textsOfAnswers(subject);
  const { language } = framework;
  const looks = await wearLetters(
    chooseWords(wearOwn(loaded, framework), framework, settings),
    lettersOf(texts.map((text) => ({ language, text }))),
    { language, folders: settings.fontFolders },
  );
  const brand = looks.brands?.get(edition.brand);
  if (brand === undefined) throw new Error(`The brand "${edition.brand}" went away.`);
  const undrawn = undrawnIn(texts, brand.fonts, { language, folders: settings.fontFolders });
  if (undrawn !== undefined) return { kind: 'refused', ...undrawn };
  const job = { id: 'answers', template: 'answers', subject } as const;
  const problem = sheetProblem(job, edition, framework, looks);
  if (problem !== undefined)
    return { kind: 'refused', what: `${problem.what} ${problem.why}`, fix: problem.fix };
  const form = formOf(subject);
  return {
    facts: factsAlone(
      {
        title: titleOf(subject, language, brand.wording),
        subject: form.craft.name,
        keywords: [framework.title, form.craft.name],
        language,
      },
      brand,
      settings,
    ),
    print: (print) => print(makeRenderer(framework, brand, looks.templates).render(job, edition)),
  };
}

function titleOf(
  { person, answers }: AnswersSubject,
  language: LanguageTag,
  wording: Parameters<typeof wordsIn>[1],
): string {
  const words = wordsIn(language, wording);
  const sheets = answers.map(({ form: { side } }) =>
    side === 'self' ? words.reviewForm.sheetSelf : words.reviewForm.sheetManager,
  );
  const role = answers[0].form.role;
  return words.titled([person, role].filter((part) => part !== '').join(', '), capital(sheets.join(' · ')));
}
