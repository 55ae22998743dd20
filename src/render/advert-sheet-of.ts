import { addressInWords } from '../domain/address-in-words.js';
import type { Advert, AdvertSheet } from '../domain/advert.js';
import type { Brand } from '../domain/brand.js';
import type { Block } from '../domain/framework.js';
import { rungOf, rungsFrom } from '../domain/ladder.js';
import type { LanguageTag } from '../domain/language-tag.js';
import { firstStatements, statementGroups } from '../domain/statement-groups.js';
import { ourLanguage } from '../domain/words/language.js';
import { languages } from '../domain/words/languages/index.js';
import { longDate } from '../domain/words/long-date.js';
import { type Words, wordsIn } from '../domain/words/words-in.js';
import { readableText } from '../html/readable-text.js';
import { blurbOf, craftInTwoLines } from './advert-blurb.js';
import { advertFacts } from './advert-facts.js';
import { statusWord } from './views/view.js';
import { withoutPageLinks } from './without-page-links.js';

/** Puts an advert into words: the level's own, the team's own, and ours in the advert's language. */
export function advertSheetOf(advert: Advert, brand: Brand): AdvertSheet {
  const { craft, level, language } = advert;
  const words = wordsIn(language, brand.wording);
  const say = words.advert;
  const rung = rungOf(craft, level);
  const step = words.levelOf(rung.number, rung.of);
  const about = aboutOf(advert);
  const areas = areasOf(advert);
  const statements = areas.flatMap(({ groups }) => groups.flatMap((group) => group.statements));
  const areSpoken = isSpoken(statements, level.language);
  return {
    language,
    textLanguage: level.language,
    role: level.role,
    kicker: `${brand.name} · ${craft.name}`,
    step,
    status: statusWord(level.release, words),
    lead: advert.blurb ?? '',
    blurb: blurbOf(advert),
    facts: advertFacts(advert, words),
    about: {
      heading: say.about,
      leadIn: isSpoken([about], level.language) ? say.aboutSpoken : say.aboutWritten,
      html: about,
    },
    team: { heading: say.team, html: htmlOf(advert.body) },
    craft: { heading: say.craft, text: craftInTwoLines(advert) },
    expectations: {
      heading: say.expectations,
      leadIn: areSpoken ? say.expectationsSpoken : say.expectationsWritten,
      areas,
      source: say.source(advert.framework, level.role, step),
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
          mark: id === level.id ? say.thisRole : '',
        })),
    },
    apply: applyOf(advert, brand, words),
  };
}

/**
 * Whether texts are said in the first person: at least half of them speak of "I" or "my". In a language that we have no
 * words in we cannot tell.
 */
function isSpoken(htmls: readonly string[], language: LanguageTag): boolean {
  const ours = ourLanguage(language);
  if (ours === undefined || htmls.length === 0) return false;
  const { ofMyself } = languages[ours];
  const count = htmls.filter((html) => ofMyself.test(readableText(html))).length;
  return count * 2 >= htmls.length;
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
      groups: statementGroups(firstStatements(statements, most)).map(({ heading, statements: led }) => ({
        heading: heading === undefined ? '' : readableText(heading.html),
        statements: led.map(({ html }) => withoutPageLinks(html)),
      })),
    }));
}

function applyOf({ apply, contact, closes, file }: Advert, brand: Brand, words: Words): AdvertSheet['apply'] {
  const say = words.advert;
  const href = apply ?? (file === undefined ? brand.url : undefined);
  const whom = contact ?? brand.contact;
  const isNowhere = href === undefined && whom === undefined;
  const link =
    href === undefined
      ? undefined
      : { href, text: addressInWords(href), qrLabel: say.qr(addressInWords(href)) };
  return {
    heading: say.apply,
    lines: [
      ...(closes === undefined ? [] : [say.applyBy(longDate(closes, words))]),
      ...(whom === undefined ? [] : [say.questions(inWords(whom))]),
      ...(isNowhere ? [say.applyHere] : []),
    ],
    link: link === undefined ? undefined : { ...link, lead: apply === undefined ? say.moreAt : say.applyAt },
  };
}

/** Whom to ask is in words of any kind; an address among them is read as people type it. */
function inWords(contact: string): string {
  return /^(?:mailto:|https?:\/\/)\S+$/i.test(contact) ? addressInWords(contact) : contact;
}
