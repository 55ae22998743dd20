import type { Advert, AdvertSheet } from '../domain/advert.js';
import type { Brand } from '../domain/brand.js';
import { advertFacts } from './advert-facts.js';
import { firstSentences } from './first-sentences.js';
import { rungOf, statusWord } from './views/view.js';
import { withoutPageLinks } from './without-page-links.js';
import { longDate, wordsIn } from './words.js';

/** Puts an advert into words: the level's own, the team's own, and ours in the advert's language. */
export function advertSheetOf(advert: Advert, brand: Brand): AdvertSheet {
  const { craft, level, language } = advert;
  const words = wordsIn(language);
  const rung = rungOf(craft, level);
  return {
    language,
    textLanguage: level.language,
    role: level.role,
    kicker: `${brand.name} · ${craft.name}`,
    step: words.levelOf(rung.number, rung.of),
    status: statusWord(level.release, words),
    facts: advertFacts(advert, words.advert),
    about: { heading: words.advert.about, leadIn: words.advert.aboutLeadIn, html: aboutOf(advert) },
    team: {
      heading: words.advert.team,
      html: advert.body.map(({ html }) => withoutPageLinks(html)).join('\n'),
    },
    craft: { heading: words.advert.craft, text: craftInTwoLines(advert) },
    expectations: {
      heading: words.advert.expectations,
      leadIn: words.advert.leadIn,
      areas: areasOf(advert),
    },
    ladder: {
      heading: words.ladder,
      rungs: craft.levels.toReversed().map(({ number, role }) => ({
        number,
        role,
        mark: number === level.number ? words.advert.thisRole : '',
      })),
    },
    apply: applyOf(advert, brand),
  };
}

/** What the level is about: what its page says before its first area. */
function aboutOf({ level }: Advert): string {
  const [first] = level.sections;
  if (first === undefined || first.kind === 'areas') return '';
  return first.blocks.map(({ html }) => withoutPageLinks(html)).join('\n');
}

/** Two lines of a text column hold about this many characters. */
const twoLines = 170;

function craftInTwoLines({ craft }: Advert): string {
  const paragraph = craft.intro.find(({ kind, text }) => kind === 'paragraph' && text !== '');
  return paragraph === undefined ? '' : firstSentences(paragraph.text, twoLines);
}

/** The level's areas, or those that the advert chooses, in its order. */
function areasOf({ level, areas, statements: most }: Advert): AdvertSheet['expectations']['areas'] {
  const all = level.sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : []));
  const chosen =
    areas === undefined
      ? all
      : areas.flatMap((name) => all.filter((each) => each.name.text.toLowerCase() === name.toLowerCase()));
  return chosen
    .filter(({ statements }) => statements.length > 0)
    .map(({ name, statements }) => ({
      name: name.text,
      statements: statements.slice(0, most).map(({ html }) => withoutPageLinks(html)),
    }));
}

function applyOf({ apply, contact, closes, file, language }: Advert, brand: Brand): AdvertSheet['apply'] {
  const words = wordsIn(language).advert;
  const href = apply ?? (file === undefined ? brand.url : undefined);
  const whom = contact ?? brand.contact;
  const isNowhere = href === undefined && whom === undefined;
  const link =
    href === undefined
      ? undefined
      : { href, text: addressInWords(href), qrLabel: words.qr(addressInWords(href)) };
  return {
    heading: words.apply,
    lines: [
      ...(closes === undefined ? [] : [words.applyBy(longDate(closes, language))]),
      ...(whom === undefined ? [] : [words.questions(whom)]),
      ...(isNowhere ? [words.applyHere] : []),
    ],
    link:
      link === undefined ? undefined : { ...link, lead: apply === undefined ? words.moreAt : words.applyAt },
  };
}

/** As people type it: no scheme, no slash at the end. */
function addressInWords(href: string): string {
  return href.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
}
