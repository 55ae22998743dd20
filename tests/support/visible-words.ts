import type { SpokenBlock } from '../../src/pdf/read-aloud.js';

/**
 * The words that a reader of a page sees, taken from its Markdown by plain rules that share no code with the model:
 * front matter, definitions, table rules, link targets and marks go; everything with a letter or digit in it stays.
 */
export function visibleWords(markdown: string): string[] {
  const text = markdown
    .replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .replace(/^\*\[[^\]]+\]:.*$/gm, '')
    .replace(/^\|?[\s:|-]+\|?$/gm, '')
    .replace(/<br\s*\/?>|<\/br>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{:[^}]*\}/g, '')
    .replace(/[|*`#]/g, ' ');
  return wordsOf(text);
}

/**
 * Words as compared: straight quotes, compounds taken apart where a line may break; what holds no letter or digit is
 * no word. One glyph serves ’ and ʼ: Chromium says which in ActualText, which pdf.js does not read.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .split(/[\s-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The first word of `wanted` that `found` does not have in this order, with the words before it; undefined when all are there. */
export function firstLost(wanted: readonly string[], found: readonly string[]): string | undefined {
  let at = 0;
  for (const [index, word] of wanted.entries()) {
    const next = found.indexOf(word, at);
    if (next < 0) return `"${word}" after "${wanted.slice(Math.max(0, index - 6), index).join(' ')}"`;
    at = next + 1;
  }
  return undefined;
}

/** A level, craft or page as a PDF tells it, with what we add told apart from what its author wrote. */
export interface Sheet {
  /** What its own page says, in order. */
  readonly written: readonly string[];
  /** What a level says below each area's name, taken from the craft's page. */
  readonly summaries: readonly string[];
}

/**
 * Takes a tagged PDF apart: a sheet begins on each page that has a heading of the first level. Ours are the ladder and
 * the line above that heading, an area's summary, an overview's ladder and "Areas", and all from the code of the newest
 * version, or from "Rung below" or "Next rung", on.
 * Heads, feet, page numbers and the lines for notes are not read aloud at all.
 *
 * @param areas names of areas: in a level only the paragraph below one of these is a summary
 */
export function sheetsOf(blocks: readonly SpokenBlock[], areas: ReadonlySet<string>): Sheet[] {
  const begins = [...new Set(blocks.filter(({ role }) => role === 'H1').map(({ page }) => page))];
  return begins.map((page, index) => {
    const all = blocks.filter((block) => block.page >= page && block.page < (begins[index + 1] ?? Infinity));
    const sheet = all.slice(all.findIndex(({ role }) => role === 'H1'));
    const headAt = (name: string) => sheet.findIndex(({ role, text }) => role === 'H2' && text === name);
    const [next, ladder, parts] = [headAt('Next rung'), headAt('The ladder'), headAt('Areas')];
    const kind = next >= 0 ? 'level' : ladder >= 0 ? 'craft' : 'page';
    const ours = sheet.findIndex(
      ({ role, text }) =>
        (role === 'H2' && text === 'Rung below') ||
        (role === 'Figure' && text.startsWith('QR code that opens')),
    );
    const foot = ours < 0 ? next : Math.min(ours, next);
    const [from, to] = kind === 'level' ? [foot, -1] : kind === 'craft' ? [ladder, parts] : [-1, -1];
    const body = sheet.filter((_, at) => from < 0 || at < from || (to >= 0 && at >= to));
    const isSummary = ({ role }: SpokenBlock, at: number) =>
      kind === 'level' && role === 'P' && body[at - 1]?.role === 'H2' && areas.has(body[at - 1]?.text ?? '');
    const isPartName = ({ role, text }: SpokenBlock) => kind === 'craft' && role === 'H2' && text === 'Areas';
    return {
      written: wordsOf(
        body
          .filter((block, at) => !isSummary(block, at) && !isPartName(block))
          .map(({ text }) => text)
          .join(' '),
      ),
      summaries: body.filter(isSummary).map(({ text }) => text),
    };
  });
}

/** A level's line in short, which stands below its heading. */
function summaryIn(front: string): string {
  return /^title: Level/m.test(front) ? (/^summary: *"?(.*?)"?$/m.exec(front)?.[1] ?? '') : '';
}

/**
 * Markdown with what paper and website put into it: each abbreviation in full where it first stands, as in
 * `CI (continuous integration)`, and the title of a callout before its paragraph.
 */
export function inFull(markdown: string, callouts: Readonly<Record<string, string>>): string {
  const [, front = '', body = markdown] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(markdown) ?? [];
  const long = [...body.matchAll(/^\*\[([^\]]+)\]:\s*(.*)$/gm)];
  const text = body
    .replace(/^\*\[.*$/gm, '')
    .replace(/^# .*$/m, (heading) => `${heading}\n\n${summaryIn(front)}`)
    .replace(/^(.+)\n\{: \.([a-z-]+) \}$/gm, (_, block, name) => `${callouts[name] ?? ''} ${block}`);
  return long.reduce(
    (out, [, short = '', words = '']) =>
      out.replace(new RegExp(`\\b${short}\\b`), `${short} (${words.trim()})`),
    front + text,
  );
}
