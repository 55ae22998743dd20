import { sectionOf } from '../../domain/craft-path.js';
import type { Craft } from '../../domain/framework.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { newestOf } from './newest.js';
import { addressOf, hrefOf, ladderOf, statusWord, type View, type ViewContext } from './view.js';

/** A craft's overview: intro, areas, ladder. In a pack it is the chapter's opening. */
export function overviewView(context: ViewContext, craft: Craft): View {
  const words = wordsIn(craft.language, context.brand.wording);
  return {
    title: craft.name,
    language: craft.language,
    kind: 'overview',
    data: {
      frameworkTitle: context.framework.title,
      section: sectionOf(craft),
      heading: craft.heading.html,
      status: statusWord(craft.release, words),
      ladder: ladderOf(craft, undefined, words),
      intro: craft.intro.map((block) => block.html).join('\n'),
      outro: craft.outro.map((block) => block.html).join('\n'),
      areas: craft.areas.map((area) => ({
        id: area.id,
        name: area.name.html,
        html: area.blocks.map((block) => block.html).join('\n'),
      })),
      levels: [...craft.levels].reverse().map((level) => ({
        number: level.numeral,
        role: level.role,
        summary: level.summary,
        // Said where it differs from the page around it.
        status: level.release.status === craft.release.status ? '' : statusWord(level.release, words),
        href: hrefOf(level),
      })),
      newest: newestOf(context, craft.permalink, words),
      address: addressOf(context.framework, craft.permalink),
      words: { areas: words.areas, ladder: words.ladder },
    },
    arrangement: { kind: 'handout' },
  };
}
