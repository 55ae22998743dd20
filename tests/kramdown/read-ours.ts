import type { Audience } from '../../src/domain/audience.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import type { DraftItem } from '../../src/layouts/draft.js';
import { showingTo } from '../../src/model/internal/showing.js';
import { resolveLiquid } from '../../src/model/liquid/resolve-liquid.js';
import { reportUnusedNote } from '../../src/model/markdown/check-markup.js';
import { fragmentRenderer } from '../../src/model/markdown/fragment-renderer.js';
import { numberFootnotes } from '../../src/model/markdown/number-footnotes.js';
import { parsePage } from '../../src/model/markdown/parse-page.js';
import { renderPage } from '../../src/model/markdown/render-page.js';
import { collectProblems } from '../../src/model/problem.js';
import { pageText } from '../../src/model/text/page-text.js';

const values = {
  baseurl: '/work',
  address: undefined,
  value: (scope: 'site' | 'page', key: string) =>
    key === 'title' ? { site: 'Careers', page: 'Level 2' }[scope] : undefined,
  linkTo: () => undefined,
};

interface Ours {
  readonly html: string;
  readonly items: readonly DraftItem[];
  readonly found: readonly Diagnostic[];
  /** Of what was found, each once, in order of the alphabet. */
  readonly codes: readonly string[];
}

/** What our reader makes of a page's Markdown before the model takes areas from it, and what it reports. */
export function readOurs(markdown: string, audience: Audience = 'everyone'): Ours {
  const problems = collectProblems();
  const showing = showingTo(audience);
  const text = resolveLiquid(pageText('page.md', markdown), values, problems);
  const parsed = parsePage(text, { dialect: 'gfm', problems, showing });
  const footnotes = numberFootnotes(parsed.footnotes, showing);
  const fragments = fragmentRenderer(text, {
    problems,
    showing,
    abbreviations: parsed.abbreviations,
    // Addresses are resolved elsewhere; here each stands as it was read.
    link: (href) => href,
    image: (src) => src,
    footnote: (label) => footnotes.mark(label),
  });
  const all = parsed.h1 === undefined ? parsed.blocks : [parsed.h1, ...parsed.blocks];
  const blocks = all.toSorted((a, b) => a.from - b.from);
  const { items } = renderPage({ ...parsed, h1: undefined, blocks }, fragments, { showing, footnotes });
  for (const { note, marks } of footnotes.listed()) {
    if (marks.length === 0) reportUnusedNote(fragments.place(note.from), problems);
  }
  const html = items.map(({ block }) => block.html).join('\n');
  return {
    html,
    items,
    found: problems.found,
    codes: [...new Set(problems.found.map(({ code }) => code))].sort(),
  };
}
