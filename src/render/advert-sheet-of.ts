import { addressInWords } from '../domain/address-in-words.js';
import type { Advert, AdvertSheet } from '../domain/advert.js';
import type { Brand } from '../domain/brand.js';
import type { Block } from '../domain/framework.js';
import { rungOf, rungsFrom } from '../domain/ladder.js';
import type { LeadIn } from '../domain/words/advert-words.js';
import { longDate, wordsIn } from '../domain/words/sheet-words.js';
import { readableText } from '../html/readable-text.js';
import { blurbOf, craftInTwoLines } from './advert-blurb.js';
import { advertFacts } from './advert-facts.js';
import { isSpoken } from './is-spoken.js';
import { statusWord } from './views/view.js';
import { withoutPageLinks } from './without-page-links.js';

/** Puts an advert into words: the level's own, the team's own, and ours in the advert's language. */
export function advertSheetOf(advert: Advert, brand: Brand): AdvertSheet {
  const { craft, level, language } = advert;
  const words = wordsIn(language);
  const rung = rungOf(craft, level);
  const step = words.levelOf(rung.number, rung.of);
  const about = aboutOf(advert);
  const areas = areasOf(advert);
  const leadIn = ({ spoken, written }: LeadIn, quoted: readonly string[]) =>
    isSpoken(quoted, level.language) ? spoken : written;
  return {
    language,
    textLanguage: level.language,
    role: level.role,
    kicker: `${brand.name} · ${craft.name}`,
    step,
    status: statusWord(level.release, words),
    lead: advert.blurb ?? '',
    blurb: blurbOf(advert),
    facts: advertFacts(advert, words.advert),
    about: { heading: words.advert.about, leadIn: leadIn(words.advert.aboutLeadIn, [about]), html: about },
    team: { heading: words.advert.team, html: htmlOf(advert.body) },
    craft: { heading: words.advert.craft, text: craftInTwoLines(advert) },
    expectations: {
      heading: words.advert.expectations,
      leadIn: leadIn(
        words.advert.leadIn,
        areas.flatMap(({ statements }) => statements),
      ),
      areas,
      source: words.advert.source(advert.framework, level.role, step),
    },
    sections: advert.sections.map(({ heading, blocks }) => ({
      heading: readableText(heading.html),
      html: htmlOf(blocks),
    })),
    ladder: {
      heading: words.ladder,
      rungs: rungsFrom(craft, level)
        .toReversed()
        .map(({ id, numeral, role }) => ({
          number: numeral,
          role,
          mark: id === level.id ? words.advert.thisRole : '',
        })),
    },
    apply: applyOf(advert, brand),
  };
}

/** What the level is about: what its page says before its first area. */
function aboutOf({ level }: Advert): string {
  const [first] = level.sections;
  if (first === undefined || first.kind === 'areas') return '';
  return htmlOf(first.blocks);
}

function htmlOf(blocks: readonly Block[]): string {
  return blocks.map(({ html }) => withoutPageLinks(html)).join('\n');
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
      name: readableText(name.html),
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
      ...(whom === undefined ? [] : [words.questions(inWords(whom))]),
      ...(isNowhere ? [words.applyHere] : []),
    ],
    link:
      link === undefined ? undefined : { ...link, lead: apply === undefined ? words.moreAt : words.applyAt },
  };
}

/** Whom to ask is in words of any kind; an address among them is read as people type it. */
function inWords(contact: string): string {
  return /^(?:mailto:|https?:\/\/)\S+$/i.test(contact) ? addressInWords(contact) : contact;
}
