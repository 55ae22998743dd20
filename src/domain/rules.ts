import { error, onlyIfAsked, type Rule, type Switch, stopsRelease, warning } from './rule.js';

const unreadable = 'what cannot be read cannot be printed';
const byChance = 'what is printed would depend on chance';
const unprintable = 'it cannot be printed as it should';
const confidential = 'nobody could tell what has to stay inside';
const toStrangers = 'strangers and search engines would be told something wrong';
const inSettings = 'a setting that is wrong cannot be followed';
const untrusted = 'content never decides what runs, nor what is read or written elsewhere';
const promised = 'a release promises it';
const toTheWrong = 'somebody would be given what is not theirs';

/**
 * Everything that is reported about what authors wrote.
 *
 * An error is for what would print wrong, be missing, or depend on chance (which of two pages is Level 3?).
 * All else is a warning: the sheet is right as far as it goes, and its author should know.
 */
export const rules = {
  'not-utf8': error('file', unreadable),
  'bad-data': error('file', unreadable),
  'yaml-tab': warning('file'),
  'page-too-large': error('file', unreadable),
  'page-too-tangled': error('file', unreadable),
  'page-unreadable': error('file', unreadable),
  'outside-folder': warning('file'),
  'folder-not-published': stopsRelease('file'),

  'front-matter-not-yaml': error('front matter', unreadable),
  'front-matter-open': error('front matter', unreadable),
  'front-matter-late': { ...error('front matter', ''), least: 'off' },
  'front-matter-missing': stopsRelease('front matter'),
  'bad-yaml': error('front matter', unreadable),
  'bad-config': error('front matter', unreadable),
  'bad-site-url': warning('front matter'),
  'site-logo': warning('front matter'),
  'bad-language': warning('front matter'),
  'words-in-another-language': warning('front matter'),
  'bad-status': stopsRelease('front matter'),
  'bad-date': stopsRelease('front matter'),
  'approver-without-version': stopsRelease('front matter'),
  'misspelled-release-key': stopsRelease('front matter'),
  'no-title': warning('front matter'),
  'bad-questions': warning('front matter'),
  'question-unknown-area': warning('front matter'),

  'no-levels': error('ladder', 'there is nothing to print'),
  // Stops a release where it is a slip, or nothing is named.
  'unknown-parent': warning('ladder'),
  'craft-without-levels': warning('ladder'),
  'level-without-number': { ...error('ladder', ''), least: 'off' },
  'duplicate-level': error('ladder', byChance),
  'missing-level': warning('ladder'),
  'level-number-differs': warning('ladder'),
  'level-number-guessed': warning('ladder'),
  'equivalent-unknown': warning('ladder'),
  'equivalent-crossed': error('ladder', 'of two levels one cannot be above the other and below it'),
  'level-without-craft': stopsRelease('ladder'),
  'duplicate-permalink': error('ladder', byChance),
  'duplicate-title': warning('ladder'),
  'level-repeated': stopsRelease('ladder'),
  'area-repeated': warning('ladder'),
  'statement-repeated': warning('ladder'),

  'no-h1': warning('page'),
  'no-table': warning('page'),
  'unknown-area': warning('page'),
  'area-missing': warning('page'),
  'area-twice': warning('page'),
  'area-link-differs': warning('page'),
  'empty-cell': warning('page'),
  'surplus-cell': warning('page'),
  'misspelled-area': stopsRelease('page'),
  'doubled-word': warning('page'),
  'long-statement': onlyIfAsked('page'),
  'absolute-word': onlyIfAsked('page'),
  'mixed-persons': onlyIfAsked('page'),
  'unfinished-text': stopsRelease('page'),
  'conflict-marker': stopsRelease('page'),
  'word-too-long': error('page', unprintable),
  'missing-glyph': error('page', 'a box would be printed in place of a letter'),
  'liquid-removed': warning('page'),
  'liquid-open': warning('page'),
  'liquid-in-front-matter': stopsRelease('front matter'),
  'comment-removed': warning('page'),
  'html-removed': warning('page'),
  'attribute-list-open': warning('page'),
  'footnote-without-text': warning('page'),
  'footnote-unused': warning('page'),
  'table-without-room': warning('page'),
  'markdown-in-html': warning('page'),
  'block-html-in-line': warning('page'),
  'math-not-set': warning('page'),
  'list-number': warning('page'),
  'dead-link': warning('page'),
  'link-refused': warning('page'),
  'missing-image': warning('page'),
  'image-outside': error('page', 'nothing outside the folder is read'),
  'image-refused': warning('page'),
  'remote-image': warning('page'),
  'image-without-alt': warning('page'),
  'link-without-text': warning('page'),
  'language-lost': warning('page'),
  'table-without-heads': warning('page'),

  'misspelled-internal': error('audience', confidential),
  'stray-internal': error('audience', confidential),
  'bad-audience': error('audience', confidential),
  'pay-band': {
    ...stopsRelease('audience'),
    least: 'warning',
    because: 'candidates would read what a job pays',
  },

  'advert-without-front-matter': error('advert', unreadable),
  'advert-unknown-craft': error('advert', toStrangers),
  'advert-unknown-level': error('advert', toStrangers),
  'advert-unknown-area': error('advert', toStrangers),
  'advert-without-apply': error('advert', toStrangers),
  'advert-direct-apply': error('advert', toStrangers),
  'advert-places': error('advert', toStrangers),
  'advert-applicants': error('advert', toStrangers),
  'advert-requirements': error('advert', toStrangers),
  'advert-dates': error('advert', toStrangers),
  'advert-salary': error('advert', toStrangers),
  'advert-too-long': error('advert', unprintable),
  'advert-closed': warning('advert'),
  'advert-without-posting': warning('advert'),

  'people-broken': error('people', toTheWrong),
  'people-columns': error('people', toTheWrong),
  'people-column-unknown': warning('people'),
  'people-empty': error('people', 'there is nobody to make a pack for'),
  'people-of-one-name': warning('people'),
  'person-name': error('people', 'there is nobody to make a pack for'),
  'person-surplus-cells': error('people', toTheWrong),
  'person-unknown-craft': error('people', toTheWrong),
  'person-unknown-level': error('people', toTheWrong),
  'person-next-level': warning('people'),
  'person-language': warning('people'),
  'person-repeated': warning('people'),

  'wider-than-page': error('print', unprintable),
  'too-slow-to-print': error('print', unprintable),
  'card-overflow': warning('print'),
  'card-small-print': warning('print'),
  'picture-left-out': warning('print'),
  'dark-paper': error('print', unprintable),
  'foot-too-wide': error('print', unprintable),
  'foot-too-tall': error('print', unprintable),

  'not-approved': error('release', promised),
  'no-version': error('release', promised),

  'unknown-key': error('settings', inSettings),
  'missing-key': error('settings', inSettings),
  'bad-value': error('settings', inSettings),
  'unknown-brand': error('settings', inSettings),
  'untrusted-setting': error('settings', untrusted),
  'brand-cycle': error('settings', inSettings),
  'sample-brand': error('settings', toStrangers),
  'low-contrast': error('settings', 'not everyone could read it'),
  'missing-font': error('settings', unprintable),
  'bad-font': error('settings', unprintable),
  'variable-font': error('settings', unprintable),
  'missing-logo': error('settings', unprintable),
  'bad-logo': error('settings', unprintable),
  'logo-scaled': warning('settings'),
  'bad-cover': error('settings', unprintable),
  'bad-letterhead': error('settings', unprintable),
  'letterhead-fitted': warning('settings'),
} as const satisfies Record<string, Rule>;

export type Code = keyof typeof rules;

/** What ladderpress.yaml makes of rules; one that it does not name is what its row says. */
export type RuleSwitches = { readonly [Key in Code]?: Switch };

/** What is made of a rule; undefined where each finding says how serious it is. */
export function switchOf(code: Code, switched: RuleSwitches): Switch | undefined {
  const rule: Rule = rules[code];
  return switched[code] ?? (rule.onlyIfAsked === true ? 'off' : undefined);
}
